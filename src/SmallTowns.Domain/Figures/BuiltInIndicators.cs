using System.Collections.Frozen;

namespace SmallTowns.Domain.Figures;

/// <summary>
/// The measures whose figures have a type of their own, because the program computes with them. The catalogue has a row of
/// each, as of every other measure; the code knows them by these codes.
/// </summary>
public static class BuiltInIndicators
{
    public const string Population = "population";
    public const string Area = "area";
    public const string TravelTime = "travel-time";
    public const string EmployedPeople = "employed-people";
    public const string EmployedShare = "employed-share";
    public const string PublicSectorShare = "public-sector-share";

    public static readonly FrozenSet<string> Codes =
        FrozenSet.Create(StringComparer.Ordinal, Population, Area, TravelTime, EmployedPeople, EmployedShare, PublicSectorShare);

    /// <summary>The row of the catalogue that says what such figures measure; empty for an opinion, and for an indicator, which names its own.</summary>
    public static string? CodeOf(FigureKind kind, EmploymentMeasure? measure = null) => (kind, measure) switch
    {
        (FigureKind.Population, _) => Population,
        (FigureKind.Area, _) => Area,
        (FigureKind.TravelTime, _) => TravelTime,
        (FigureKind.Employment, EmploymentMeasure.People) => EmployedPeople,
        (FigureKind.Employment, EmploymentMeasure.PercentOfEmployed) => EmployedShare,
        (FigureKind.Employment, EmploymentMeasure.PercentOfPublicSectorEmployed) => PublicSectorShare,
        _ => null,
    };
}
