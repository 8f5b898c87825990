using System.Globalization;
using System.Text.RegularExpressions;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>
/// Numbers as people write them: <c>2 443,2</c>, <c>2443.2</c>, <c>2,443.2</c>, <c>−5</c>. One separator before exactly three
/// digits (<c>1,234</c>) may part thousands or decimals: the other numbers of the file decide, and where they do not, nobody guesses.
/// </summary>
public static partial class NumberText
{
    private const string NotANumber = "это не число";

    public const string Unclear = "не ясно, что разделяет запятая или точка: тысячи или дробную часть. Уберите её из тысяч (1234) или допишите дробную часть нулём (1,2340)";

    /// <summary>The number, or the reason why it is none.</summary>
    public static (decimal? Number, string? Fault) Parse(FileCell cell, NumberConvention convention, bool isWhole)
    {
        if (cell.Kind == CellKind.Date)
            return (null, "здесь дата, а нужно число");
        if (cell.Kind == CellKind.Number)
            return Read(cell.Text);

        var text = Bare(cell.Text);
        if (!Shape().IsMatch(text))
            return (null, NotANumber);
        var comma = text.LastIndexOf(',');
        var dot = text.LastIndexOf('.');
        if (comma < 0 && dot < 0)
            return Read(text);
        if (comma >= 0 && dot >= 0)
            return Mixed(text, group: comma > dot ? '.' : ',', point: comma > dot ? ',' : '.');

        var separator = comma >= 0 ? ',' : '.';
        if (text.Count(separator.Equals) > 1)
            return GroupsOf(separator).IsMatch(text) ? Read(Without(text, separator)) : (null, NotANumber);
        if (!MayBeThousands().IsMatch(text))
            return Read(text.Replace(separator, '.'));
        if (isWhole)
            return Read(Without(text, separator));
        return convention.Decimals(separator) switch
        {
            true => Read(text.Replace(separator, '.')),
            false => Read(Without(text, separator)),
            null => (null, Unclear),
        };
    }

    /// <summary>The separator of decimals that the text shows without doubt, if it shows one.</summary>
    internal static char? ClearDecimal(string cell)
    {
        var text = Bare(cell);
        var comma = text.LastIndexOf(',');
        var dot = text.LastIndexOf('.');
        if ((comma < 0 && dot < 0) || !Shape().IsMatch(text) || MayBeThousands().IsMatch(text))
            return null;
        var last = comma > dot ? ',' : '.';
        return text.Count(last.Equals) == 1 ? last : null;
    }

    private static string Without(string text, char separator) => text.Replace(separator.ToString(), "", StringComparison.Ordinal);

    // Blanks part thousands: ordinary, no-break, thin and narrow ones. Half a dozen signs stand for minus.
    private static string Bare(string text) =>
        Blank().Replace(text.Trim(), "").Replace('−', '-').Replace('–', '-').Replace('\u2011', '-');

    private static (decimal?, string?) Mixed(string text, char group, char point)
    {
        var whole = text[..text.LastIndexOf(point)];
        return GroupsOf(group).IsMatch(whole) ? Read(Without(text, group).Replace(point, '.')) : (null, NotANumber);
    }

    private static (decimal?, string?) Read(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Math.Abs(number) >= 1_000_000_000_000 ? (null, "число слишком велико")
                : number.Scale > 6 && decimal.Round(number, 6) != number ? (null, "после запятой больше шести знаков") : (number, null)
            : (null, NotANumber);

    [GeneratedRegex(@"[\s\u00A0\u2009\u202F\u2007]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[+-]?\d[\d.,]*$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}[.,]\d{3}$")]
    private static partial Regex MayBeThousands();

    private static Regex GroupsOf(char separator) => separator == ',' ? CommaGroups() : DotGroups();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3})+$")]
    private static partial Regex DotGroups();
}
