using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Explore;

/// <summary>How the answer is shown.</summary>
public enum ExploreView
{
    Table,
    Bars,
    Scatter,
    Map,

    /// <summary>Over time.</summary>
    Lines,
}

public enum ExploreSort
{
    /// <summary>By rank: the first place first.</summary>
    Rank,
    Name,

    /// <summary>The smallest number first.</summary>
    Value,
    Value2,
}

/// <summary>How choices are spelt in addresses. One table serves reading, writing and the options of the form.</summary>
public static class ExploreChoices
{
    /// <summary>Numbers of any territory, with a warning.</summary>
    public const string AnyBasis = "any";

    public static IReadOnlyList<(string Code, ExploreView Value)> Views { get; } =
    [
        ("table", ExploreView.Table), ("bars", ExploreView.Bars), ("scatter", ExploreView.Scatter), ("map", ExploreView.Map), ("lines", ExploreView.Lines),
    ];

    public static IReadOnlyList<(string Code, TerritorialBasis Value)> Bases { get; } =
    [
        ("town", TerritorialBasis.Town), ("urban-settlement", TerritorialBasis.UrbanSettlement), ("urban-okrug", TerritorialBasis.UrbanOkrug),
        ("municipal-okrug", TerritorialBasis.MunicipalOkrug), ("district", TerritorialBasis.District),
    ];

    public static IReadOnlyList<(string Code, ExploreSort Value)> Sorts { get; } =
        [("rank", ExploreSort.Rank), ("name", ExploreSort.Name), ("value", ExploreSort.Value), ("value2", ExploreSort.Value2)];
}
