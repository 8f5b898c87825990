using System.Net;
using System.Text.Json;
using SmallTowns.TestSupport;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Finding;

public sealed class SqliteSiteListTests : SiteListTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSiteListTests : SiteListTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class SiteListTests : SiteRegisterTest
{
    [Fact]
    public async Task Register_WithoutObjects_SaysWhatWillStandHereAndLeadsOn()
    {
        var page = await DocumentAsync("/investors/sites?areaFrom=5");

        page.QuerySelector(".lead")!.Words().Should().Be("Города ещё не опубликовали ни одного объекта.");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(["contacts", "towns", "explore", "investors/match?of=towns"]);
        (await JsonAsync("/api/v1/sites")).GetProperty("total").GetInt32().Should().Be(0);
        (await TextAsync("/data/sites.csv")).TrimEnd().Split('\n').Should().ContainSingle("there are columns and no rows");
    }

    [Fact]
    public async Task Area_OfASinglePlot_AnswersWithItsSite_OnThePageInTheApiAndInFiles()
    {
        var (site, _) = await PublishTwoOffersAsync();

        var row = (await DocumentAsync("/investors/sites?areaFrom=5&unknown=0")).QuerySelectorAll(".site-table tbody tr").Should().ContainSingle().Subject;
        row.QuerySelector("th a")!.GetAttribute("href").Should().Be($"investors/sites/{site.Reference}");
        row.QuerySelector("[data-label='Площадь']")!.Words().Should().Be("7,5 га; свободно 0,4–7,5 га");
        row.QuerySelector("[data-label='Свободно электричества']")!.Words().Should().Be("4 МВт", "a plot has the power of its site");

        var offer = (await JsonAsync("/api/v1/sites?areaFrom=5&unknown=0")).GetProperty("offers").EnumerateArray().Should().ContainSingle().Subject;
        offer.GetProperty("reference").GetString().Should().Be(site.Reference.ToString());
        await DescribedAnswers.CheckAsync(App, "/api/v1/sites", "/api/v1/sites?areaFrom=5&unknown=0");
        (offer.GetProperty("smallestFreePlotHectares").GetDouble(), offer.GetProperty("largestFreePlotHectares").GetDouble()).Should().Be((0.4, 7.5));
        offer.GetProperty("objects").EnumerateArray().Should().ContainSingle().Which.GetProperty("areaHectares").GetDouble().Should().Be(7.5);

        (await TextAsync("/data/sites.csv?areaFrom=5&unknown=0")).TrimEnd().Split('\n').Should().HaveCount(2).And.Subject.Last().Should().StartWith("abinsk-4,abinsk-1,plot,");
        (await TextAsync("/data/sites.kml?areaFrom=5&unknown=0")).Should().NotContain("<Placemark", "the plot itself has no point");
        using var places = JsonDocument.Parse(await TextAsync("/data/sites.geojson?areaFrom=5&unknown=0"));
        places.RootElement.GetProperty("features").EnumerateArray().Should().ContainSingle().Which.GetProperty("properties").GetProperty("reference").GetString().Should().Be("abinsk-4");
    }

    [Fact]
    public async Task Unknown_StaysInTheList_NamedAndCounted()
    {
        var (_, alone) = await PublishTwoOffersAsync();

        var page = await DocumentAsync("/investors/sites?areaFrom=5");

        page.QuerySelector(".list-count")!.Words().Should().Be("Найдено: 2 предложения");
        page.QuerySelectorAll(".site-table tbody tr").Should().HaveCount(2);
        page.QuerySelectorAll(".site-table .unsure").Select(note => note.Words()).Should().Equal("неизвестно: площадь участка");
        page.QuerySelector("main")!.Words().Should().Contain("О 1 из них не всё известно");
        var answer = await JsonAsync("/api/v1/sites?areaFrom=5");
        (answer.GetProperty("total").GetInt32(), answer.GetProperty("unsure").GetInt32()).Should().Be((2, 1));
        var unsure = answer.GetProperty("offers").EnumerateArray().Single(offer => offer.GetProperty("reference").GetString() == alone.Reference.ToString()).GetProperty("objects")[0];
        unsure.GetProperty("notKnown").EnumerateArray().Select(name => name.GetString()).Should().Equal("areaFrom");
        unsure.GetProperty("areaState").GetString().Should().Be("unknown");
    }

    [Fact]
    public async Task Facets_CountOffersByEachChoice_AndTheUnknownApart()
    {
        await PublishTwoOffersAsync();

        var facets = (await JsonAsync("/api/v1/sites?ownership=private")).GetProperty("facets").EnumerateArray().ToDictionary(facet => facet.GetProperty("parameter").GetString()!);
        Counts("ownership").Should().Contain([("municipal", 1), ("private", 1)], "what is asked of ownership itself does not narrow its own counts");
        Counts("kind").Should().Contain([("site", 0), ("plot", 1)]);
        facets["deal"].GetProperty("unknown").GetInt32().Should().Be(1);

        var deal = (await DocumentAsync("/investors/sites")).QuerySelectorAll("fieldset.facet").Single(field => field.QuerySelector("legend")!.Words() == "Форма сделки");
        deal.QuerySelectorAll("label").Select(label => label.Words()).Should().Equal("Продажа1", "Аренда1");
        deal.QuerySelector(".facet-unknown")!.Words().Should().Be("Неизвестно1");

        IEnumerable<(string, int)> Counts(string parameter) =>
            facets[parameter].GetProperty("choices").EnumerateArray().Select(choice => (choice.GetProperty("value").GetString()!, choice.GetProperty("offers").GetInt32()));
    }

