namespace SmallTowns.Domain.Staff;

/// <summary>What somebody has typed into a form and not yet sent, kept so that a lost connection loses no work.</summary>
public sealed class PersonalDraft : Entity
{
    public const int FormMaxLength = 300;

    public int UserId { get; init; }

    /// <summary>Which form, of what: <c>town:abinsk/Economy</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The input as JSON; only the form itself reads it.</summary>
    public required string Content { get; set; }

    public DateTime SavedUtc { get; set; }
}
