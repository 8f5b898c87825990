using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Public.Towns.Profile;

/// <summary>Everything the profile page says about one town, taken from the one settlement system and the passport of the town.</summary>
public sealed record TownProfile
{
    public const int NearestShown = 5;

    public required SettlementSystem System { get; init; }
    public required PublishedTown Town { get; init; }
    public required PublishedPassport Passport { get; init; }
    public required PopulationHistory Population { get; init; }
    public required IReadOnlyList<TownTerritory> Territories { get; init; }
    public required IReadOnlyList<TownRank> Ranks { get; init; }
    public required IReadOnlyList<TravelTimeGroup> TravelTimes { get; init; }
    public required SimilarTowns Similar { get; init; }
    public required IReadOnlyList<(PublishedTown Town, double DistanceKm)> Nearest { get; init; }

    /// <summary>From the region's centre to the town.</summary>
    public double? StraightKmToCentre { get; init; }

    /// <summary>Shares of the town's own workers; usually none.</summary>
    public required IReadOnlyList<PublishedFigure> Employment { get; init; }

    /// <summary>Shares that a source gives for the small towns together; empty for a larger town.</summary>
    public required IReadOnlyList<PublishedFigure> EmploymentOfSmallTowns { get; init; }

    public required IReadOnlyList<PublishedDiscrepancy> Discrepancies { get; init; }
    public PrintedDensity? PrintedDensity { get; init; }
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>Every source that the page draws on, in the order of the sources page.</summary>
    public required IReadOnlyList<PublishedSource> Sources { get; init; }

    public static TownProfile Of(SettlementSystem system, PublishedTown town, PublishedPassport passport)
    {
        var history = PopulationHistory.Of(system, town);
        var ofSmallTowns = town.SizeClass == SizeClass.Small
            ? system.Region.Figures.Where(figure => figure.Kind == FigureKind.Employment).ToList() : [];
        return new TownProfile
        {
            System = system,
            Town = town,
            Passport = passport,
            Population = history,
            Territories = TownTerritory.Of(town),
            Ranks = [.. Enum.GetValues<RankedMeasure>().Where(measure => measure != RankedMeasure.DistanceToCentre || !town.IsCentre).Select(measure => TownRank.Of(measure, system, town))],
            TravelTimes = TravelTimeGroup.Of(system),
            Similar = system.Similarity.To(town),
            Nearest = system.NearestTo(town, NearestShown),
            StraightKmToCentre = system.KmToCentre(town),
            Employment = [.. town.Chosen(FigureKind.Employment)],
            EmploymentOfSmallTowns = ofSmallTowns,
            Discrepancies = [.. (system.Paper?.Discrepancies ?? []).Where(discrepancy => discrepancy.TownSlugs.Contains(town.Slug))],
            PrintedDensity = PrintedDensity.Of(system.Paper, town.Slug),
            Missing = MissingFacts.Of(town, passport, history),
            Sources = SourcesOf(system, town, passport),
        };
    }

    private static IReadOnlyList<PublishedSource> SourcesOf(SettlementSystem system, PublishedTown town, PublishedPassport passport) =>
    [
        .. town.Figures.Select(figure => figure.Source)
            .Concat(town.Municipalities.Select(link => link.Source))
            .Concat(town.Statements.Select(statement => statement.Source))
            .Concat(passport.Sources)
            .Concat(system.Sources.Where(source => source.Code is "geonames" or "natural-earth"))
            .DistinctBy(source => source.Code)
            .OrderBy(source => source.Place),
    ];
}

/// <summary>The density that the publication printed beside the one that follows from its own numbers.</summary>
public sealed record PrintedDensity(Printed Printed, PublishedTown Town, double Computed, PrintedComparison Comparison)
{
    public static PrintedDensity? Of(PublishedPaper? paper, string slug) =>
        paper?.Find(PrintedMeasure.Density, slug) is { } printed
        && paper.Town(slug) is { } town
        && town.DensityPerSquareKm.TryGet(out var computed)
        && printed.Against(computed).TryGet(out var comparison)
            ? new(printed, town, computed, comparison) : null;
}