    [Fact]
    public async Task Address_ThatMeansNothingInPart_IsAnsweredWithASentence_AndRefusedByTheApi()
    {
        await PublishTwoOffersAsync();

        (await StatusAsync("/investors/sites?power=much&deal=gift&page=9")).Should().Be(HttpStatusCode.OK);
        var page = await DocumentAsync("/investors/sites?power=much&deal=gift&page=9");
        page.QuerySelector(".notice.warning")!.Words().Should().Contain("Электричество, от, «much»").And.Contain("sale, lease, concession, ppp, other").And.Contain("Страниц всего 1");
        page.QuerySelector(".list-count")!.Words().Should().Be("Найдено: 2 предложения (4 объекта)");

        using var client = App.CreatePlainClient();
        foreach (var path in new[] { "/api/v1/sites?power=much", "/api/v1/sites?colour=red", "/data/sites.csv?power=much", "/data/sites.kml?colour=red" })
        {
            var refused = await client.GetAsync(path, Cancellation);
            refused.StatusCode.Should().Be(HttpStatusCode.BadRequest, path);
            refused.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        }
    }

    [Fact]
    public async Task Question_IsItsAddress()
    {
        const string Address = "investors/sites?town=abinsk&kind=plot&areaFrom=0.4&areaTo=7.5&ownership=regional&ownership=municipal&deal=sale&use=industry&power=2&rail=3&status=free&status=reserved&unknown=0&sort=-area&pageSize=50";
        await PublishTwoOffersAsync();

        var page = await DocumentAsync("/" + Address);

        page.QuerySelectorAll(".notice.warning").Should().BeEmpty();
        page.QuerySelector(".views a[aria-current]")!.GetAttribute("href").Should().Be(Address);
        page.QuerySelectorAll(".site-table tbody tr").Should().ContainSingle();
    }

    [Fact]
    public async Task Form_WithEmptyFields_LeadsToTheShorterAddress()
    {
        await PublishTwoOffersAsync();
        using var client = App.CreatePlainClient();

        var response = await client.GetAsync("/investors/sites?areaFrom=5&areaTo=&power=&sort=&unknown=", Cancellation);

        response.StatusCode.Should().Be(HttpStatusCode.Found);
        response.Headers.Location!.ToString().Should().EndWith("/investors/sites?areaFrom=5");
    }

    [Fact]
    public async Task Publication_IsInTheListAtOnce()
    {
        await PublishTwoOffersAsync();
        (await DocumentAsync("/en/investors/sites")).QuerySelector(".list-count")!.Words().Should().Be("Found: 2 offers (4 objects)");

        await PublishAsync("anapa", Plot("Третий"));

        (await DocumentAsync("/en/investors/sites")).QuerySelector(".list-count")!.Words().Should().Be("Found: 3 offers (5 objects)");
    }

    [Fact]
    public async Task NothingFound_SaysWhichConditionToDrop()
    {
        await PublishTwoOffersAsync();

        var page = await DocumentAsync("/investors/sites?areaFrom=5&ownership=federal&unknown=0");

        page.QuerySelectorAll(".nothing-found li").Select(line => line.Words()).Should().Equal("без условия «Собственность: федеральная»: 1 предложение");
    }

    [Fact]
    public async Task Compared_StandSideBySide()
    {
        var (site, alone) = await PublishTwoOffersAsync();

        var page = await DocumentAsync($"/investors/compare?object={site.Reference}&object={alone.Reference}&object=abinsk-99");

        page.QuerySelector(".notice.warning")!.Words().Should().Contain("«abinsk-99»: Такого объекта в реестре нет.");
        page.QuerySelectorAll(".compare-sites thead th a[href^='investors/sites/']").Should().HaveCount(2);
        page.QuerySelectorAll(".compare-sites tbody tr").Single(row => row.QuerySelector("th")!.Words() == "Площадь участка").QuerySelectorAll("td").Select(cell => cell.Words())
            .Should().Equal("0,4–7,5 га", "неизвестно");
    }

    [Fact]
    public async Task Map_HasTheOffersThatHaveAPlace()
    {
        await PublishTwoOffersAsync();

        var page = await DocumentAsync("/investors/sites/map");

        page.QuerySelectorAll("svg a.map-town").Select(town => town.GetAttribute("aria-label")).Should().Equal("Парк «Северный» (abinsk-1): 7,5\u00A0га");
        page.QuerySelector("main")!.Words().Should().Contain("Без координат: armavir-1");
    }

    private async Task<AngleSharp.Dom.IDocument> DocumentAsync(string path)
    {
        using var client = App.CreatePlainClient();
        return await client.GetPageAsync(path);
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var json = JsonDocument.Parse(await TextAsync(path));
        return json.RootElement.Clone();
    }
}
