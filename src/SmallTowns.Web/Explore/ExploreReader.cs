using System.Globalization;
using Microsoft.Extensions.Primitives;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Towns;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Explore;

/// <summary>Reads an <see cref="ExploreQuestion"/> from an address. Never fails: what is not understood is a fault, and narrows nothing.</summary>
public sealed class ExploreReader
{
    /// <summary>Every name that the address of an answer may hold.</summary>
    public static readonly IReadOnlyList<string> Parameters =
    [
        "measure", "measure2", "towns", "from", "to", "basis", AskedFigures.Parameter, "view", "class", "belt", "ray", "trend",
        "minutesFrom", "minutesTo", "populationFrom", "populationTo", "growthFrom", "growthTo", "sector", "shareFrom", "shareTo", "sort", "page", "edition",
    ];

    private const int ShownLength = 40;
    private const int MostTowns = 100;
    private const int MostPages = 100_000;

    private readonly IQueryCollection query;
    private readonly MeasureList measures;
    private readonly SettlementSystem system;
    private readonly List<ExploreFault> faults = [];

    private ExploreReader(IQueryCollection query, MeasureList measures, SettlementSystem system) =>
        (this.query, this.measures, this.system) = (query, measures, system);

    /// <param name="system">By whose towns and rays the names of the address are understood.</param>
    public static (ExploreQuestion Question, IReadOnlyList<ExploreFault> Faults) Read(IQueryCollection query, MeasureList measures, SettlementSystem system)
    {
        var reader = new ExploreReader(query, measures, system);
        return (reader.Question(), reader.faults);
    }

