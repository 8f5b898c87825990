using System.Net;
using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using SmallTowns.Web.Public.Charts;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Charts;

public sealed class ChartFilesTests(PortalFixture portal)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Pages = ["/", "/towns?view=map", "/towns/abinsk", "/towns/krasnodar", "/settlement", "/potential", "/towns/compare?towns=abinsk,temryuk"];

    private readonly HttpClient client = portal.App.CreatePlainClient();

    public static TheoryData<string, string> Charts
    {
        get
        {
            var charts = new TheoryData<string, string>();
            foreach (var offer in ChartCatalogue.All)
            {
                foreach (var language in new[] { "", "/en" })
                    charts.Add(offer.Slug, language);
            }

            return charts;
        }
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Svg_OfEveryChart_StandsAlone(string slug, string language)
    {
        var svg = await SvgAsync($"{language}/charts/{slug}.svg{Question(slug)}");

        svg.Descendants().Select(element => element.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "path", "text", "tspan"]);
        svg.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["class", "style", "href"]);
        svg.ToString().Should().NotContainAny("var(", "%;", "NaN", "rem\"", "em\"");
        svg.Elements(Svg + "path").First().Attribute("fill")!.Value.Should().Be("#ffffff", "it stands on white wherever it is shown");
        svg.Attribute("font-family")!.Value.Should().StartWith("Open Sans");
        var texts = Texts(svg);
        texts.Should().Contain(text => text.Contains("http://localhost" + language, StringComparison.Ordinal), "the picture says where it comes from");
        texts.Should().Contain(text => text.StartsWith(language == "" ? "Лицензия: " : "Licence: ", StringComparison.Ordinal));
        if (language != "")
            string.Concat(texts).Should().NotMatchRegex("[А-Яа-я]");
        svg.Descendants(Svg + "text").Should().OnlyContain(text => IsInside(text, svg), "nothing stands outside the sheet");
    }

    /// <summary>SkiaSharp leaves out in silence what it has no letters for.</summary>
    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Svg_OfEveryChart_HasNoLetterThatOurFaceLacks(string slug, string language) =>
        Texts(await SvgAsync($"{language}/charts/{slug}.svg{Question(slug)}")).Where(text => !PictureFonts.Has(text)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Png_OfEveryChart_IsSixteenHundredPixelsWideWithWordsInIt(string slug, string language)
    {
        var response = await client.GetAsync($"{language}/charts/{slug}.png{Question(slug)}", TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        using var image = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        image.Width.Should().Be(1600);
        // Where the title stands.
        Enumerable.Range(64, 60).SelectMany(y => Enumerable.Range(64, 400).Select(x => image.GetPixel(x, y))).Count(pixel => pixel.Red < 90).Should().BeGreaterThan(500);
        image.GetPixel(3, 3).Should().Be(SKColors.White);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Csv_OfEveryChart_NamesUnitSourceAndFigureSet(string slug, string language)
    {
        var rows = await RowsAsync($"{language}/charts/{slug}.csv{Question(slug)}");

        rows[0].Should().Be("name,measure,value,unit,period,basis,source,note,figureSet");
        rows.Should().HaveCountGreaterThan(1);
        rows.Skip(1).Should().OnlyContain(row => row.EndsWith(",newest", StringComparison.Ordinal) || row.EndsWith(",paper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Csv_OfGrowth_HasTheNumbersOfTheTableWithYearsTerritoryAndSource()
    {
        var rows = await RowsAsync("/en/charts/small-towns-growth.csv");

        rows.Should().ContainSingle(row => row.StartsWith("Khadyzhensk,change,", StringComparison.Ordinal) && row.Contains(",%,2010", StringComparison.Ordinal))
            .Which.Should().Contain("town proper");
    }

    [Fact]
    public async Task Csv_OfPrintedShares_HasTheGoldenValues()
    {
        var rows = await RowsAsync("/en/charts/size-shares.csv");

        rows.Should().Contain(row => row.StartsWith("small towns,share as computed,13.57", StringComparison.Ordinal));
        rows.Should().Contain(row => row.StartsWith("sum,population,2981290,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/charts/nothing.svg", HttpStatusCode.NotFound)]
    [InlineData("/charts/map.pdf", HttpStatusCode.NotFound)]
    [InlineData("/charts/map.svg?figures=old", HttpStatusCode.BadRequest)]
    [InlineData("/charts/town-population.svg", HttpStatusCode.BadRequest)]
    [InlineData("/charts/town-population.png?town=nowhere", HttpStatusCode.NotFound)]
    public async Task Get_WhatIsNotThere_IsRefused(string address, HttpStatusCode expected) =>
        (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.Should().Be(expected);

    [Fact]
    public async Task Map_OfAFilter_HasTheTownsItTakes_AndTheOthersPale()
    {
        var rows = await RowsAsync("/charts/map.csv?class=small");

        rows.Skip(1).Select(row => row.Split(',')[0]).Distinct().Should().HaveCount(11);
        var (all, some) = (await SvgAsync("/charts/map.svg"), await SvgAsync("/charts/map.svg?class=small"));
        Texts(some).Should().Contain(text => text.Contains("не прошедшие отбор", StringComparison.Ordinal));
        Texts(all).Should().NotContain(text => text.Contains("не прошедшие отбор", StringComparison.Ordinal));
        (await client.GetPageAsync("/towns?view=map&class=small")).Links().Should().Contain("charts/map.svg?class=small");
    }

    [Fact]
    public async Task Structure_OfTheAssociation_IsAPictureAndATable()
    {
        Texts(await SvgAsync("/association/structure.svg")).Should().Contain(text => text.Contains("Общее собрание", StringComparison.Ordinal));
        (await RowsAsync("/en/association/structure.csv")).Should().Contain(row => row.Contains("answers to: ", StringComparison.Ordinal));
        (await client.GetAsync("/association/structure.png", TestContext.Current.CancellationToken)).Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        (await client.GetPageAsync("/association/structure")).Links().Should().Contain("association/structure.svg");
    }

    [Theory]
    [InlineData("/charts/comparison-density.csv?towns=abinsk,temryuk&figures=paper", "/explore.csv?measure=density&view=bars&towns=abinsk,temryuk&figures=paper")]
    [InlineData("/en/charts/comparison-population.png?towns=abinsk,temryuk", "/en/explore.png?view=bars&towns=abinsk,temryuk")]
    public async Task ChartsOfTheComparison_LeadToTheExplorer(string address, string expected)
    {
        var moved = await client.GetAsync(address, TestContext.Current.CancellationToken);

        (moved.StatusCode, moved.Headers.Location!.ToString()).Should().Be((HttpStatusCode.MovedPermanently, expected));
        (await client.GetAsync(expected, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task EveryChart_OfEveryPage_HasFilesThatAnswerAndACitation()
    {
        foreach (var path in Pages)
        {
            var page = await client.GetPageAsync(path);
            var pictures = page.QuerySelectorAll("figure.chart, figure.region-map").ToList();
            pictures.Should().NotBeEmpty(path);
            foreach (var picture in pictures)
            {
                picture.QuerySelectorAll(".files a").Select(link => link.TextContent).Should().Equal("SVG", "PNG", "CSV");
                (picture.QuerySelector(".cite") ?? picture.Closest("section")!.QuerySelector(".cite"))!.TextContent.Should().Contain("URL: http://localhost/").And.Contain("дата обращения").And.Contain("Лицензия");
                foreach (var link in picture.QuerySelectorAll(".files a"))
                    (await client.GetAsync("/" + link.GetAttribute("href"), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task EveryClass_OfAChart_IsKnownToTheFiles()
    {
        // These only move or size what is drawn, on the page alone.
        string[] ofThePage = ["axis", "upright", "map-town", "map-wide", "at-wide", "is-small", "map-neighbour-name", "map-enclave-name"];
        List<string> unknown = [];
        foreach (var path in Pages)
        {
            var page = await client.GetPageAsync(path);
            unknown.AddRange(page.QuerySelectorAll("figure.chart svg *, figure.region-map .map-frame svg *").SelectMany(element => element.ClassList)
                .Where(name => !ofThePage.Contains(name) && !PictureStyles.Knows(name)));
        }

        unknown.Distinct().Should().BeEmpty();
    }

    [Fact]
    public async Task PagesOfThePast_OfferNoFilesOfToday()
    {
        var page = await client.GetPageAsync($"/towns/abinsk?asOf={DateTime.UtcNow:yyyy-MM-dd}");

        page.QuerySelectorAll(".files, .cite").Should().BeEmpty();
    }

    [Fact]
    public async Task Work_AskedForTheSameAtOnce_IsDoneOnce()
    {
        using var work = new PictureWork();
        var made = 0;
        var gate = new TaskCompletionSource();
        Task<byte[]> Make() => gate.Task.ContinueWith(_ => new[] { (byte)Interlocked.Increment(ref made) }, TaskScheduler.Default);

        var asked = Enumerable.Range(0, 50).Select(_ => work.GetAsync("same", Make, TestContext.Current.CancellationToken)).ToList();
        gate.SetResult();

        (await Task.WhenAll(asked)).Should().OnlyContain(bytes => bytes[0] == 1);
    }

    [Fact]
    public async Task Work_ThatFails_IsTriedAgainByTheNext()
    {
        using var work = new PictureWork();

        await FluentActions.Awaiting(() => work.GetAsync("key", () => throw new InvalidOperationException(), TestContext.Current.CancellationToken)).Should().ThrowAsync<InvalidOperationException>();

        (await work.GetAsync("key", () => Task.FromResult(new byte[] { 7 }), TestContext.Current.CancellationToken)).Should().Equal(7);
    }

    private static string Question(string slug) => slug switch
    {
        _ when slug.StartsWith("town-", StringComparison.Ordinal) || slug.StartsWith("rank-", StringComparison.Ordinal) || slug is "travel-times" or "locator" => "?town=abinsk",
        _ => "",
    };

    private async Task<XElement> SvgAsync(string address)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        response.Content.Headers.ContentType!.MediaType.Should().Be("image/svg+xml");
        return XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string[]> RowsAsync(string address)
    {
        var bytes = await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        bytes.Take(3).Should().Equal(Encoding.UTF8.Preamble.ToArray());
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static List<string> Texts(XElement svg) => [.. svg.Descendants(Svg + "text").Select(text => text.Value)];

    private static bool IsInside(XElement text, XElement sheet)
    {
        if (text.Attribute("x") is not { } given)
            return true;
        var (x, width) = ((double)given, PictureFonts.Width(text.Value, (double)text.Attribute("font-size")!));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        return left >= 0 && left + width <= (double)sheet.Attribute("width")! && (double)text.Attribute("y")! <= (double)sheet.Attribute("height")!;
    }
}
