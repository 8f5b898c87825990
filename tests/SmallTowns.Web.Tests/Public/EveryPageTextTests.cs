using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public;

/// <summary>Every page of the sitemap, and the states of lists that it does not name, under the proof-reader's eye.</summary>
public sealed partial class EveryPageTextTests(PortalFixture portal)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task EveryPage_Always_ReadsAsWrittenByPeople()
    {
        using var client = portal.App.CreateClient();
        var xml = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken));
        var paths = xml.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath)
            .Concat(["/towns?view=map", "/en/towns?view=map", "/towns?figures=paper", "/en/towns?figures=paper",
                "/towns/compare?towns=abinsk,khadyzhensk", "/en/towns/compare?towns=krasnodar,khadyzhensk",
                "/search", "/en/search", "/search?q=город", "/en/search?q=town", "/search?q=zzz", "/en/search?q=zzz"])
            .ToList();
        paths.Should().HaveCountGreaterThan(60, "the sitemap lists every page in both languages");
        List<string> faults = [];

        foreach (var path in paths)
        {
            var page = await client.GetPageAsync(path);
            var isEnglish = path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal);
            var main = page.QuerySelector("main")!;
            ProofReading.Lines(main).Should().NotBeEmpty();
            string[] head = [page.Title!, page.QuerySelector("meta[name=description]")!.GetAttribute("content")!];
            faults.AddRange(ProofReading.Faults(main, isEnglish)
                .Concat(head.SelectMany(line => ProofReading.Faults(line, isEnglish)))
                .Where(fault => !IsMethodology(path) || !fault.StartsWith("“krai”", StringComparison.Ordinal))
                .Concat(isEnglish ? Unexplained(path, main) : [])
                .Concat(SaidInCode(path, main))
                .Select(fault => $"{path}: {fault}"));
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
    [InlineData("<p title='Плотность  города'>1</p>")]
    [InlineData("<p>Найдено 21 городов</p>")]
    [InlineData("<p>Найдено 3 город</p>")]
    [InlineData("<p>Найдено 1 000 000 города</p>")]
    [InlineData("<p>Население выросло на +0,0 %</p>")]
    [InlineData("<p>1 towns in all</p>", true)]
    [InlineData("<p>The towns of the krai</p>", true)]
    public async Task Faults_BadText_AreFound(string html, bool isEnglish = false)
    {
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);

        ProofReading.Faults(page.Body!, isEnglish).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("<p>Из 21 города, 1 город, 2 города, 5 городов, 11 городов, 111 городов, 101 город, 1\u00A0000\u00A0000 городов; из 2 городов</p>")]
    [InlineData("<p>1 town, 11 towns, 21 towns, 1,001 towns; Krasnodar Krai (a krai is a region)</p>", true)]
    public async Task Faults_GoodText_AreNone(string html, bool isEnglish = false)
    {
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);

        ProofReading.Faults(page.Body!, isEnglish).Should().BeEmpty();
    }

    // An okrug is a town with its villages: said in the line where a page first names one.
    private static IEnumerable<string> Unexplained(string path, IElement main) =>
        IsMethodology(path) ? []
        : ProofReading.Lines(main).Where(line => Okrug().IsMatch(line)).Take(1).Where(line => !line.Contains("village", StringComparison.Ordinal));

    // For those who know the terms.
    private static bool IsMethodology(string path) => path.Contains("/methodology", StringComparison.Ordinal);

    // Columns of the files and fields of the API are named by their keys.
    private static IEnumerable<string> SaidInCode(string path, IElement main) =>
        path.EndsWith("/data", StringComparison.Ordinal) || path.Contains("/data/", StringComparison.Ordinal) || path.EndsWith("/api/reference", StringComparison.Ordinal) || IsMethodology(path) ? []
        : ProofReading.Lines(main).SelectMany(line => CodeWord().Matches(line).Select(match => match.Value));

    [GeneratedRegex(@".{0,40}&amp;(amp;|#|quot;|lt;|gt;|nbsp;).{0,20}")]
    private static partial Regex EscapedTwice();

    [GeneratedRegex(@"\bokrugs?\b")]
    private static partial Regex Okrug();

    [GeneratedRegex(@"\bundefined\b|\b[a-z]{2,}[A-Z][a-z]+\b|\b[a-z]+_[a-z]+\b")]
    private static partial Regex CodeWord();
}
