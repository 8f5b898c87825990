using System.Globalization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Towns;

namespace SmallTowns.Web.Explore;

/// <summary>
/// What is asked: which measure of which towns, when, over which territory, and how it is shown. It is the address of the answer on the page, in
/// the API and in every file: <see cref="ExploreReader"/> reads it and <see cref="Query"/> writes it back; a part that says nothing is left out.
/// </summary>
public sealed record ExploreQuestion
{
    public const string Path = "explore";

    /// <summary>The measure that is meant where none is named.</summary>
    public const string DefaultMeasure = "population";

    public string Measure { get; init; } = DefaultMeasure;
    public string? Measure2 { get; init; }

    /// <summary>
    /// Slugs of the chosen towns. Alone they are all that is shown, but on a map and in a scatter, where the others stand around them; beside a
    /// filter they are shown whatever it says.
    /// </summary>
    public IReadOnlyList<string> Towns { get; init; } = [];

    /// <summary>Years.</summary>
    public int? From { get; init; }
    public int? To { get; init; }

    /// <summary>Empty for the territory that most towns have numbers of, unless <see cref="IsAnyBasis"/>.</summary>
    public TerritorialBasis? Basis { get; init; }
    public bool IsAnyBasis { get; init; }

    public FigureSet Figures { get; init; } = FigureSet.Newest;
    public ExploreView View { get; init; }

    public SizeClass? SizeClass { get; init; }
    public BeltChoice? Belt { get; init; }

    /// <summary>Code of a ray, <see cref="TownChoices.OffTheRays"/> or <see cref="TownChoices.RayNotStated"/>.</summary>
    public string? Ray { get; init; }

    /// <summary>What a source says of the change of population, of <see cref="TownChoices.Trends"/>.</summary>
    public TownStatementTopic? Trend { get; init; }

    public ValueRange Minutes { get; init; }
    public ValueRange Population { get; init; }

    /// <summary>Between the last two censuses, per cent.</summary>
    public ValueRange Growth { get; init; }

    /// <summary>Per cent of all workers, in the sector.</summary>
    public ValueRange Share { get; init; }

    /// <summary>The measure of the sector's share: "employed-share:okved1:a".</summary>
    public string? Sector { get; init; }

    public ExploreSort Sort { get; init; }
    public bool IsDescending { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>The publication whose answer is asked for; empty for the present.</summary>
    public long? Edition { get; init; }

    public bool Narrows => SizeClass is not null || NarrowsByMore;

    /// <summary>By anything but the size class.</summary>
    public bool NarrowsByMore => Belt is not null || Ray is not null || Trend is not null || Minutes.Narrows || Population.Narrows || Growth.Narrows || Share.Narrows;

    /// <summary>Whether many years of a town stand in the answer, and not one number of each.</summary>
    public bool IsOverTime => View == ExploreView.Lines || (View == ExploreView.Table && From is not null && To is not null && From < To);

    /// <summary>A scatter needs two: people, or, where people are what is asked, how densely they live.</summary>
    public string? SecondMeasure => Measure2 ?? (View != ExploreView.Scatter ? null : Measure == DefaultMeasure ? DerivedMeasures.Density : DefaultMeasure);

    /// <summary>Relative to the base: <c>explore?measure=area&amp;view=bars</c>.</summary>
    public string Address => AddressOf(Path);

    /// <summary>The files of the answer, and whatever else answers the same question: <c>explore.csv?measure=area</c>.</summary>
    public string AddressOf(string path) => Query.Length == 0 ? path : $"{path}?{Query}";

    public string Query => string.Join('&', Parts().Select(part => $"{part.Key}={Escaped(part.Value)}"));

    /// <summary>The same without what is not asked again: the page of the list.</summary>
    public ExploreQuestion FromTheStart => this with { Page = 1 };

    public IEnumerable<(string Key, string Value)> Parts()
    {
        if (Measure != DefaultMeasure)
            yield return ("measure", Measure);
        if (Measure2 is not null)
            yield return ("measure2", Measure2);
        if (Towns.Count > 0)
            yield return ("towns", string.Join(',', Towns));
        if (From is { } from)
            yield return ("from", Spell(from));
        if (To is { } to)
            yield return ("to", Spell(to));
        if (IsAnyBasis || Basis is not null)
            yield return ("basis", IsAnyBasis ? ExploreChoices.AnyBasis : ExploreChoices.Bases.CodeOf(Basis!.Value));
        if (Figures != FigureSet.Newest)
            yield return (AskedFigures.Parameter, AskedFigures.CodeOf(Figures));
        if (View != ExploreView.Table)
            yield return ("view", ExploreChoices.Views.CodeOf(View));
        if (SizeClass is { } sizeClass)
            yield return ("class", TownChoices.Classes.CodeOf(sizeClass));
        if (Belt is { } belt)
            yield return ("belt", TownChoices.Belts.CodeOf(belt));
        if (Ray is not null)
            yield return ("ray", Ray);
        if (Trend is { } trend)
            yield return ("trend", TownChoices.Trends.CodeOf(trend));
        foreach (var part in Ends("minutes", Minutes).Concat(Ends("population", Population)).Concat(Ends("growth", Growth)).Concat(Ends("share", Share)))
            yield return part;
        if (Sector is not null)
            yield return ("sector", Sector);
        if (Sort != ExploreSort.Rank || IsDescending)
            yield return ("sort", (IsDescending ? "-" : "") + ExploreChoices.Sorts.CodeOf(Sort));
        if (Page > 1)
            yield return ("page", Spell(Page));
        if (Edition is { } edition)
            yield return ("edition", edition.ToString(CultureInfo.InvariantCulture));
    }

    // Commas and colons mean nothing in a query: the address stays readable.
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> Ends(string name, ValueRange range)
    {
        if (range.From is { } from)
            yield return (name + "From", from.ToString(CultureInfo.InvariantCulture));
        if (range.To is { } to)
            yield return (name + "To", to.ToString(CultureInfo.InvariantCulture));
    }

    private static string Spell(int number) => number.ToString(CultureInfo.InvariantCulture);
}
