using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using SmallTowns.TestSupport;
using SmallTowns.Web.Public.Share;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public;

/// <summary>What a page gives to those who pass it on and to those who search: picture, title, sentence, structured data.</summary>
public sealed class SharePicturesTests(PortalFixture portal)
{
    private static readonly string[] Pages =
    [
        "/", "/towns", "/towns/abinsk", "/towns/compare?towns=abinsk,temryuk", "/settlement", "/potential", "/association", "/association/members", "/association/structure",
        "/methodology", "/data", "/about/sources", "/contacts", "/accessibility", "/privacy",
    ];

    private readonly HttpClient client = portal.App.CreatePlainClient();

    public static TheoryData<string> Addresses => [.. Pages, .. Pages.Select(path => "/en" + path)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Image_OfEveryKindOfPage_IsAPngOfTheRightSize(string path)
    {
        var page = await client.GetPageAsync(path);
        var address = new Uri(Meta(page, "og:image"));

        address.AbsolutePath.StartsWith("/en/", StringComparison.Ordinal).Should().Be(path.StartsWith("/en", StringComparison.Ordinal));
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("image/png");
        using var image = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        (image.Width, image.Height).Should().Be((ShareSheet.Width, ShareSheet.Height));
        Meta(page, "og:image:alt").Should().NotBeEmpty();
        page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content").Should().Be("summary_large_image");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task TitleAndDescription_OfEveryPage_AreForPeople(string path)
    {
        var page = await client.GetPageAsync(path);
        var description = page.QuerySelector("meta[name=description]")!.GetAttribute("content")!;

        description.Length.Should().BeInRange(50, 250);
        description.Should().EndWith(".").And.NotContain("по правилу").And.NotContain("by rule");
        page.QuerySelector("title")!.TextContent.Length.Should().BeInRange(10, 110);
    }

    [Fact]
    public async Task Description_OfATown_TellsItsNewestNumbers()
    {
        var description = (await client.GetPageAsync("/towns/khadyzhensk")).QuerySelector("meta[name=description]")!.GetAttribute("content")!.Replace('\u00A0', ' ');

        description.Should().StartWith("Хадыженск (Краснодарский край): население ").And.Contain("(2021)").And.Contain("с 2010 года").And.Contain(" км по прямой от города Краснодар");
    }

    [Fact]
    public async Task Type_OfATown_IsAPlaceWithItsCoordinates()
    {
        var page = await client.GetPageAsync("/towns/abinsk");

        Meta(page, "og:type").Should().Be("place");
        Meta(page, "place:location:latitude").Should().StartWith("44.8");
        Meta(await client.GetPageAsync("/towns"), "og:type").Should().Be("website");
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/en/data")]
    public async Task Datasets_Always_NameLicenceCreatorYearsAndFiles(string path)
    {
        var page = await client.GetPageAsync(path);
        var catalogue = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        catalogue.GetProperty("@type").GetString().Should().Be("DataCatalog");
        foreach (var dataset in catalogue.GetProperty("dataset").EnumerateArray())
        {
            dataset.GetProperty("@type").GetString().Should().Be("Dataset");
            dataset.GetProperty("license").GetString().Should().EndWith("/data#licence");
            dataset.GetProperty("creator").GetProperty("name").GetString().Should().NotBeEmpty();
            foreach (var file in dataset.GetProperty("distribution").EnumerateArray())
                (await client.GetAsync(new Uri(file.GetProperty("contentUrl").GetString()!), TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        catalogue.GetProperty("dataset").EnumerateArray().Single(dataset => dataset.GetProperty("url").GetString()!.EndsWith("#population-history", StringComparison.Ordinal))
            .GetProperty("temporalCoverage").GetString().Should().MatchRegex(@"^(18|19)\d\d/20\d\d$");
    }

    [Fact]
    public async Task Image_OfNoTown_IsNotFound() =>
        (await client.GetAsync("/share/towns/nowhere.png", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Addresses_OfAPortalWithAKnownAddress_BeginWithIt()
    {
        await using var app = new SmallTownsApp(database: null, new Dictionary<string, string> { ["Accounts:PublicAddress"] = "https://towns.example.org" });
        using var visitor = app.CreatePlainClient();

        var page = await visitor.GetPageAsync("/en/towns/abinsk");

        Meta(page, "og:image").Should().Be("https://towns.example.org/en/share/towns/abinsk.png");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be("https://towns.example.org/en/towns/abinsk");
        page.QuerySelector(".cite")!.TextContent.Should().Contain("https://towns.example.org/en/towns/abinsk#");
    }

    [Fact]
    public async Task Cards_Words_AreInOurFaceInBothLanguages()
    {
        var system = await portal.App.Services.GetRequiredService<PublishedSettlement>().GetAsync(TestContext.Current.CancellationToken);

        ShareCard.OfPages.Values.Select(card => card(system)).Concat(system.Towns.Select(town => ShareCard.Of(system, town)))
            .SelectMany(card => card.Lines.Append(card.Title)).Where(text => !PictureFonts.Has(text)).Should().BeEmpty();
    }

    private static string Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")!.GetAttribute("content")!;
}
