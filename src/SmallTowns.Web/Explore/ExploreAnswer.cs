using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Explore;

/// <summary>The answer to a question, from which the page, the API, every picture and every file are made: they cannot disagree.</summary>
public sealed class ExploreAnswer
{
    public const int RowsOfPage = 50;
    public const int SeriesOfPage = 24;

    private readonly HashSet<string> chosen;
    private IReadOnlyList<ExploreNumber>? numbers;

    /// <param name="second">The other measure, where two are asked for.</param>
    /// <param name="share">That of the sector's share, where towns are filtered by one.</param>
    public ExploreAnswer(ExploreQuestion question, SettlementSystem system, PublishedMeasure first, PublishedMeasure? second, PublishedMeasure? share)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(system);
        (Question, System, chosen) = (question, system, [.. question.Towns]);
        First = MeasureOfTowns.Of(first, question, system);
        Second = second is null ? null : MeasureOfTowns.Of(second, question, system);
        var sector = share is null ? null : MeasureOfTowns.Of(share, question, system, ofEveryYear: true);
        var judge = TownVerdict.By(question, system, sector);
        var verdicts = system.Towns.Select(town => (Town: town, Verdict: judge(town))).ToList();
        // Chosen towns alone are the whole question, but where a place is understood by its neighbours; beside a filter they are there whatever it says.
        var towns = (question is { Narrows: false, Towns.Count: > 0, View: not (ExploreView.Scatter or ExploreView.Map) }
            ? verdicts.Where(pair => chosen.Contains(pair.Town.Slug))
            : verdicts.Where(pair => pair.Verdict.IsTaken || chosen.Contains(pair.Town.Slug))).Select(pair => pair.Town).ToList();
        UnknownToFilters =
        [
            .. verdicts.Where(pair => !chosen.Contains(pair.Town.Slug))
                .SelectMany(pair => pair.Verdict.UnknownBy.Select(filter => (Filter: filter, pair.Town)))
                .GroupBy(pair => pair.Filter, pair => pair.Town)
                .Select(group => new UnknownToFilter(group.Key, [.. group])),
        ];
        Rows = InOrder(Ranked(towns));
        Series = question.IsOverTime ? SeriesOf(First) : [];
        SecondSeries = question.IsOverTime && Second is not null ? SeriesOf(Second) : [];
        FirstFacts = FactsOf(First, row => row.Value);
        SecondFacts = Second is null ? null : FactsOf(Second, row => row.Value2);
        Sources = [.. FirstFacts.Sources.Concat(SecondFacts?.Sources ?? []).DistinctBy(source => source.Code).OrderBy(source => source.Place)];
    }

    public ExploreQuestion Question { get; }
    public SettlementSystem System { get; }
    public MeasureOfTowns First { get; }
    public MeasureOfTowns? Second { get; }

    /// <summary>Every town of the answer, in its order, those without a number too.</summary>
    public IReadOnlyList<ExploreRow> Rows { get; }

    /// <summary>Where the question is about many years: the same towns in the same order.</summary>
    public IReadOnlyList<ExploreSeries> Series { get; }
    public IReadOnlyList<ExploreSeries> SecondSeries { get; }

    /// <summary>Towns left out because it is not known whether the filters take them.</summary>
    public IReadOnlyList<UnknownToFilter> UnknownToFilters { get; }

    /// <summary>Whether the chosen towns are to be marked: where there are no others, a mark would tell nothing.</summary>
    public bool MarksChosen => Rows.Any(row => !row.IsChosen);

    public IEnumerable<ExploreRow> Unknown => Rows.Where(row => row.Value is null);

    /// <summary>How many towns a page has.</summary>
    public int OfPage => Question.IsOverTime ? SeriesOfPage : RowsOfPage;

    public int Pages => Math.Max(1, (Rows.Count + OfPage - 1) / OfPage);

    public int Page => Math.Min(Question.Page, Pages);

    /// <summary>Why there is no such page of the list; empty where there is.</summary>
    public ExploreFault? PageFault => Question.Page <= Pages ? null
        : new("page", $"{Question.Page}", T($"Страниц всего {Pages}.", Pages == 1 ? "There is only one page." : $"There are only {Pages} pages."));

    /// <summary>Those of the asked page, and the chosen ones wherever they stand.</summary>
    public IEnumerable<ExploreRow> PageRows => OfThePage(Rows, row => row.IsChosen);

    public IEnumerable<ExploreSeries> PageSeries => OfThePage(Series, town => town.IsChosen);

    public IEnumerable<ExploreSeries> SecondPageSeries => OfThePage(SecondSeries, town => town.IsChosen);

    /// <summary>What all the numbers of a measure have in common, of all pages.</summary>
    public ValueFacts FirstFacts { get; }
    public ValueFacts? SecondFacts { get; }

    public bool HasNumbers => FirstFacts.KnownTowns > 0 || SecondFacts is { KnownTowns: > 0 };

    /// <summary>Every number of the answer: one of each town and measure, or all of the years asked about. A town without any is there with none. A page needs few of them, files need all.</summary>
    public IReadOnlyList<ExploreNumber> Numbers => numbers ??=
    [
        .. Question.IsOverTime
            ? Of(First, Series).Concat(Second is null ? [] : Of(Second, SecondSeries))
            : Rows.Select(row => new ExploreNumber(row.Town, First.Head, row.Value, row.Rank, row.IsChosen))
                .Concat(Second is null ? [] : Rows.Select(row => new ExploreNumber(row.Town, Second.Head, row.Value2, null, row.IsChosen))),
    ];

    public IReadOnlyList<PublishedSource> Sources { get; }

    public ValueFacts FactsOf(MeasureOfTowns measure) => measure == First ? FirstFacts : SecondFacts!;

    /// <summary>Whether both hold the same numbers of the same towns.</summary>
    public bool Agrees(ExploreAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Numbers.Select(Essence).SequenceEqual(other.Numbers.Select(Essence));

        static (string, string, decimal?, decimal?, Period?, TerritorialBasis?) Essence(ExploreNumber number) =>
            (number.Town.Slug, number.Measure.Code, number.Value?.Value, number.Value?.UpperValue, number.Value?.Period, number.Value?.Basis);
    }

    private static IEnumerable<ExploreNumber> Of(MeasureOfTowns measure, IEnumerable<ExploreSeries> series) => series.SelectMany(town => town.Values.Count == 0
        ? [new ExploreNumber(town.Town, measure.Head, null, null, town.IsChosen)]
        : town.Values.Select(value => new ExploreNumber(town.Town, measure.Head, value, null, town.IsChosen)));

    private IEnumerable<T> OfThePage<T>(IReadOnlyList<T> towns, Func<T, bool> isChosen) =>
        towns.Where((town, index) => index / OfPage == Page - 1 || isChosen(town));

    private IReadOnlyList<ExploreSeries> SeriesOf(MeasureOfTowns measure) =>
        [.. Rows.Select(row => new ExploreSeries(row.Town, measure.SeriesOf(row.Town.Slug), row.IsChosen))];

    private ValueFacts FactsOf(MeasureOfTowns measure, Func<ExploreRow, Observation?> valueOf) => Question.IsOverTime
        ? ValueFacts.OfAll([.. Rows.Select(row => measure.FactsOfSeries(row.Town.Slug))])
        : ValueFacts.OfTowns([.. Rows.Select(valueOf).OfType<Observation>()]);

    private List<ExploreRow> Ranked(List<PublishedTown> towns)
    {
        var values = towns.Select(town => First.Of(town.Slug)).ToList();
        var sign = First.Head.LeastIsFirst ? -1 : 1;
        var ranks = RankAmong.All([.. values.Select(value => sign * (double?)value?.Value)]);
        return
        [
            .. towns.Zip(values, ranks).Select(row => new ExploreRow(
                row.First, row.Second, Second?.Of(row.First.Slug), row.Third is { } rank ? rank with { Median = sign * rank.Median } : null,
                row.Second is null ? First.NewestOf(row.First.Slug) : null, chosen.Contains(row.First.Slug))),
        ];
    }

    // What is unknown stands last both ways, equal towns stand by name.
    private IReadOnlyList<ExploreRow> InOrder(List<ExploreRow> rows)
    {
        if (Question.Sort == ExploreSort.Name)
        {
            var byName = rows.OrderBy(row => T(row.Town.Name), ByName);
            return Question.IsDescending ? [.. byName.Reverse()] : [.. byName];
        }

        // Comparing names by the rules of a language is slow, and few towns are equal.
        var keyed = rows.Select(row => (Row: row, Key: KeyOf(row))).OrderBy(row => row.Key is null);
        return [.. (Question.IsDescending ? keyed.ThenByDescending(row => row.Key) : keyed.ThenBy(row => row.Key)).ThenBy(row => T(row.Row.Town.Name), ByName).Select(row => row.Row)];
    }

    private decimal? KeyOf(ExploreRow row) => Question.Sort switch
    {
        ExploreSort.Value => row.Value?.Value,
        ExploreSort.Value2 => row.Value2?.Value,
        _ => row.Rank?.First,
    };
}

/// <summary>One number of an answer, or that there is none.</summary>
public sealed record ExploreNumber(PublishedTown Town, MeasureHead Measure, Observation? Value, RankAmong? Rank, bool IsChosen);
