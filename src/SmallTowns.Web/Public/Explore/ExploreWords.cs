using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Shared.Towns;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Explore;

/// <summary>What measures, their numbers and the parts of a question are called.</summary>
public static class ExploreWords
{
    public static string Of(ExploreView view) => view switch
    {
        ExploreView.Table => T("Таблица", "Table"),
        ExploreView.Bars => T("Столбики", "Bars"),
        ExploreView.Scatter => T("Два показателя", "Two measures"),
        ExploreView.Map => T("Карта", "Map"),
        ExploreView.Lines => T("По годам", "Over time"),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "This view has no name yet."),
    };

    public static string Of(ExploreSort sort) => sort switch
    {
        ExploreSort.Rank => T("по месту", "by rank"),
        ExploreSort.Name => T("по названию", "by name"),
        ExploreSort.Value => T("по числу", "by number"),
        ExploreSort.Value2 => T("по второму показателю", "by the second measure"),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "This order has no name yet."),
    };

    public static string Of(IndicatorTopic topic) => topic switch
    {
        IndicatorTopic.Position => T("Положение и территория", "Position and territory"),
        IndicatorTopic.Population => T("Население", "Population"),
        IndicatorTopic.Labour => T("Работа", "Work"),
        IndicatorTopic.LivingStandard => T("Уровень жизни", "Standard of living"),
        IndicatorTopic.Housing => T("Жильё", "Housing"),
        IndicatorTopic.Social => T("Социальная сфера", "Social services"),
        IndicatorTopic.Investment => T("Инвестиции", "Investment"),
        IndicatorTopic.Enterprises => T("Предприятия", "Enterprises"),
        IndicatorTopic.Industry => T("Промышленность", "Industry"),
        IndicatorTopic.Construction => T("Строительство", "Construction"),
        IndicatorTopic.Trade => T("Торговля", "Trade"),
        IndicatorTopic.Utilities => T("Коммунальное хозяйство", "Utilities"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "This topic has no name yet."),
    };

    /// <summary>A filter, as a word of a sentence.</summary>
    public static string OfFilter(string parameter) => parameter switch
    {
        "measure" => T("показатель", "measure"),
        "measure2" => T("второй показатель", "second measure"),
        "towns" => T("города", "towns"),
        "from" => T("год «с»", "first year"),
        "to" => T("год «по»", "last year"),
        "basis" => T("территория", "territory"),
        AskedFigures.Parameter => T("набор чисел", "set of figures"),
        "view" => T("вид", "view"),
        "class" => T("категория", "size class"),
        "belt" => T("пояс", "belt"),
        "ray" => T("луч", "ray"),
        "trend" => T("население по статье", "population according to the paper"),
        "minutes" or "minutesFrom" or "minutesTo" => T("время в пути", "travel time"),
        "population" or "populationFrom" or "populationTo" => T("население", "population"),
        "growth" or "growthFrom" or "growthTo" => T("изменение населения", "population change"),
        "sector" => T("отрасль", "sector"),
        "share" or "shareFrom" or "shareTo" => T("доля отрасли", "share of the sector"),
        "sort" => T("порядок", "order"),
        "page" => T("страница", "page"),
        "edition" => T("публикация", "publication"),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "This part of the address has no name yet."),
    };

    /// <summary>Which towns of a long answer stand on the page, and where the others are.</summary>
    public static string OfPage(ExploreAnswer answer)
    {
        var (first, last, all) = ((answer.Page - 1) * answer.OfPage + 1, Math.Min(answer.Page * answer.OfPage, answer.Rows.Count), answer.Rows.Count);
        var shown = T($"Показаны города {first}–{last} из {all}; остальные — на других страницах, а все сразу — в файлах.", $"Towns {first}–{last} of {all} are shown; the others are on the other pages, and all of them in the files.");
        return answer.Question.View is ExploreView.Scatter or ExploreView.Map && !answer.Question.IsOverTime
            ? T("На рисунке все города, в таблице — часть. ", "The picture has all the towns, the table a part of them. ") + shown
            : shown;
    }

    /// <summary>"Численность населения, чел.".</summary>
    public static string WithUnit(MeasureHead head) => T(head.Unit) is { Length: > 0 } unit ? $"{T(head.Name)}, {unit}" : T(head.Name);

    /// <summary>"36 607", "более 90", "30–45": with as many decimals as the published number has, or, where it is computed, as its measure.</summary>
    public static string Show(MeasureHead head, Observation value) =>
        Words.Qualified(value.Qualifier, Show(head, value, value.Value), value.UpperValue is { } upper ? Show(head, value, upper) : null);

    /// <summary>A number of the measure that stands on an axis or in a legend.</summary>
    public static string Show(MeasureHead head, double value) => Numbers.Show(value, Math.Min(head.Decimals, value == Math.Round(value) ? 0 : head.Decimals));

    public static string WithUnit(MeasureHead head, Observation value) =>
        T(head.Unit) is { Length: > 0 } unit ? $"{Show(head, value)}\u00A0{(head.Code == BuiltInIndicators.Population ? Units.PeopleOf(value.Number) : unit)}" : Show(head, value);

    public static string When(Observation value) => PublishedSourceRefs.Show(value.Period) ?? PublishedFigureWords.YearNotStated;

    /// <summary>"2021, город"; empty for what has no time.</summary>
    public static string About(Observation value) => value.HasTime ? $"{When(value)}, {Words.Of(value.Basis)}" : "";

    /// <summary>Of a town that has no number for the compared year.</summary>
    public static string OtherYear(MeasureHead head, Observation other) =>
        T($"есть за другой год: {Show(head, other)} ({When(other)})", $"known for another year: {Show(head, other)} ({When(other)})");

    /// <summary>
    /// The times of numbers that are alike in all else: "2005–2019, 1 октября 2021 г.". What has no year stands in no column of years, so its
    /// number is told here.
    /// </summary>
    /// <param name="values">Oldest first, those without a time last.</param>
    public static string When(MeasureHead head, IReadOnlyList<Observation> values)
    {
        List<string> times = [];
        for (var first = 0; first < values.Count;)
        {
            var next = first + 1;
            while (next < values.Count && values[next] is { Period.IsWholeYear: true, Year: { } year } && values[next - 1] is { Period.IsWholeYear: true, Year: { } before } && year == before + 1)
                next++;
            times.Add((next - first, values[first]) switch
            {
                ( > 1, { Year: { } year }) => $"{year}–{values[next - 1].Year}",
                (_, { Year: null } undated) => $"{(undated.HasTime ? $"{When(undated)}: " : "")}{Show(head, undated)}",
                var (_, single) => When(single),
            });
            first = next;
        }

        return string.Join(", ", times);
    }

    /// <summary>"7", "2–3".</summary>
    public static string Place(RankAmong rank) => rank.IsShared ? $"{rank.First}–{rank.Last}" : $"{rank.First}";

    /// <summary>The conditions of a question in words, each with the question without it.</summary>
    public static IEnumerable<(string Text, ExploreQuestion Without)> Conditions(ExploreQuestion question, SettlementSystem system, IReadOnlyList<MeasureHead> measures)
    {
        var asked = question.FromTheStart;
        if (asked.SizeClass is { } sizeClass)
            yield return (Words.Plural(sizeClass), asked with { SizeClass = null });
        if (asked.Belt is { } belt)
            yield return (TownChoiceWords.Of(belt), asked with { Belt = null });
        if (asked.Ray is { } ray)
            yield return (T("луч: ", "ray: ") + TownChoiceWords.OfRay(ray, system.Region.Rays), asked with { Ray = null });
        if (asked.Trend is { } trend)
            yield return (TownChoiceWords.ByThePaper(trend), asked with { Trend = null });
        if (asked.Minutes.Narrows)
            yield return ($"{OfFilter("minutes")}: {Of(asked.Minutes, Units.Minutes)}", asked with { Minutes = default });
        if (asked.Population.Narrows)
            yield return ($"{OfFilter("population")}: {Of(asked.Population, Units.People)}", asked with { Population = default });
        if (asked.Growth.Narrows)
            yield return ($"{OfFilter("growth")}: {Of(asked.Growth, "%")}", asked with { Growth = default });
        if (asked.Share.Narrows)
            yield return ($"{T(measures.First(head => head.Code == asked.Sector).Name)}: {Of(asked.Share, "%")}", asked with { Share = default, Sector = null });
    }

    public static string Of(ValueRange range, string unit) => range switch
    {
        { From: { } from, To: { } to } => $"{Numbers.ShowWhole(from)}–{Numbers.ShowWhole(to)}\u00A0{unit}",
        { From: { } from } => T("от ", "from ") + $"{Numbers.ShowWhole(from)}\u00A0{unit}",
        { To: { } to } => T("до ", "up to ") + $"{Numbers.ShowWhole(to)}\u00A0{unit}",
        _ => "",
    };

    private static string Show(MeasureHead head, Observation value, decimal number) => value.FigureId is null ? Numbers.Show(number, head.Decimals) : Numbers.ShowWhole(number);
}
