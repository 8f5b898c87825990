using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Public.Explore;
using SmallTowns.Web.Public.Towns.Listing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Towns.Compare;

/// <summary>The chosen towns side by side: a row a measure, as the explorer answers it, and what is said of towns that is no number.</summary>
public sealed class TownComparison
{
    private const string Agriculture = BuiltInIndicators.EmployedShare + ":okved1:a";

    private readonly IReadOnlyList<ExploreAnswer> answers;

    private TownComparison(IReadOnlyList<PublishedTown> towns, IReadOnlyList<ExploreAnswer> answers)
    {
        (Towns, this.answers) = (towns, answers);
        Rows =
        [
            Row(T("Категория", "Size class"), town => new(TownListWords.Adjective(town.SizeClass))),
            .. answers.Select(OfMeasure),
            Row(T("Пояс расселения", "Settlement belt"), Belt),
            Row(T("Транспортный луч", "Transport ray"), Ray),
            Row(T("Членство в Ассоциации", "Membership of the Association"), Membership),
        ];
    }

    /// <summary>By which towns are known; every other measure is a link away.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        [BuiltInIndicators.Population, DerivedMeasures.AnnualGrowth, BuiltInIndicators.Area, DerivedMeasures.Density, BuiltInIndicators.TravelTime, DerivedMeasures.DistanceToCentre, Agriculture];

    public IReadOnlyList<PublishedTown> Towns { get; }

    public IReadOnlyList<ComparedRow> Rows { get; }

    /// <summary>What has to be known before the numbers are compared.</summary>
    public IEnumerable<string> Warnings => answers.SelectMany(ExploreNotes.WarningsOf);

    public IEnumerable<TerritorialBasis> Bases => answers.SelectMany(answer => answer.FirstFacts.Bases);

    /// <summary>Every source that anything of the comparison comes from.</summary>
    public IReadOnlyList<SourceRef> Sources =>
    [
        .. answers.SelectMany(answer => answer.Sources).Concat(Towns.Select(town => town.ExpertBelt?.Source).OfType<PublishedSource>())
            .DistinctBy(source => source.Code).Select(source => source.ToRef()),
    ];

    public static async Task<TownComparison> ReadAsync(ComparedTowns chosen, Explorer explorer, IReadOnlyList<MeasureHead> heads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(explorer);
        List<ExploreAnswer> answers = [];
        foreach (var code in Measures.Where(code => heads.Any(head => head.Code == code && head.HasValues)))
            answers.Add(await explorer.AnswerAsync(Ask(chosen, code), cancellation));
        return new(chosen.Towns, answers);
    }

    /// <summary>A measure of the compared towns.</summary>
    public static ExploreQuestion Ask(ComparedTowns chosen, string measure)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return new() { Measure = measure, Towns = [.. chosen.Towns.Select(town => town.Slug)], Figures = chosen.Figures };
    }

    /// <summary>Great-circle distance, km; null between a town and itself.</summary>
    public static double? DistanceKm(PublishedTown from, PublishedTown to) =>
        from.Slug == to.Slug ? null : GreatCircle.DistanceKm(from.Point, to.Point).Value;

    private ComparedRow Row(string name, Func<PublishedTown, ComparedCell> cell) => new(name, [.. Towns.Select(cell)]);

    private ComparedRow OfMeasure(ExploreAnswer answer)
    {
        var (head, rows) = (answer.First.Head, answer.Rows.ToDictionary(row => row.Town.Slug));
        return Row(ExploreWords.WithUnit(head), town => rows[town.Slug] switch
        {
            { Value: { } value } => new(ExploreWords.Show(head, value), ExploreWords.About(value)),
            { Other: { } other } => new(null, ExploreWords.OtherYear(head, other)),
            _ => new(null, WhyNot(head, town)),
        }) with
        { Question = answer.Question };
    }

    private static string? WhyNot(MeasureHead head, PublishedTown town) => head.Code switch
    {
        BuiltInIndicators.TravelTime when town.IsCentre => T("центр: от него считают время", "the centre: times are counted from it"),
        Agriculture when town.IsSaid(TownStatementTopic.AgriculturalEmployment) => T("по статье, главное в городе — сельское хозяйство, но числа нет", "according to the paper agriculture comes first here, but there is no number"),
        BuiltInIndicators.TravelTime or Agriculture => T("источники не приводят", "the sources give none"),
        _ => null,
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
}
