using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>What a reader may look for on a profile and does not find. The page says why, one sentence each.</summary>
public enum MissingFact
{
    /// <summary>The source times only some of the towns.</summary>
    TravelTime = 1,

    /// <summary>The counts of one or more censuses (see <see cref="PopulationLine.MissingCensuses"/>).</summary>
    Censuses = 2,

    /// <summary>The area of the town itself, without the villages and the district.</summary>
    TownArea = 3,

    /// <summary>A source printed the figure of the okrug as the town's.</summary>
    TownPopulationInPaper = 4,

    /// <summary>Employment by sector: the figure was drawn without numbers.</summary>
    EmploymentOfSmallTown = 5,

    /// <summary>Employment by sector: the source does not speak of towns of this size.</summary>
    EmploymentOfLargerTown = 6,

    RoadDistance = 7,
    RailStation = 8,
    MainRoad = 9,
    Elevation = 10,
    TownSince = 11,

    /// <summary>Whether the town lies on a ray.</summary>
    Rays = 12,

    /// <summary>What has become of the municipality since the year for which it is stated.</summary>
    PresentMunicipality = 13,

    /// <summary>Wages, housing, utilities, enterprises: the catalogue knows them, nothing is published yet.</summary>
    LivingAndWork = 14,

    /// <summary>Texts of the passport that nobody has written yet.</summary>
    Texts = 15,

    Contacts = 16,
    Images = 17,
}

public static class MissingFacts
{
    public const string RoadDistanceCode = "road-distance-to-centre";
    public const string ElevationCode = "elevation";

    public static IReadOnlyList<MissingFact> Of(PublishedTown town, PublishedPassport passport, PopulationHistory history)
    {
        (MissingFact Fact, bool Missing)[] checks =
        [
            (MissingFact.TravelTime, town.TravelTime is null && !town.IsCentre),
            (MissingFact.Censuses, history.Lines.Any(line => line.MissingCensuses.Count > 0)),
            (MissingFact.TownArea, !town.Figures.Any(figure => figure.Kind == FigureKind.Area && figure.Basis == TerritorialBasis.Town)),
            (MissingFact.TownPopulationInPaper, history.OfPaper is { } paper && paper.Basis != TerritorialBasis.Town),
            (MissingFact.EmploymentOfSmallTown, town.SizeClass == SizeClass.Small),
            (MissingFact.EmploymentOfLargerTown, town.SizeClass != SizeClass.Small),
            (MissingFact.RoadDistance, !town.IsCentre && passport.Indicator(RoadDistanceCode) is null),
            (MissingFact.RailStation, town.RailStation is null),
            (MissingFact.MainRoad, town.MainRoad is null),
            (MissingFact.Elevation, passport.Indicator(ElevationCode) is null),
            (MissingFact.TownSince, town.TownSinceYear is null),
            (MissingFact.Rays, town.Rays.Count == 0 && !town.IsSaidToBeOffRays),
            (MissingFact.PresentMunicipality, !town.Municipalities.Any(link => link.ValidTo is null && link.ValidFrom is not null)),
            (MissingFact.LivingAndWork, !passport.Indicators.Any(value => value.Indicator!.Topic is not IndicatorTopic.Position)),
            (MissingFact.Texts, passport.Texts.Count < TownSectionKinds.Texts.Count),
            (MissingFact.Contacts, passport.Contacts.Count == 0),
            (MissingFact.Images, passport.Images.Count == 0),
        ];
        return [.. checks.Where(check => check.Missing).Select(check => check.Fact)];
    }
}
