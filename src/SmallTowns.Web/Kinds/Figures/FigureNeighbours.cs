namespace SmallTowns.Web.Kinds.Figures;

/// <summary>What stands beside a figure outside its own topic: the same of other towns, the people of the town, the other shares of its whole.</summary>
public sealed record FigureNeighbours
{
    public static readonly FigureNeighbours None = new();

    /// <summary>The latest of each other town over the same kind of territory.</summary>
    public IReadOnlyList<decimal> OtherTowns { get; init; } = [];

    /// <summary>People of the town; empty where the figure counts none of them, or where they are not known.</summary>
    public decimal? Population { get; init; }

    /// <summary>What the other shares of the same whole add up to; empty where the figure is no share.</summary>
    public decimal? OtherShares { get; init; }

    /// <summary>How many the other shares are.</summary>
    public int OtherSharesCount { get; init; }
}
