using SmallTowns.Domain;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites.Finding;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Finding;
using SmallTowns.Web.Public.Explore;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Investors.Match;

/// <summary>Towns to be matched: people, labour, wages, the way to the centre, and what the register has free in them. Each number is that of the compared year.</summary>
public sealed class TownMatchTable : MatchTable
{
    private const string Minutes = "minutes", Sites = "sites";

    /// <summary>Measures of the explorer by their names here.</summary>
    private static readonly (string Name, string Measure, Influence Usual)[] Known =
    [
        ("population", BuiltInIndicators.Population, Influence.More), ("growth", DerivedMeasures.AnnualGrowth, Influence.More),
        ("density", DerivedMeasures.Density, Influence.More), ("distance", DerivedMeasures.DistanceToCentre, Influence.Less),
        ("wage", "average-wage", Influence.Less), ("staff", "average-staff", Influence.More),
        ("unoccupied", "registered-unoccupied", Influence.More), ("unemployed", "registered-unemployed", Influence.More),
    ];

    private readonly SettlementSystem system;
    private readonly IReadOnlyDictionary<string, MeasureOfTowns> measures;
    private readonly Dictionary<string, NumberColumn> columns = [];
    private readonly CodeColumn belts;

    private TownMatchTable(FindableSites sites, IReadOnlyDictionary<string, MeasureOfTowns> measures)
    {
        (system, this.measures) = (sites.System, measures);
        var count = system.Towns.Count;
        (Groups, Start, belts) = (RowGroups.Alone(count), RowSet.All(count), new(count));
        columns[Minutes] = new(count);
        columns[Sites] = new(count);
        foreach (var name in measures.Keys)
            columns[name] = new(count);
        var free = new FoundSites(sites.Index, SiteQuestion.Everything.Criteria, keepsUnknown: true).Facet(SiteTrait.Town);
        var placeOf = sites.Index.Towns.Index().ToDictionary(town => town.Item, town => town.Index);
        for (var row = 0; row < count; row++)
        {
            var town = system.Towns[row];
            columns[Minutes][row] = FindableSites.MinutesOf(town);
            belts[row] = FindableSites.BeltOf(town);
            columns[Sites][row] = NumberFact.Of(placeOf.TryGetValue(town.Slug, out var place) ? free[place] : 0);
            foreach (var (name, measure) in measures)
                columns[name][row] = FactOf(measure.Of(town.Slug));
        }

        Traits =
        [
            new(Minutes, new("Время до центра края", "Time to the regional centre"), new("мин", "min"), Influence.Less),
            .. Known.Where(known => measures.ContainsKey(known.Name)).Select(known => new MatchTrait(known.Name, measures[known.Name].Head.Name, measures[known.Name].Head.Unit, known.Usual)),
            new(Sites, new("Свободных предложений в реестре", "Free offers in the register"), default, Influence.More),
        ];
    }

    public static async Task<TownMatchTable> ReadAsync(FindableSites sites, PublishedMeasures published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(published);
        var list = await published.ListAsync(cancellation);
        Dictionary<string, MeasureOfTowns> measures = [];
        foreach (var (name, code, _) in Known)
        {
            if (list.Find(code) is { HasValues: true } head)
                measures.Add(name, MeasureOfTowns.Of(await published.GetAsync(head, null, cancellation), new(), sites.System));
        }

        return new(sites, measures) { WithoutNumbers = [.. Known.Select(known => list.Find(known.Measure)).OfType<MeasureHead>().Where(head => !head.HasValues)] };
    }

    public override RowGroups Groups { get; }
    public override RowSet Start { get; }
    public override IReadOnlyList<MatchTrait> Traits { get; }

    /// <summary>What would be asked, if anything were published of it.</summary>
    public IReadOnlyList<MeasureHead> WithoutNumbers { get; private init; } = [];

