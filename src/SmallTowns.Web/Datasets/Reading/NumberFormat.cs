using System.Globalization;
using System.Text.RegularExpressions;

namespace SmallTowns.Web.Datasets.Reading;

/// <summary>How cells show what they store: a code of a spreadsheet program with up to four sections, for numbers above, below and at zero, and for texts.</summary>
internal sealed class NumberFormat
{
    public static readonly NumberFormat General = new([new FormatSection()]);

    private readonly IReadOnlyList<FormatSection> sections;

    public NumberFormat(IReadOnlyList<FormatSection> sections) => this.sections = sections;

    public static NumberFormat Of(string code) => code.Length == 0 ? General : new([.. Split(code).Select(FormatSection.Parse)]);

    /// <summary>The formats that workbooks name by number and do not spell.</summary>
    public static NumberFormat BuiltIn(int number) => number switch
    {
        1 => Of("0"),
        2 => Of("0.00"),
        3 or 5 or 6 or 37 or 38 or 41 or 42 => Of("#,##0"),
        4 or 7 or 8 or 39 or 40 or 43 or 44 => Of("#,##0.00"),
        9 => Of("0%"),
        10 => Of("0.00%"),
        11 or 48 => Of("0.00E+00"),
        12 or 13 => Of("# ?/?"),
        15 => Of("d-mmm-yy"),
        16 => Of("d-mmm"),
        17 => Of("mmm-yy"),
        18 or 19 or 20 or 21 or 45 or 46 or 47 => Of("h:mm"),
        14 or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => Of("dd.mm.yyyy"),
        _ => General,
    };

    public FormatSection For(double number) =>
        sections.Take(2).Any(section => section.Condition is not null)
            ? sections.FirstOrDefault(section => section.Condition?.Invoke(number) is not false) ?? sections[^1]
            : number < 0 && sections.Count > 1 ? sections[1]
            : number == 0 && sections.Count > 2 ? sections[2]
            : sections[0];

    public bool IsDate => sections[0].IsDate;

    private static IEnumerable<string> Split(string code)
    {
        var (from, isQuoted) = (0, false);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
                isQuoted = !isQuoted;
            else if (code[i] == '\\')
                i++;
            else if (code[i] == ';' && !isQuoted)
            {
                yield return code[from..i];
                from = i + 1;
            }
        }

        yield return code[from..];
    }
}

/// <summary>One section of a format: what of a date it shows, or how it rounds and scales a number.</summary>
internal sealed partial record FormatSection
{
    public bool HasYear { get; init; }
    public bool HasMonth { get; init; }
    public bool HasDay { get; init; }
    public bool HasTime { get; init; }

    /// <summary>The number is shown a hundred times larger.</summary>
    public bool IsPercent { get; init; }

    /// <summary>A sign of per cent that scales nothing: <c>0.0"%"</c>.</summary>
    public bool SaysPercent { get; init; }

    /// <summary>How many times a thousand the number is shown smaller.</summary>
    public int Thousands { get; init; }

    /// <summary>Digits after the point; empty where the format does not fix them.</summary>
    public int? Decimals { get; init; }

    /// <summary>Digits after the point of a number that is shown as a power of ten.</summary>
    public int? DigitsOfPower { get; init; }

    /// <summary>What stands before the number, or before the year.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands after it.</summary>
    public string After { get; init; } = "";

    /// <summary>Whether it shows the number at all: some show other words instead, or nothing.</summary>
    public bool ShowsNumber { get; init; } = true;

    /// <summary>Which numbers it is for, where it says so itself (<c>[&lt;1]0%;0</c>); empty where the sign of the number decides.</summary>
    public Func<double, bool>? Condition { get; init; }

    public bool IsDate => HasYear || HasMonth || HasDay || HasTime;

    /// <summary>A part of a year, or more than one, which the day in the cell does not tell: <c>"I кв. "yyyy</c>, <c>yyyy"/24"</c>.</summary>
    public bool SaysOtherThanYear => HasYear && OtherThanYear().IsMatch(Words);

    private string Words => Before + After;

    /// <summary>The words say that the number counts thousands or more: 57 is shown as 57 тыс.</summary>
    private bool SaysScale => Scales().IsMatch(Words);

    /// <summary>The words say that it is about so much or less, or hold digits of their own: a mark of a footnote.</summary>
    private bool SaysMore => UnitPower().Replace(Words, "").Any(sign => char.IsDigit(sign) || RaisedText.IsRaised(sign) || sign is '~' or '≈' or '<' or '>' or '≤' or '≥' or '±' or '–' or '—' or '…');

    public static FormatSection Parse(string code)
    {
        // One that is not spelled out shows the number as it is; one that is empty between others shows nothing.
        if (code.Trim().Equals("General", StringComparison.OrdinalIgnoreCase))
            return new();
        var reading = new FormatReading();
        for (var i = 0; i < code.Length; i++)
            i = reading.Take(code, i);
        return reading.Section();
    }

    /// <summary>What the sheet shows in place of the number; nothing where it shows the number itself.</summary>
    /// <param name="number">Per cent where the format shows per cent.</param>
    public string? ShownInsteadOf(decimal number)
    {
        if (!ShowsNumber)
            return Words.Trim();
        if (DigitsOfPower is { } digits)
        {
            var power = Powered(number, digits);
            return decimal.Parse(power, NumberStyles.Float, Russian) == number && !SaysMore ? null : $"{Before.TrimStart()}{power}{After.TrimEnd()}";
        }

        if (Decimals is not { } decimals)
            return SaysMore ? $"{Before.TrimStart()}{Spell(number)}{After.TrimEnd()}" : SaysScale ? $"{Spell(number)} {Words.Trim()}" : null;
        var scale = 1m;
        for (var i = 0; i < Thousands; i++)
            scale *= 1000;
        var shown = decimal.Round(number / scale, Math.Min(decimals, 20), MidpointRounding.AwayFromZero);
        var sign = IsPercent || SaysPercent ? " %" : "";
        if (SaysMore)
            return $"{Before.TrimStart()}{Spell(shown)}{sign}{After.TrimEnd()}";
        var words = Words.Any(char.IsLetter) ? " " + Words.Trim() : "";
        return shown == number && !SaysScale ? null : $"{Spell(shown)}{sign}{words}";
    }

    private static string Powered(decimal number, int decimals) => number.ToString($"0.{new string('0', Math.Min(decimals, 20))}E+00", Russian);

    [GeneratedRegex("[мm][23²³]", RegexOptions.IgnoreCase)]
    private static partial Regex UnitPower();

    [GeneratedRegex(@"[0-9¹²³]|кв|полуг|мес|quarter|half", RegexOptions.IgnoreCase)]
    private static partial Regex OtherThanYear();

    [GeneratedRegex("тыс|млн|млрд|трлн|миллион|миллиард|thous|mln|million|bn|billion", RegexOptions.IgnoreCase)]
    private static partial Regex Scales();

    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    private static string Spell(decimal number) => number.ToString("#,0.##########", Russian);
}
