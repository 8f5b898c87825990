using System.Globalization;
using System.Text.RegularExpressions;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>The time that a figure speaks of: <c>2024</c>, <c>01.2024</c>, <c>01.01.2024</c>, <c>01.01.2024–31.03.2024</c>; days also as <c>2024-01-31</c>.</summary>
public static partial class PeriodText
{
    private const int FirstYear = 1700;
    private const int LastYear = 2200;
    private const string Fault = "период не узнан: напишите год (2024), день (01.01.2024) или промежуток (01.01.2024–31.03.2024)";

    public static (Period? Period, string? Fault) Parse(FileCell cell)
    {
        var text = Around().Replace(cell.Text.Trim(), "").Trim();
        if (One(text) is { } one)
            return (one, null);
        if (WithSlashes().IsMatch(text))
            return (null, "в дате с дробями не ясно, где день, а где месяц: напишите её так: 31.01.2024");
        foreach (var separator in (string[])["..", "–", "—", " - ", "-"])
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && One(text[..at].Trim()) is { } from && One(text[(at + separator.Length)..].Trim()) is { } to)
                return from.Start <= to.End ? (new Period(from.Start, to.End), null) : (null, "период кончается раньше, чем начался");
        }

        return (null, Fault);
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
        if (DateOnly.TryParseExact(text, (string[])["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return IsKnown(day.Year) ? Period.OfDay(day) : null;
        if (Year().IsMatch(text) && int.Parse(text, CultureInfo.InvariantCulture) is var year && IsKnown(year))
            return Period.OfYear(year);
        return DateOnly.TryParseExact(text, (string[])["MM.yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && IsKnown(month.Year)
            ? new Period(month, month.AddMonths(1).AddDays(-1))
            : null;
    }

    private static bool IsKnown(int year) => year is >= FirstYear and <= LastYear;

    [GeneratedRegex(@"^(на|за|с)\s+|\s*(года?|г\.?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{1,4}/\d{1,2}/\d{1,4}$")]
    private static partial Regex WithSlashes();
}