    public override NumberColumn Column(MatchTrait trait)
    {
        ArgumentNullException.ThrowIfNull(trait);
        return columns[trait.Name];
    }

    /// <summary>The year of a measure's numbers; empty where each town has its own.</summary>
    public int? YearOf(MatchTrait trait)
    {
        ArgumentNullException.ThrowIfNull(trait);
        return measures.TryGetValue(trait.Name, out var measure) ? measure.ComparedYear : null;
    }

    public override IReadOnlyList<MatchCut> Cuts(MatchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        List<MatchCut> cuts = [];
        foreach (var trait in Traits)
        {
            var (hasFrom, hasTo) = (question.TownLimits.TryGetValue(trait.Name + "From", out var from), question.TownLimits.TryGetValue(trait.Name + "To", out var to));
            if (hasFrom || hasTo)
            {
                var range = new NumberRange(hasFrom ? (double)from : double.NegativeInfinity, hasTo ? (double)to : double.PositiveInfinity);
                cuts.Add(new(trait.Name, $"{T(trait.Label)}: {ExploreWords.Of(new ValueRange(hasFrom ? from : null, hasTo ? to : null), T(trait.Unit)).TrimEnd('\u00A0')}", columns[trait.Name].Judge(range), question.KeepsUnknown));
            }
        }

        if (question.TownBelts != 0)
        {
            var wanted = SiteParameters.OfCodes(SiteTrait.Belt).Choices.Where(choice => (question.TownBelts & CodeColumn.Bit(choice.Number)) != 0).Select(choice => T(choice.Name));
            cuts.Add(new("belt", T("Пояс расселения: ", "Settlement belt: ") + string.Join(", ", wanted), belts.Judge(question.TownBelts), question.KeepsUnknown));
        }

        return cuts;
    }

    public override string ValueOf(MatchTrait trait, int row)
    {
        ArgumentNullException.ThrowIfNull(trait);
        var town = system.Towns[row];
        return trait.Name switch
        {
            Minutes when town.IsCentre => T("центр", "centre"),
            Minutes => town.TravelTime is { } time ? Words.Of(time.Qualifier, time.Value, time.UpperValue) : T("неизвестно", "unknown"),
            Sites => Numbers.Show(columns[Sites][row].Low),
            _ => measures[trait.Name] is var measure && measure.Of(town.Slug) is { } value
                ? ExploreWords.WithUnit(measure.Head, value) + (value.Year is { } year ? $" ({year})" : "") : T("неизвестно", "unknown"),
        };
    }

    public override string Show(MatchTrait trait, double number)
    {
        ArgumentNullException.ThrowIfNull(trait);
        return measures.TryGetValue(trait.Name, out var measure) ? Numbers.With(T(trait.Unit), number, measure.Head.Decimals) : Numbers.With(T(trait.Unit), number).TrimEnd('\u00A0');
    }

    public override string? ValueOf(MatchCut cut, int row)
    {
        ArgumentNullException.ThrowIfNull(cut);
        return Traits.FirstOrDefault(trait => trait.Name == cut.Key) is { } trait ? ValueOf(trait, row) : null;
    }

    public override (string Name, string Href, string Note) Describe(int group, int row)
    {
        var town = system.Towns[row];
        return (T(town.Name), TownPage.AddressOf(town.Slug), town.SizeClass is { } sizeClass ? Words.Of(sizeClass) : "");
    }

    private static NumberFact FactOf(Observation? value) => value switch
    {
        null => NumberFact.Unknown,
        { Qualifier: FigureQualifier.LessThan } => new(double.NegativeInfinity, double.BitDecrement(value.Number)),
        { Qualifier: FigureQualifier.MoreThan } => new(double.BitIncrement(value.Number), double.PositiveInfinity),
        { Qualifier: FigureQualifier.Range, UpperValue: { } upper } => new(value.Number, (double)upper),
        _ => NumberFact.Of(value.Number),
    };
}
