using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

/// <summary>Published towns as small as a test needs them; the first population, area and travel time are the headline ones.</summary>
internal static class TestTowns
{
    public static readonly PublishedSource Paper = new() { Code = "paper", Title = new("Статья", "Paper"), ShortTitle = new("статья", "the paper") };
    public static readonly PublishedSource Census = new() { Code = "census", Title = new("Перепись", "Census"), ShortTitle = new("перепись", "census") };

    public static PublishedFigure Count(
        int year, decimal people, TerritorialBasis basis = TerritorialBasis.Town,
        PopulationMethod method = PopulationMethod.Census, int roundedTo = 1, PublishedSource? source = null) =>
        Figure(FigureKind.Population, people, basis, source ?? Census) with
        {
            Period = Period.OfYear(year),
            Method = method,
            RoundedTo = roundedTo,
        };

    public static PublishedFigure OfPaper(int year, decimal people, TerritorialBasis basis = TerritorialBasis.Town) =>
        Count(year, people, basis, PopulationMethod.Published, source: Paper) with { IsHeadline = true };

    public static PublishedFigure Area(decimal squareKm, TerritorialBasis basis = TerritorialBasis.Town, bool chosen = true) =>
        Figure(FigureKind.Area, squareKm, basis, Census) with { IsChosen = chosen };

    public static PublishedFigure Minutes(decimal minutes, FigureQualifier qualifier) =>
        Figure(FigureKind.TravelTime, minutes, TerritorialBasis.Town, Paper) with { Qualifier = qualifier };

    public static PublishedTown Town(string slug, params PublishedFigure[] figures)
    {
        var population = figures.FirstOrDefault(figure => figure.Kind == FigureKind.Population);
        var area = figures.FirstOrDefault(figure => figure.Kind == FigureKind.Area);
        var time = figures.FirstOrDefault(figure => figure.Kind == FigureKind.TravelTime);
        return new PublishedTown
        {
            Slug = slug,
            Name = new(slug, slug),
            Point = new(45, 39),
            IsCentre = false,
            IsMember = false,
            Municipalities = [],
            Statements = [],
            Rays = [],
            Figures = figures,
            Calculation = new(new TownHeadlines(population, area, time, null), new TownResult(
                PopulationDensity.PerSquareKm(population?.Number, area?.Number), false,
                TownSizeClasses.Default.Classify(population?.Number),
                new(BeltRule.Default.Assess(time?.Number, time?.Qualifier ?? FigureQualifier.Exact), null))),
            Eligibility = MembershipRule.Default.Assess(population?.Number),
        };
    }

    public static SettlementSystem SystemOf(params PublishedTown[] towns)
    {
        var result = SettlementCalculation.Calculate(new SettlementInput { RegionAreaSquareKm = 75_485, Towns = [] });
        return new SettlementSystem(
            new PublishedRegion
            {
                Slug = "krai",
                Name = new("Край", "Krai"),
                CentreTownSlug = "centre",
                BeltRule = BeltRule.Default,
                SizeClasses = TownSizeClasses.Default,
                MembershipRule = MembershipRule.Default,
                ComparedFromPercent = 90,
                Figures = [],
                BeltTraits = new Dictionary<SettlementBelt, PublishedStatementOfBelt>(),
                Rays = [],
            },
            towns, result, [Paper, Census],
            new PublishedPaper
            {
                Source = Paper,
                Numbers = [],
                Discrepancies = [],
                Result = result,
                Towns = [],
            },
            DateTime.UnixEpoch)
        {
            Censuses = CensusPair.Of([.. towns.Select(town => town.Figures)], fromPercent: 50),
        };
    }

    private static PublishedFigure Figure(FigureKind kind, decimal value, TerritorialBasis basis, PublishedSource source) => new()
    {
        Id = 1,
        Kind = kind,
        Value = value,
        Qualifier = FigureQualifier.Exact,
        Basis = basis,
        Source = source,
        Status = FigureStatus.Official,
        State = FigureState.Published,
        IsChosen = true,
    };
}
