namespace SmallTowns.Domain.Staff;

/// <summary>A form that somebody has open now. Whoever does not say so again for a while has it open no more.</summary>
public sealed class OpenForm
{
    /// <summary>Of one page of one person.</summary>
    public Guid Id { get; init; }
    public int UserId { get; init; }

    /// <summary>Which form, as its draft is called (<see cref="PersonalDraft.Form"/>).</summary>
    public required string Form { get; init; }
    public DateTime SinceUtc { get; init; }
    public DateTime SeenUtc { get; set; }
}
