using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SmallTowns.Web.Tests.Public;

/// <summary>
/// Reads a page or a part of one as a proof-reader would: sentences run together where the template lost a space, doubled full
/// stops, numbers and nouns that do not agree, traces of the machine, and one language left in the pages of the other.
/// </summary>
internal static partial class ProofReading
{
    // Anything else is part of the line it stands in. Spans of these classes are drawn as blocks or aside.
    private const string Blocks = "address, article, aside, blockquote, br, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, form, h1, h2, h3, h4, label, legend, "
        + "li, nav, ol, option, p, section, select, summary, table, tbody, td, tfoot, th, thead, tr, ul, "
        + ".basis, .cell-note, .chart-note, .chart-title, .compare-town, .hint, .profile-when";

    // Pictures are positioned word by word, formulas and keys of the data are not prose, and what is marked as another language
    // is meant to be in it: a figure stands in for them.
    private const string NotProse = "code, math, pre, script, svg, [lang]";

    // What is drawn only: the same is said in full beside it.
    private const string Unspoken = "[aria-hidden=true]";

    private static readonly string[] SpokenAttributes = ["alt", "aria-label", "placeholder", "title"];

    // A name that the source writes with a letter, quoted as it is written.
    private static readonly string[] CyrillicAllowedInEnglish = ["ё"];

    /// <summary>What is wrong in the words that a reader sees, and in those that are read aloud in their place.</summary>
    public static IEnumerable<string> Faults(IElement root, bool isEnglish) =>
        Lines(root).Concat(Spoken(root)).SelectMany(line => Faults(line, isEnglish));

    /// <summary>What is wrong in one line.</summary>
    public static IEnumerable<string> Faults(string line, bool isEnglish)
    {
        IEnumerable<Regex> rules = isEnglish
            ? [Glued(), Doubled(), Machine(), Breakable(), Cyrillic(), OneOfMany(), RussianTerm()]
            : [Glued(), Doubled(), Machine(), Breakable(), EnglishWords(), OneAndGenitivePlural(), FewAndSingular(), ManyAndSingular()];
        return rules.SelectMany(rule => rule.Matches(line).Select(match => match.Value))
            .Where(text => !(isEnglish && CyrillicAllowedInEnglish.Contains(text)))
            .Select(text => $"“{text}” in “{line}”");
    }

    /// <summary>The lines that a reader sees.</summary>
    public static IReadOnlyList<string> Lines(IElement root)
    {
        var text = new StringBuilder();
        Write(root, text);
        return [.. text.ToString().Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0)];
    }

    private static IEnumerable<string> Spoken(IElement root) =>
        from element in root.QuerySelectorAll("[alt], [aria-label], [placeholder], [title]").Append(root)
        from attribute in SpokenAttributes
        let text = element.GetAttribute(attribute)
        where text is { Length: > 0 } && element.Closest("[lang]:not(html)") is null
        select text;

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data.Replace('\n', ' '));
            else if (child is IElement other && other.Matches(NotProse) && !other.Matches(Unspoken))
            {
                text.Append('0');
            }
            else if (child is IElement element && !element.Matches(Unspoken))
            {
                var ends = element.Matches(Blocks) ? "\n" : "";
                text.Append(ends);
                Write(element, text);
                text.Append(ends);
            }
        }
    }

    [GeneratedRegex(@"[ \t\r\f]+")]
    private static partial Regex Spaces();

    // After a mark stands a space; addresses of sites (www.geonames.org) are one word of Latin letters.
    [GeneratedRegex(@"[а-яё»)][.;:,!?][\p{L}«(]|[a-z][.;:,!?][A-Z“]|\)\(|[»)”]\p{L}|[а-яё][«А-ЯЁ]|\p{L}\(")]
    private static partial Regex Glued();

    [GeneratedRegex(@"\.\.|,,|::|;;| [.,;:](?: |$)|:\.|  |([Ии]сточник|[Ss]ource): \w+:")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\bnull\b|\bNaN\b|\(\)|\(\s*\)|∞|System\.|@\w|\{\d*\}|[+−]0[.,]0+(?!\d)")]
    private static partial Regex Machine();

    /// <summary>Thousands parted by a space at which a line may break.</summary>
    [GeneratedRegex(@"(?<![\d,.])\d{1,3} \d{3}(?!\d)")]
    private static partial Regex Breakable();

    [GeneratedRegex(@"[А-Яа-яЁё]+")]
    private static partial Regex Cyrillic();

    // Words that the English half of a text nearly always has and names do not.
    [GeneratedRegex(@"(?<![-/#])\b(the|and|of|from|with|is|are|by|no data)\b")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"(?<![\d.,\u00A0])1[ \u00A0](towns|people|censuses|departments|columns|rows|numbers)\b")]
    private static partial Regex OneOfMany();

    // The region is called so; "a krai" is explained where it is said.
    [GeneratedRegex(@"(?<!\ba )\bkrai\b")]
    private static partial Regex RussianTerm();

    [GeneratedRegex(@"(?<![\d.,])(\d[\d\u00A0]*)?(?<!1)1[ \u00A0](городов|отделов|людей|строк)\b")]
    private static partial Regex OneAndGenitivePlural();

    [GeneratedRegex(@"(?<![\d.,])(\d[\d\u00A0]*)?(?<!1)[234][ \u00A0](город|человек|отдел)\b")]
    private static partial Regex FewAndSingular();

    [GeneratedRegex(@"(?<![\d.,])(\d[\d\u00A0]*)?([05-9]|1\d)[ \u00A0](город|города|отдел|отдела|строка|строки)\b")]
    private static partial Regex ManyAndSingular();
}
