namespace SmallTowns.Domain.Figures;

/// <summary>How a figure stood between two moments. Kept, so that the portal can be shown as it was on any day.</summary>
public sealed class FigureStanding : Versioned
{
    public long Id { get; init; }
    public long FigureId { get; init; }
    public DateTime FromUtc { get; init; }

    /// <summary>Empty while it still stands so.</summary>
    public DateTime? ToUtc { get; set; }

    public bool IsChosen { get; init; }
    public bool IsHeadline { get; init; }
}
