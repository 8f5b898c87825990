using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Public.Towns.Listing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>The chosen towns side by side: a row a measure, and what keeps two numbers from being compared.</summary>
public sealed class TownComparison
{
    private readonly ComparedGrowth? growth;

    private readonly FigureSet figures;

    public TownComparison(IReadOnlyList<PublishedTown> towns, FigureSet figures)
    {
        ArgumentNullException.ThrowIfNull(towns);
        (Towns, this.figures) = (towns, figures);
        growth = ComparedGrowth.Of(towns);
        Rows =
        [
            Row(T("Категория", "Size class"), town => new(TownListWords.Adjective(town.SizeClass)), isNumber: false),
            Row(T("Население, чел.", "Population"), town => Of(town.Population, 0), question: Ask(BuiltInIndicators.Population)),
            GrowthRow(),
            .. AreaRows(),
            Row(T("Плотность, чел./км²", "Density, people per km²"), HeadlineDensity, question: Ask(DerivedMeasures.Density)),
            .. DensityRows(),
            Row(T("Время в пути от центра", "Travel time from the centre"), TravelTime, question: Ask(BuiltInIndicators.TravelTime)),
            Row(T("Пояс расселения", "Settlement belt"), Belt, isNumber: false),
            Row(T("Транспортный луч", "Transport ray"), Ray, isNumber: false),
            Row(T("Членство в Ассоциации", "Membership of the Association"), Membership, isNumber: false),
            Row(T("Занятость в сельском хозяйстве", "Employment in agriculture"), Employment),
        ];
    }

    public IReadOnlyList<PublishedTown> Towns { get; }
    public IReadOnlyList<ComparedRow> Rows { get; }

    public IReadOnlyList<int> PopulationYears => [.. Towns.Select(town => town.Population?.Year).OfType<int>().Distinct().Order()];

    /// <summary>Territories of the headline populations: more than one must be said.</summary>
    public IReadOnlyList<TerritorialBasis> PopulationBases => [.. Towns.Select(town => town.Population?.Basis).OfType<TerritorialBasis>().Distinct().Order()];

    public IReadOnlyList<TerritorialBasis> AreaBases => [.. Towns.Select(town => town.Area?.Basis).OfType<TerritorialBasis>().Distinct().Order()];

    public bool MixesBases => Towns.Any(town => town.DensityMixesBases);

    /// <summary>Every source a number of the comparison comes from.</summary>
    public IReadOnlyList<SourceRef> Sources =>
    [
        .. Towns
            .SelectMany(town => new[] { town.Population, town.Area, town.TravelTime, town.ExpertBelt }
                .Concat(town.DensitiesOnSameBasis().SelectMany(density => new[] { density.Population, density.Area }))
                .Concat(Areas(town).Values)
                .Append(Agriculture(town)))
            .OfType<PublishedFigure>()
            .Select(figure => figure.Source)
            .Concat(growth?.Sources ?? [])
            .DistinctBy(source => source.Code)
            .Select(source => source.ToRef()),
    ];

    /// <summary>Great-circle distance, km; null between a town and itself.</summary>
    public static double? DistanceKm(PublishedTown from, PublishedTown to) =>
        from.Slug == to.Slug ? null : GreatCircle.DistanceKm(from.Point, to.Point).Value;

    private ComparedRow Row(string name, Func<PublishedTown, ComparedCell> cell, bool isNumber = true, ExploreQuestion? question = null) =>
        new(name, [.. Towns.Select(cell)], isNumber) { Question = question };

    private ComparedRow GrowthRow()
    {
        if (growth is null)
        {
            return Row(T("Изменение населения", "Population change"), _ => new(null, T(
                "нет двух переписей, общих для всех этих городов", "no two censuses are known for all these towns")));
        }

        var note = $"{growth.EarlierYear}–{growth.LaterYear}, {Words.Of(growth.Basis)}";
        return new(T("Изменение населения между переписями", "Population change between censuses"),
        [
            .. growth.Towns.Select(town => town.Percent.TryGet(out var percent)
                ? new ComparedCell(Numbers.PercentWithSign(percent), note)
                : new ComparedCell(null, note)),
        ])
        { Question = Ask(DerivedMeasures.AnnualGrowth) };
    }

    private ExploreQuestion Ask(string measure, TerritorialBasis? basis = null) =>
        new() { Measure = measure, Towns = [.. Towns.Select(town => town.Slug)], Basis = basis, Figures = figures };

    private IEnumerable<ComparedRow> AreaRows() =>
        from basis in Towns.SelectMany(town => Areas(town).Keys).Distinct().Order()
        select Row($"{T("Площадь, км²", "Area, km²")}: {Words.Of(basis)}", town => Areas(town).TryGetValue(basis, out var area)
            ? new(Numbers.Show(area.Value, DecimalsOf(area.Value)), area.Year?.ToString(Russian) ?? T("год не указан", "year not stated"))
            : new(null, T("не опубликована", "not published")), question: Ask(BuiltInIndicators.Area, basis));

