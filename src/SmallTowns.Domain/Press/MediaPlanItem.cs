namespace SmallTowns.Domain.Press;

/// <summary>
/// A line of the media plan: what is to be told, or has been, in which outlet, on which day, at what cost. For the staff alone; no person of an
/// outlet is named in it.
/// </summary>
public sealed class MediaPlanItem : Entity
{
    public const int LineMaxLength = 300;
    public const int UrlMaxLength = 1000;
    public const int NoteMaxLength = 1000;

    /// <summary>A thousand million: beyond any budget of a press service.</summary>
    public const long MostRoubles = 1_000_000_000;
    public const int MostReach = 1_000_000_000;

    public required string Outlet { get; set; }
    public MediaKind Kind { get; set; }
    public required string Topic { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>Empty where nobody knows it yet; 0 for what costs nothing.</summary>
    public long? CostRoubles { get; set; }

    /// <summary>People, as the outlet states it.</summary>
    public int? Reach { get; set; }

    /// <summary>Where it can be seen; with it the line is done.</summary>
    public string? Clipping { get; set; }
    public string? Note { get; set; }
    public required string ByName { get; set; }
    public DateTime ChangedUtc { get; set; }
}

public enum MediaKind
{
    Television = 1,
    Radio = 2,
    Newspaper = 3,
    Web = 4,
}
