using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Explore;

/// <summary>
/// A measure as a question asks for it: over one territory, within some years, by the newest figures or by those of the paper. One rule for all
/// measures says which of a town's numbers stands where towns are compared.
/// </summary>
public sealed class MeasureOfTowns
{
    // Of as many questions as readers usually ask of a measure at a time; of a thousand towns one is some hundred kilobytes.
    private const int Most = 6;

    private static readonly ConditionalWeakTable<PublishedMeasure, FewKept<(SettlementSystem, Part), MeasureOfTowns>> Kept = [];

    private readonly Part question;
    private readonly Dictionary<string, IReadOnlyList<Observation>> byTown;
    private readonly Dictionary<string, Observation> compared = [];
    private readonly ConcurrentDictionary<string, (IReadOnlyList<Observation> Values, ValueFacts Facts)> series = new();

    private MeasureOfTowns(PublishedMeasure measure, Part question, IReadOnlyList<PublishedTown> towns, double fromPercent)
    {
        (Measure, this.question) = (measure, question);
        var inQuestion = towns.ToDictionary(town => town.Slug, town => (IReadOnlyList<Observation>)[.. measure.Of(town.Slug).Where(IsAsked)]);
        IsAnyBasis = question.IsAnyBasis || (question.Figures == FigureSet.Paper && question.Basis is null);
        Basis = IsAnyBasis ? null : question.Basis ?? MostKnown(inQuestion.Values);
        byTown = inQuestion.ToDictionary(town => town.Key, town => (IReadOnlyList<Observation>)[.. town.Value.Where(value => Basis is null || value.Basis == Basis)]);
        ComparedYear = KnownYears.Of([.. byTown.Values.Select(values => values.Select(value => value.Year))], fromPercent) is [.., var newest] ? newest : null;
        foreach (var (slug, values) in byTown)
        {
            if (Newest(ComparedYear is { } year ? values.Where(value => value.Year == year) : values) is { } value)
                compared.Add(slug, value);
        }
    }

    /// <summary>Filters, order and view make nothing different here: questions that differ in these alone share one.</summary>
    /// <param name="system">Whose towns are asked about: the compared year is one that most of them know.</param>
    /// <param name="ofEveryYear">Whatever the years of the question.</param>
    public static MeasureOfTowns Of(PublishedMeasure measure, ExploreQuestion question, SettlementSystem system, bool ofEveryYear = false)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(system);
        var part = new Part(question.Figures, ofEveryYear ? null : question.From, ofEveryYear ? null : question.To, question.Basis, question.IsAnyBasis);
        return Kept.GetValue(measure, _ => new(Most)).Get((system, part), () => new(measure, part, system.Towns, system.Region.ComparedFromPercent));
    }

    public PublishedMeasure Measure { get; }

    public MeasureHead Head => Measure.Head;

    /// <summary>The territory of all the numbers; empty where each town has its own.</summary>
    public TerritorialBasis? Basis { get; }

    public bool IsAnyBasis { get; }

    /// <summary>The newest year that nearly all the towns know: their numbers are those of that year. Empty where there is none: then of each town the newest.</summary>
    public int? ComparedYear { get; }

    /// <summary>What stands for the town where towns are compared.</summary>
    public Observation? Of(string slug) => compared.GetValueOrDefault(slug);

    /// <summary>The newest of the town in the years asked about, whatever the others have.</summary>
    public Observation? NewestOf(string slug) => Newest(byTown[slug]);

    /// <summary>One number a year, oldest first, all over one territory: where the towns need not agree on it, that of which the town has most.</summary>
    public IReadOnlyList<Observation> SeriesOf(string slug) => KnownSeriesOf(slug).Values;

    /// <summary>What the numbers of that series have in common: twenty thousand of a country are not looked at one by one for every question.</summary>
    public ValueFacts FactsOfSeries(string slug) => KnownSeriesOf(slug).Facts;

    private (IReadOnlyList<Observation> Values, ValueFacts Facts) KnownSeriesOf(string slug) => series.GetOrAdd(slug, one =>
    {
        var values = ReadSeries(one);
        return (values, ValueFacts.OfTown(values));
    });

    private IReadOnlyList<Observation> ReadSeries(string slug)
    {
        var values = byTown[slug];
        if (Basis is null && values.GroupBy(value => value.Basis).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault() is { } most)
            values = [.. most];
        return
        [
            .. values.Where(value => value.Year is not null).GroupBy(value => value.Year).Select(year => Newest(year)!).OrderBy(value => value.Period),
            // What has no date is in the answer too, at its end: no axis has a place for it.
            .. values.Where(value => value.Year is null),
        ];
    }

    private bool IsAsked(Observation value) =>
        (question.Figures == FigureSet.Paper ? value.IsOfPaper : value.IsChosen)
        && (value.Year is not { } year ? question.From is null && question.To is null : !(year < question.From) && !(year > question.To));

    /// <summary>The narrowest territory first; of one year a census goes before an estimate.</summary>
    private static Observation? Newest(IEnumerable<Observation> values) => values.MaxBy(value =>
        (-(int)value.Basis, value.IsChosen, value.Year, value.Method == PopulationMethod.Census, value.Period, value.FigureId));

    private static TerritorialBasis? MostKnown(IEnumerable<IReadOnlyList<Observation>> towns) => towns
        .SelectMany(values => values.Select(value => value.Basis).Distinct())
        .CountBy(basis => basis)
        .OrderByDescending(basis => basis.Value).ThenBy(basis => basis.Key)
        .Select(basis => (TerritorialBasis?)basis.Key)
        .FirstOrDefault();

    private readonly record struct Part(FigureSet Figures, int? From, int? To, TerritorialBasis? Basis, bool IsAnyBasis);
}