    private IEnumerable<ComparedRow> DensityRows() =>
        from basis in Towns.SelectMany(town => town.DensitiesOnSameBasis()).Select(density => density.Basis).Distinct().Order()
        select Row($"{T("Плотность на одной территории", "Density on one territory")}: {Words.Of(basis)}", town =>
            town.DensitiesOnSameBasis().FirstOrDefault(density => density.Basis == basis) is { } found && found.DensityPerSquareKm.TryGet(out var density)
                ? new(Numbers.Show(density, 1), T($"население {found.Population.Year}", $"population of {found.Population.Year}"))
                : new(null, T("нет и населения, и площади этой территории", "population and area of this territory are not both known")), question: Ask(DerivedMeasures.Density, basis));

    private static ComparedCell Of(PublishedFigure? figure, int decimals) => figure is null
        ? new(null)
        : new(Numbers.Show(figure.Value, decimals), TownListWords.YearAndBasis(figure));

    private static ComparedCell HeadlineDensity(PublishedTown town)
    {
        if (!town.DensityPerSquareKm.TryGet(out var density))
            return new(null);
        return town.DensityMixesBases
            ? new(Numbers.Show(density, 1), T(
                $"сравнивать нельзя: население — {Words.Of(town.Population!.Basis)}, площадь — {Words.Of(town.Area!.Basis)}",
                $"not comparable: population of the {Words.Of(town.Population!.Basis)}, area of the {Words.Of(town.Area!.Basis)}"))
            : new(Numbers.Show(density, 1), town.Population?.Year is { } year ? $"{year}, {Words.Of(town.Population.Basis)}" : null);
    }

    private static ComparedCell TravelTime(PublishedTown town) => town switch
    {
        { TravelTime: { } time } => new(Words.Of(time.Qualifier, time.Value, time.UpperValue), time.Year?.ToString(Russian) ?? T("год не указан", "year not stated")),
        { IsCentre: true } => new(T("центр", "centre"), T("от него считают время", "times are counted from it")),
        _ => new(null, T("источники не приводят", "the sources give none")),
    };

    private static ComparedCell Belt(PublishedTown town) => town.Belt switch
    {
        { IsConflict: true } belt => new(Words.Of(belt.Rule.Belt), T($"в статье — {Words.Of(belt.ExpertBelt)}", $"in the paper: {Words.Of(belt.ExpertBelt)}")),
        { Rule.Belt: { } belt } => new(Words.Of(belt), Words.Of(town.Belt.Rule.Basis)),
        _ when town.IsCentre => new(null, T("центр края", "the regional centre")),
        { Rule.Reason: BeltReason.NearZone } => new(null, T("ближняя зона центра", "the centre’s inner zone")),
        _ => new(null, T("время в пути неизвестно", "the travel time is not known")),
    };

    private static ComparedCell Ray(PublishedTown town) => town switch
    {
        { Rays.Count: > 0 } => new(
            string.Join("; ", town.Rays.Select(ray => T(ray.RayName))),
            town.Rays.All(ray => ray.IsNamedBySource) ? null : T("лежит между концами луча, которые назвал источник", "lies between the ends of the ray named by the source")),
        { IsSaidToBeOffRays: true } => new(T("вдали от главных трасс", "away from the main roads")),
        _ => new(null, T("источники не говорят", "the sources do not say")),
    };

    private static ComparedCell Membership(PublishedTown town) => new(TownListWords.Membership(town), town.Population?.Year is { } year
        ? T($"по населению {year} г.", $"by the population of {year}")
        : null);

    private static ComparedCell Employment(PublishedTown town)
    {
        if (Agriculture(town) is { } figure)
            return new(Numbers.Percent(figure.Value), T($"{figure.Year}, доля занятых", $"{figure.Year}, share of workers"));
        return town.IsSaid(Domain.Places.TownStatementTopic.AgriculturalEmployment)
            ? new(null, T("по статье, главное в городе — сельское хозяйство, но числа нет", "according to the paper agriculture comes first here, but there is no number"))
            : new(null, T("источники не приводят", "the sources give none"));
    }

    private static PublishedFigure? Agriculture(PublishedTown town) => town.Chosen(FigureKind.Employment)
        .LastOrDefault(figure => figure is { Measure: EmploymentMeasure.PercentOfEmployed, Sector.Code: "A" });

    private static Dictionary<TerritorialBasis, PublishedFigure> Areas(PublishedTown town) => town.Chosen(FigureKind.Area)
        .GroupBy(figure => figure.Basis)
        .ToDictionary(group => group.Key, group => group.OrderBy(figure => figure.IsHeadline).Last());

    // As many as the source gives: a town of 22 km² is not 22.00.
    private static int DecimalsOf(decimal value) => value == Math.Round(value) ? 0 : value == Math.Round(value, 1) ? 1 : 2;
}
