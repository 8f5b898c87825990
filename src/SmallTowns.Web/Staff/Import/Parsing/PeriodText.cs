using System.Globalization;
using System.Text.RegularExpressions;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>
/// The time that a figure speaks of: <c>2024</c>, <c>01.2024</c>, <c>январь 2024</c>, <c>I квартал 2024</c>, <c>01.01.2024</c>, <c>1 января 2024</c>,
/// <c>01.01.2024–31.03.2024</c>; days also as <c>2024-01-31</c>.
/// </summary>
public static partial class PeriodText
{
    private const int FirstYear = 1700;
    private const int LastYear = 2200;
    private const string Fault = "период не узнан: напишите год (2024), день (01.01.2024) или промежуток (01.01.2024–31.03.2024)";
    private static readonly string[] Days = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    // As spreadsheets read years of two digits.
    private static readonly CultureInfo TwoDigits = WithTwoDigitYearsTo(2029);

    public static (Period? Period, string? Fault) Parse(FileCell cell)
    {
        var text = Around().Replace(RaisedText.Apart(NormalizedText.Visible(cell.Text).Trim()).Text, "").Trim();
        // A time of day and its zone say whose day it is, not another day.
        if (WithTime().Match(text) is { Success: true } moment)
            text = moment.Groups["day"].Value;
        if (One(text) is { } one)
            return (one, null);
        if (WithSlashes().IsMatch(text))
            return (null, "в дате с дробями не ясно, где день, а где месяц: напишите её так: 31.01.2024");
        foreach (var separator in (string[])["..", "–", "—", " - ", "-"])
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (left, right) = (text[..at].Trim(), text[(at + separator.Length)..].Trim());
            if (One(right) is not { } to || (One(left) ?? MonthOfSameYear(left, to)) is not { } from)
                continue;
            return from.Start <= to.End ? (new Period(from.Start, to.End), null) : (null, "период кончается раньше, чем начался");
        }

        return (null, Fault + LookAlikes.Told(text));
    }

    /// <summary>The one period that a heading speaks of: <c>Население, 2023</c>. Nothing where it speaks of none, or of several.</summary>
    public static Period? In(string heading)
    {
        var visible = NormalizedText.Visible(heading);
        if (Parse(FileCell.OfText(visible)).Period is { } whole)
            return whole;
        var found = Inside().Matches(visible).Select(match => Parse(FileCell.OfText(match.Value.Trim())).Period).Distinct().ToList();
        return found is [{ } only] ? only : null;
    }

    /// <summary>As templates and exports write it; <see cref="Parse"/> reads it back.</summary>
    public static string Spell(Period period) => period switch
    {
        { IsWholeYear: true } => period.Year.ToString(CultureInfo.InvariantCulture),
        { IsDay: true } => Day(period.Start),
        _ => $"{Day(period.Start)}–{Day(period.End)}",
    };

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Period? One(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(text, (string[])["dd.MM.yy", "d.M.yy"], TwoDigits, DateTimeStyles.None, out day))
            return IsKnown(day.Year) ? Period.OfDay(day) : null;
        if (Year().IsMatch(text) && int.Parse(text, CultureInfo.InvariantCulture) is var year && IsKnown(year))
            return Period.OfYear(year);
        if (DateOnly.TryParseExact(text, (string[])["MM.yyyy", "M.yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && IsKnown(month.Year))
            return Months(month.Year, month.Month, 1);
        return InWords(text);
    }

    private static Period? InWords(string text)
    {
        if (Worded().Match(text) is not { Success: true } worded || int.Parse(worded.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var year && !IsKnown(year))
            return null;
        if (worded.Groups["month"] is { Success: true } named && MonthOf(named.Value) is { } month)
            return worded.Groups["day"] is { Success: true, ValueSpan: var digits }
                ? int.Parse(digits, CultureInfo.InvariantCulture) is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Period.OfDay(new(year, month, day)) : null
                : Months(year, month, 1);
        if (worded.Groups["quarter"] is { Success: true } quarter && OrderOf(quarter.Value) is { } order and <= 4)
            return Months(year, order * 3 - 2, 3);
        if (worded.Groups["half"] is { Success: true } half && OrderOf(half.Value) is { } which and <= 2)
            return Months(year, which * 6 - 5, 6);
        return worded.Groups["count"] is { Success: true, ValueSpan: var count } && int.Parse(count, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var months
            ? Months(year, 1, months)
            : null;
    }

    private static Period Months(int year, int month, int count) => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(count).AddDays(-1));

    // "январь–март 2024": the first month has the year of the last.
    private static Period? MonthOfSameYear(string text, Period to) => MonthOf(text) is { } month ? Months(to.Year, month, 1) : null;

    private static int? MonthOf(string word)
    {
        string[] starts = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
        var small = word.Trim().TrimEnd('.').ToLowerInvariant();
        return MonthWord().IsMatch(small) && Array.FindIndex(starts, small.StartsWith) is >= 0 and var at ? at + 1 : null;
    }

    private static int? OrderOf(string text) => text.ToUpperInvariant() switch
    {
        "1" or "I" or "І" => 1,
        "2" or "II" or "ІІ" => 2,
        "3" or "III" or "ІІІ" => 3,
        "4" or "IV" or "ІV" => 4,
        _ => null,
    };

    private static CultureInfo WithTwoDigitYearsTo(int year)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar { TwoDigitYearMax = year };
        return culture;
    }

    private static bool IsKnown(int year) => year is >= FirstYear and <= LastYear;

    private const string Month = @"(?:янв(?:ар[ьея])?|фев(?:рал[ьея])?|мар(?:т[ае]?)?|апр(?:ел[ьея])?|ма[йяе]|июн[ьея]?|июл[ьея]?|авг(?:уст[ае]?)?|сен(?:т(?:ябр[ьея])?)?|окт(?:ябр[ьея])?|ноя(?:бр[ьея])?|дек(?:абр[ьея])?)\.?";

    [GeneratedRegex(@"^(по состоянию\s+на|на|за|с|в)\s+|\s*(годы|года?|гг?\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex WithTime();

    [GeneratedRegex(@"^[0-9]{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{1,4}/\d{1,2}/\d{1,4}$")]
    private static partial Regex WithSlashes();

    [GeneratedRegex($"^{Month}$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthWord();

    [GeneratedRegex($@"^(?:(?:(?<day>[0-9]{{1,2}})\s+)?(?<month>{Month})|(?<quarter>[1-4]|I{{1,3}}|IV|І{{1,3}}|ІV)(?:-?й)?\s*(?:квартал|кв\.?)|(?<half>[12]|I{{1,2}}|І{{1,2}})(?:-?е)?\s*полугодие|(?<count>[0-9]{{1,2}})\s+месяц(?:а|ев)?)\s*,?\s*(?<year>[0-9]{{4}})$", RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex($@"(?<![0-9])(?:[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}}|(?:[0-9]{{1,2}}\s+)?{Month}\s+[0-9]{{4}}|(?:[1-4]|I{{1,3}}|IV)\s*(?:квартал|кв\.?)\s+[0-9]{{4}}|(?:1[789]|2[01])[0-9]{{2}}(?:\s*[–-]\s*(?:1[789]|2[01])[0-9]{{2}})?)(?![0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();
}
