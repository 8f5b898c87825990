using System.Globalization;
using System.Text.RegularExpressions;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>
/// Numbers as people write them: <c>2 443,2</c>, <c>2443.2</c>, <c>2,443.2</c>, <c>−5</c>. Blanks part groups of exactly three digits and
/// nothing else: what stands after a blank in any other way is a mark or a second number, and no number at all is better than a longer one.
/// One separator before exactly three digits (<c>1,234</c>) may part thousands or decimals: the other numbers of the file decide, and where
/// they do not, nobody guesses.
/// </summary>
public static partial class NumberText
{
    public const string Unclear = "не ясно, что разделяет запятая или точка: тысячи или дробную часть. Уберите её из тысяч (1234) или допишите дробную часть нулём (1,2340)";
    public const string TooManyDecimals = "после запятой больше шести знаков";
    private const string NotANumber = "это не число";
    private const string StrayBlank = "пробел разделяет только группы по три цифры: похоже, после числа стоит знак сноски или в ячейке два числа";
    private const string LineBreak = "в ячейке несколько строк: оставьте одно число";
    private const string Marked = "после числа стоит знак сноски или единица: оставьте в ячейке только число";
    private const int StoredDigits = 15;

    /// <summary>The number, or the reason why it is none.</summary>
    /// <param name="decimals">To how many digits after the point it is rounded; where nothing is given, more than six are an error.</param>
    public static (decimal? Number, string? Fault) Parse(FileCell cell, NumberConvention convention, bool isWhole, int? decimals = null)
    {
        if (cell.Kind == CellKind.Date)
            return (null, "здесь дата или время, а нужно число");
        if (cell.Kind == CellKind.Number)
            return Read(cell.Text, decimals);
        if (UnknownValue.Is(cell.Text))
            return (null, UnknownValue.Fault);

        var text = Bare(cell.Text);
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0 || text.Contains('\v', StringComparison.Ordinal) || text.Contains('\u2028', StringComparison.Ordinal))
            return (null, LineBreak);
        if (Grouped().IsMatch(text))
            return Read(WithPoint(Separators().Replace(text, "")), decimals);
        if (!Shape().IsMatch(text))
            return (null, FaultOf(text));
        var comma = text.LastIndexOf(',');
        var dot = text.LastIndexOf('.');
        if (comma < 0 && dot < 0)
            return Read(text, decimals);
        if (comma >= 0 && dot >= 0)
            return Mixed(text, group: comma > dot ? '.' : ',', point: comma > dot ? ',' : '.', decimals);

        var separator = comma >= 0 ? ',' : '.';
        if (text.Count(separator.Equals) > 1)
            return GroupsOf(separator).IsMatch(text) ? Read(Without(text, separator), decimals) : (null, NotANumber);
        if (!MayBeThousands().IsMatch(text))
            return Read(text.Replace(separator, '.'), decimals);
        if (isWhole)
            return Read(Without(text, separator), decimals);
        return convention.Decimals(separator) switch
        {
            true => Read(text.Replace(separator, '.'), decimals),
            false => Read(Without(text, separator), decimals),
            null => (null, Unclear),
        };
    }

    /// <summary>Whether the cell says per cent itself.</summary>
    public static bool IsPercent(FileCell cell) =>
        cell.IsPercent || (cell.Kind == CellKind.Text && RaisedText.Apart(NormalizedText.Visible(cell.Text).Trim()).Text.EndsWith('%'));

    /// <summary>The mark of a footnote that stands raised by the number and is no part of it.</summary>
    public static string? MarkOf(FileCell cell) =>
        cell.Mark ?? (cell.Kind == CellKind.Text && NormalizedText.Visible(cell.Text).Trim() is var text ? RaisedText.Apart(text).Mark ?? RaisedText.Apart(text.TrimEnd('%', ' ')).Mark : null);

    /// <summary>The separator of decimals that the text shows without doubt, if it shows one.</summary>
    internal static char? ClearDecimal(string cell)
    {
        var text = Bare(cell);
        if (Grouped().IsMatch(text))
            text = Separators().Replace(text, "");
        else if (!Shape().IsMatch(text) || MayBeThousands().IsMatch(text))
            return null;
        var comma = text.LastIndexOf(',');
        var dot = text.LastIndexOf('.');
        if (comma < 0 && dot < 0)
            return null;
        var last = comma > dot ? ',' : '.';
        return text.Count(last.Equals) == 1 ? last : null;
    }

    private static string Without(string text, char separator) => text.Replace(separator.ToString(), "", StringComparison.Ordinal);

    private static string WithPoint(string text) => text.Replace(',', '.');

    // Half a dozen signs stand for minus. A raised mark is no digit, and a sign of per cent is the unit's.
    private static string Bare(string text)
    {
        var bare = RaisedText.Apart(NormalizedText.Visible(text).Trim()).Text;
        if (bare.EndsWith('%'))
            bare = bare[..^1].TrimEnd();
        return Minus().Replace(bare, "-");
    }

    private static string FaultOf(string text) =>
        BlankBetweenDigits().IsMatch(text) ? StrayBlank
        : NumberAndMore().IsMatch(text) ? Marked
        : NotANumber;

    private static (decimal?, string?) Mixed(string text, char group, char point, int? decimals)
    {
        var whole = text[..text.LastIndexOf(point)];
        return GroupsOf(group).IsMatch(whole) ? Read(Without(text, group).Replace(point, '.'), decimals) : (null, NotANumber);
    }

    private static (decimal?, string?) Read(string text, int? decimals)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return (null, NotANumber);
        // Seventeen digits are what a program makes of a number it keeps in binary: the last two are no part of it.
        if (text.Count(char.IsAsciiDigit) > StoredDigits && text.Contains('.', StringComparison.Ordinal) && ShownDigits(text) is { } shown)
            number = shown;
        if (decimals is { } most)
            number = decimal.Round(number, most, MidpointRounding.AwayFromZero);
        return Math.Abs(number) >= 1_000_000_000_000 ? (null, "число слишком велико")
            : number.Scale > 6 && decimal.Round(number, 6) != number ? (null, TooManyDecimals)
            : (number, null);
    }

    private static decimal? ShownDigits(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var stored)
            && decimal.TryParse(stored.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var shown)
            ? shown
            : null;

    [GeneratedRegex("^[−–‑‒－]")]
    private static partial Regex Minus();

    /// <summary>Groups of three parted by blanks of any width, one at each place, or by apostrophes.</summary>
    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}((?:[ \u00A0\u2007\u2008\u2009\u200A\u202F\u205F][0-9]{3})+|(?:['’ʼ‘´`][0-9]{3})+)([.,][0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[ \u00A0\u2007\u2008\u2009\u200A\u202F\u205F'’ʼ‘´`]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[+-]?[0-9]([0-9.,]*[0-9])?$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[+-]?[0-9][0-9.,'’]*\s+[0-9]")]
    private static partial Regex BlankBetweenDigits();

    [GeneratedRegex(@"^[+-]?[0-9][0-9\s.,'’]*[^0-9]")]
    private static partial Regex NumberAndMore();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}$")]
    private static partial Regex MayBeThousands();

    private static Regex GroupsOf(char separator) => separator == ',' ? CommaGroups() : DotGroups();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+$")]
    private static partial Regex DotGroups();
}
