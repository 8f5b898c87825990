using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public;

/// <summary>
/// Reads every page of the sitemap as a proof-reader would: sentences run together where the template lost a space,
/// doubled full stops, traces of the machine, and one language left in the pages of the other.
/// </summary>
public sealed partial class EveryPageTextTests(PortalFixture portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Anything else is part of the line it stands in. Spans of these classes are drawn as blocks or aside.
    private const string Blocks = "address, article, aside, blockquote, br, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, form, h1, h2, h3, h4, label, legend, "
        + "li, nav, ol, option, p, section, select, summary, table, tbody, td, tfoot, th, thead, tr, ul, "
        + ".basis, .cell-note, .chart-note, .chart-title, .compare-town, .hint, .profile-when";

    // Pictures are positioned word by word, formulas and keys of the data are not prose: a figure stands in for them.
    private const string NotProse = "code, math, pre, script, svg";

    // What is drawn only: the same is said in full beside it.
    private const string Unspoken = "[aria-hidden=true]";

    // A name that the source writes with a letter, quoted as it is written.
    private static readonly string[] CyrillicAllowedInEnglish = ["ё"];

    [Fact]
    public async Task EveryPage_Always_ReadsAsWrittenByPeople()
    {
        using var client = portal.App.CreateClient();
        var xml = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        var paths = xml.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath)
            .Concat(["/towns?view=map", "/en/towns?view=map", "/towns/compare?towns=abinsk,khadyzhensk", "/en/towns/compare?towns=abinsk,khadyzhensk",
                "/search", "/en/search", "/search?q=город", "/en/search?q=town", "/search?q=zzz", "/en/search?q=zzz"])
            .ToList();
        paths.Should().HaveCountGreaterThan(60, "the sitemap lists every page in both languages");
        List<string> faults = [];

        foreach (var path in paths)
        {
            var page = await client.GetPageAsync(path);
            var isEnglish = path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal);
            var lines = Lines(page.QuerySelector("main")!);
            lines.Should().NotBeEmpty();
            faults.AddRange(lines.SelectMany(line => Faults(line, isEnglish)).Select(fault => $"{path}: {fault}"));
            faults.AddRange(EscapedTwice().Matches(page.DocumentElement.OuterHtml).Select(match => $"{path} is escaped twice: {match.Value}"));
        }

        faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("<p>Должности вакантны.<a>Вступить</a></p>")]
    [InlineData("<p>Транспорт не назван.По правилу</p>")]
    [InlineData("<p>1 января 2020 г..</p>")]
    [InlineData("<p>Городов: 11(малых)(средних)</p>")]
    [InlineData("<p>Площадь , км²</p>")]
    [InlineData("<p>Плотность NaN чел./км²</p>")]
    [InlineData("<p>Усечение: 313 307 / 834,9</p>")]
    [InlineData("<p>Источник: источник: статья</p>")]
    [InlineData("<p>The town of Абинск</p>", true)]
    [InlineData("<p>Население: no data</p>")]
    public async Task Faults_BadText_AreFound(string html, bool isEnglish = false)
    {
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);

        Lines(page.Body!).SelectMany(line => Faults(line, isEnglish)).Should().NotBeEmpty();
    }

    private static IEnumerable<string> Faults(string line, bool isEnglish)
    {
        IEnumerable<Regex> rules = [Glued(), Doubled(), Machine(), Breakable(), isEnglish ? Cyrillic() : EnglishWords()];
        return rules.SelectMany(rule => rule.Matches(line).Select(match => match.Value))
            .Where(text => !(isEnglish && CyrillicAllowedInEnglish.Contains(text)))
            .Select(text => $"“{text}” in “{line}”");
    }

    private static IReadOnlyList<string> Lines(IElement root)
    {
        var text = new StringBuilder();
        Write(root, text);
        return [.. text.ToString().Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0)];
    }

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

    /// <summary>Thousands parted by a space at which a line may break.</summary>
    [GeneratedRegex(@"(?<![\d,.])\d{1,3} \d{3}(?!\d)")]
    private static partial Regex Breakable();

    [GeneratedRegex(@".{0,40}&amp;(amp;|#|quot;|lt;|gt;|nbsp;).{0,20}")]
    private static partial Regex EscapedTwice();

    [GeneratedRegex(@"[ \t\r\f]+")]
    private static partial Regex Spaces();

    // After a mark stands a space; addresses of sites (www.geonames.org) are one word of Latin letters.
    [GeneratedRegex(@"[а-яё»)][.;:,!?][\p{L}«(]|[a-z][.;:,!?][A-Z“]|\)\(|[»)”]\p{L}|[а-яё][«А-ЯЁ]|\p{L}\(")]
    private static partial Regex Glued();

    [GeneratedRegex(@"\.\.|,,|::|;;| [.,;:](?: |$)|:\.|([Ии]сточник|[Ss]ource): \w+:")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\bnull\b|\bNaN\b|\(\)|∞|System\.|@\w|\{\d*\}")]
    private static partial Regex Machine();

    [GeneratedRegex(@"[А-Яа-яЁё]+")]
    private static partial Regex Cyrillic();

    // Words that the English half of a text nearly always has and names do not.
    [GeneratedRegex(@"\b(the|and|of|from|with|is|are|by|no data)\b")]
    private static partial Regex EnglishWords();
}