    /// <summary>The publication that is asked about: it has to be known before anything of it can be read.</summary>
    public static (long? Edition, ExploreFault? Fault) EditionOf(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var given = Given(query["edition"]).FirstOrDefault();
        if (given is null)
            return (null, null);
        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var edition)
            ? (edition, null)
            : (null, new("edition", TextStart.Of(given, ShownLength), T("Номер публикации — целое число.", "The number of a publication is a whole number.")));
    }

    /// <summary>A form without scripts sends its empty fields too; such an address has a shorter spelling.</summary>
    public static bool HasEmptyParts(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Parameters.Any(parameter => query[parameter].Any(string.IsNullOrWhiteSpace)) || query["towns"].Count > 1;
    }

    private ExploreQuestion Question()
    {
        var figures = Figures();
        var (from, to) = Years();
        var sector = Measure("sector");
        if (sector is not null && !sector.StartsWith(BuiltInIndicators.EmployedShare + ":", StringComparison.Ordinal))
        {
            Fault("sector", sector, T("Здесь нужна доля отрасли в числе занятых.", "This has to be the share of a sector in employment."));
            sector = null;
        }

        var share = Range("share");
        if (share.Narrows && sector is null)
        {
            Fault("shareFrom", "", T("Не сказано, доля какой отрасли: назовите её в sector.", "Which sector’s share is meant is not said: name it in sector."));
            share = default;
        }

        var basis = One("basis", text => text.Equals(ExploreChoices.AnyBasis, StringComparison.OrdinalIgnoreCase) || ExploreChoices.Bases.Find(text) is not null ? text : null,
            () => Allowed(ExploreChoices.Bases.Select(choice => choice.Code).Append(ExploreChoices.AnyBasis)));
        var sort = One("sort", text => ExploreChoices.Sorts.Find(text.TrimStart('-')) is not null && text.LastIndexOf('-') <= 0 ? text : null,
            () => T("Сортировать можно так: ", "It can be sorted by: ") + string.Join(", ", ExploreChoices.Sorts.Select(choice => choice.Code)) + T("; с минусом — в обратную сторону.", "; with a minus, the other way."));
        return new ExploreQuestion
        {
            Measure = Measure("measure") ?? ExploreQuestion.DefaultMeasure,
            Measure2 = Measure("measure2"),
            Towns = Towns(),
            From = from,
            To = to,
            Basis = basis is null ? null : ExploreChoices.Bases.Find(basis),
            IsAnyBasis = basis?.Equals(ExploreChoices.AnyBasis, StringComparison.OrdinalIgnoreCase) ?? false,
            Figures = figures,
            View = Choice("view", ExploreChoices.Views) ?? ExploreView.Table,
            SizeClass = Choice("class", TownChoices.Classes),
            Belt = Choice("belt", TownChoices.Belts),
            Ray = One("ray", Ray, () => Allowed(Rays)),
            Trend = Choice("trend", TownChoices.Trends),
            Minutes = Range("minutes"),
            Population = Range("population"),
            Growth = Range("growth"),
            Share = share,
            Sector = sector,
            Sort = sort is null ? ExploreSort.Rank : ExploreChoices.Sorts.Find(sort.TrimStart('-'))!.Value,
            IsDescending = sort?.StartsWith('-') ?? false,
            Page = Number("page", 1, MostPages) ?? 1,
        };
    }

    private IEnumerable<string> Rays => system.Region.Rays.Select(ray => ray.Code).Append(TownChoices.OffTheRays).Append(TownChoices.RayNotStated);

    private FigureSet Figures()
    {
        var asked = AskedFigures.Read(query[AskedFigures.Parameter]);
        var fault = asked.Fault ?? (asked.Set == FigureSet.Paper && system.Paper is null ? asked.Of(system).Fault : null);
        if (fault is null)
            return asked.Set;
        Fault(AskedFigures.Parameter, string.Join(',', Given(query[AskedFigures.Parameter])), fault);
        return FigureSet.Newest;
    }

    private string? Measure(string parameter) => One(parameter, code => measures.Find(code)?.Code, () => T(
        "Такого показателя нет; все показатели — в списке на странице /explore и в ответе /api/v1/measures.",
        "There is no such measure; all of them are in the list of the page /explore and in the answer of /api/v1/measures."));

    private List<string> Towns()
    {
        List<string> slugs = [];
        foreach (var given in query["towns"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if ((system.Find(given.ToLowerInvariant()) ?? TownNames.FindOne(system.Towns, given)) is not { } town)
                Fault("towns", given, T("Такого города в данных нет.", "There is no such town in the data."));
            else if (!slugs.Contains(town.Slug) && slugs.Count < MostTowns)
                slugs.Add(town.Slug);
        }

        return slugs;
    }

    private (int? From, int? To) Years()
    {
        var (from, to) = (Number("from", 1000, 9999), Number("to", 1000, 9999));
        if (!(from > to))
            return (from, to);
        Fault("to", $"{to}", T("Год «по» раньше года «с».", "The last year is before the first."));
        return (null, null);
    }

    private ValueRange Range(string name)
    {
        var range = new ValueRange(Decimal(name + "From"), Decimal(name + "To"));
        if (!(range.From > range.To))
            return range;
        Fault(name + "To", range.To!.Value.ToString(CultureInfo.InvariantCulture), T("«До» меньше, чем «от».", "“To” is less than “from”."));
        return default;
    }

    private decimal? Decimal(string parameter) => One(parameter, ReadNumber, () => T("Здесь нужно число, например 45 или 2,5.", "This has to be a number, such as 45 or 2.5.")) is { } text
        ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    // As people write it: a comma, a proper minus, thousands apart.
    private static string? ReadNumber(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Replace('−', '-').Replace(',', '.');
        return plain.Length <= 15 && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private int? Number(string parameter, int least, int most) => One(
        parameter, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? text : null,
        () => T($"Здесь нужно целое число от {least} до {most}.", $"This has to be a whole number from {least} to {most}.")) is { } known
        ? int.Parse(known, CultureInfo.InvariantCulture) : null;

    private T? Choice<T>(string parameter, IReadOnlyList<(string Code, T Value)> choices) where T : struct, Enum =>
        One(parameter, text => choices.Find(text) is null ? null : text, () => Allowed(choices.Select(choice => choice.Code))) is { } code ? choices.Find(code) : null;

    private string? Ray(string given) => Rays.FirstOrDefault(known => string.Equals(known, given, StringComparison.OrdinalIgnoreCase));

    private static string Allowed(IEnumerable<string> codes) => T("Возможны: ", "It may be: ") + string.Join(", ", codes) + ".";

    // The first value that means something counts, the others are named.
    private string? One(string parameter, Func<string, string?> understand, Func<string> whyNot)
    {
        string? found = null;
        foreach (var given in Given(query[parameter]))
        {
            if (found is null && understand(given) is { } understood)
                found = understood;
            else if (!string.Equals(found, given, StringComparison.OrdinalIgnoreCase))
                Fault(parameter, given, found is null ? whyNot() : T("Сказано дважды: учтено первое.", "Said twice: the first one counts."));
        }

        return found;
    }

    private void Fault(string parameter, string value, string sentence) => faults.Add(new(parameter, TextStart.Of(value, ShownLength), sentence));

    private static IEnumerable<string> Given(StringValues values) => values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim());
}
