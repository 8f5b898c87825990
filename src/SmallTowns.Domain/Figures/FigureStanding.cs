namespace SmallTowns.Domain.Figures;

/// <summary>How a figure stood between two moments. Kept, so that the portal can be shown as it was on any day and in any edition.</summary>
public sealed class FigureStanding : Versioned
{
    public long Id { get; init; }
    public long FigureId { get; init; }
    public DateTime FromUtc { get; init; }

    /// <summary>Empty while it still stands so.</summary>
    public DateTime? ToUtc { get; set; }

    /// <summary>The edition of the portal with which it began; 0 is what came with the portal. Given at the very end of a publication.</summary>
    public long? FromEdition { get; set; }

    /// <summary>The first edition in which it stood so no more.</summary>
    public long? ToEdition { get; init; }

    public bool IsChosen { get; init; }
    public bool IsHeadline { get; init; }
}
