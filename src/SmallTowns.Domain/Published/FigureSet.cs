namespace SmallTowns.Domain.Published;

/// <summary>Which figures stand for the towns where towns are compared.</summary>
public enum FigureSet
{
    /// <summary>The newest that enough towns have: <see cref="TownHeadlines.Newest"/>.</summary>
    Newest = 1,

    /// <summary>Those of the publication that the portal reproduces.</summary>
    Paper = 2,
}
