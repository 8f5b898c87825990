using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Api;

public sealed class TownsApiTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("krasnodar", 1061.74, false)]
    [InlineData("novorossiysk", 375.26, false)]
    [InlineData("armavir", 686.96, true)]
    [InlineData("khadyzhensk", 9.11, true)]
    public async Task Town_OfThePaper_HasItsDensityUnroundedAndMarked(string slug, double density, bool mixesBases)
    {
        var town = await client.GetJsonAsync($"/api/v1/towns/{slug}?figures=paper");

        town.Number("densityPerSquareKm").Should().BeApproximately(density, 0.005);
        town.Number("densityPerSquareKm").Should().Be(town.Number("population") / town.Number("areaSquareKm"));
        town.GetProperty("densityMixesBases").GetBoolean().Should().Be(mixesBases);
    }

    [Fact]
    public async Task Town_WhoseBeltsConflict_TellsBoth()
    {
        var town = await client.GetJsonAsync("/api/v1/towns/khadyzhensk");

        town.Text("travelQualifier").Should().Be("moreThan");
        var belt = town.GetProperty("belt");
        belt.Number("byRule").Should().Be(3);
        belt.Text("basis").Should().Be("bound");
        belt.Number("published").Should().Be(2);
        belt.GetProperty("conflict").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Town_ByItself_HasEveryFigureWithItsSourceAndSaysWhichFieldsASourceBacks()
    {
        var town = await client.GetJsonAsync("/api/v1/towns/krasnodar?figures=paper");

        var figures = town.GetProperty("figures").EnumerateArray().ToList();
        figures.Select(figure => figure.Text("kind")).Distinct().Should().Contain(["population", "area"]);
        figures.Should().OnlyContain(figure => figure.Text("source").Length > 0);
        figures.Where(figure => figure.Text("kind") == "population" && figure.GetProperty("isHeadline").GetBoolean())
            .Should().ContainSingle().Which.Number("value").Should().Be(town.Number("population"));
        var paper = town.GetProperty("sources").EnumerateArray().Single(source => source.Text("code") == "paper");
        paper.Texts("fields").Should().Contain(["population", "areaSquareKm", "densityPerSquareKm"]);
        town.GetProperty("belt").GetProperty("byRule").ValueKind.Should().Be(JsonValueKind.Null);
        town.GetProperty("belt").Text("reason").Should().Be("centre");
    }

    [Fact]
    public async Task Town_ByItself_NamesSimilarTowns()
    {
        var similar = (await client.GetJsonAsync("/api/v1/towns/abinsk")).GetProperty("similar");

        similar.GetProperty("towns").EnumerateArray().Select(town => (town.Text("slug"), Math.Round(town.Number("distance"), 6), town.Number("place")))
            .Should().Equal(("temryuk", 1.465148, 1), ("korenovsk", 1.599507, 2), ("khadyzhensk", 1.865351, 3));
        similar.Texts("leftOut").Should().Equal("armavir", "krasnodar");
        similar.GetProperty("measures").EnumerateArray().Select(measure => (measure.Text("measure"), measure.GetProperty("isUsed").GetBoolean()))
            .Should().Equal(("population", true), ("annualGrowth", true), ("density", true), ("distanceToCentre", true));
    }

    [Fact]
    public async Task Town_OfThePaper_IsComparedByItsNumbers()
    {
        var similar = (await client.GetJsonAsync("/api/v1/towns/abinsk?figures=paper")).GetProperty("similar");

        var measures = similar.GetProperty("measures").EnumerateArray().ToList();
        (measures[0].Number("median"), measures[0].Number("mad")).Should().Be((55_039, 15_549.5), "Table 1");
        measures[2].GetProperty("isUsed").GetBoolean().Should().BeFalse("Table 1 has no areas of towns");
    }

    [Fact]
    public async Task List_WithoutFilter_HoldsTheTownsInRussianOrderWithoutTheirFigures()
    {
        var towns = await ListAsync("/api/v1/towns");

        towns.Should().HaveCount(26);
        towns[0].Text("nameRu").Should().Be("Абинск");
        towns.Where(town => town.TryGetProperty("figures", out _)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("class=small", 11)]
    [InlineData("class=largest", 1)]
    [InlineData("class=largest&figures=paper", 0)]
    [InlineData("class=small&class=big", 12)]
    [InlineData("belt=1", 3)]
    [InlineData("belt=2", 2)]
    [InlineData("belt=3", 6)]
    [InlineData("belt=undefined", 15)]
    [InlineData("class=medium&belt=3", 0)]
    [InlineData("class=&belt=", 26)]
    public async Task List_Filtered_HoldsThoseTowns(string query, int count) =>
        (await ListAsync("/api/v1/towns?" + query)).Should().HaveCount(count);

    [Theory]
    [InlineData("class=tiny", "class", "small, medium, big, large, largest")]
    [InlineData("class=small&class=1", "class", "small, medium, big, large, largest")]
    [InlineData("belt=4", "belt", "1, 2, 3, undefined")]
    public async Task List_OfUnknownValue_SaysWhatIsAllowed(string query, string parameter, string allowed)
    {
        var response = await client.GetAsync("/api/v1/towns?" + query);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await response.ReadJsonAsync()).GetProperty("errors").Texts(parameter).Should().ContainSingle().Which.Should().Contain(allowed);
    }

    [Theory]
    [InlineData("/api/v1/towns/nowhere", null, "Город не найден")]
    [InlineData("/api/v1/towns/nowhere", "en-GB", "Town not found")]
    [InlineData("/api/v1/towns/nowhere", "de", "Город не найден")]
    [InlineData("/en/api/v1/towns/nowhere", null, "Town not found")]
    public async Task Town_Unknown_IsAProblemInTheCallersLanguage(string address, string? language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (language is not null)
            request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));

        var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.ReadJsonAsync()).Text("title").Should().Be(title);
    }

    [Fact]
    public async Task List_AskedAgainWithItsTag_IsNotSentAgain()
    {
        // Between the two questions the answers of other tests may push this one out of the small cache they share.
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 5 && !answers.Contains(HttpStatusCode.NotModified); i++)
        {
            var tag = (await client.GetAsync("/api/v1/towns")).Headers.ETag!;
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/towns");
            request.Headers.IfNoneMatch.Add(tag);
            answers.Add((await client.SendAsync(request)).StatusCode);
        }

        answers.Should().EndWith(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/api/v1/towns")]
    [InlineData("/api/v1/towns/abinsk")]
    [InlineData("/api/v1/settlement-system")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/data/towns.csv")]
    public async Task Get_FromAnotherSite_IsAllowedTwiceOver(string address)
    {
        // The second answer comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Origin", "https://elsewhere.test");
            var response = await client.SendAsync(request);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            response.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
            response.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("/api/v1/towns", "GET", true)]
    [InlineData("/api/v1/towns", "DELETE", false)]
    [InlineData(ApiClient.Calculation, "POST", false)]
    public async Task Preflight_FromAnotherSite_AllowsReadingOnly(string address, string method, bool isAllowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, address);
        request.Headers.Add("Origin", "https://elsewhere.test");
        request.Headers.Add("Access-Control-Request-Method", method);

        var response = await client.SendAsync(request);

        var allowed = response.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? string.Join(',', methods) : "";
        (response.Headers.Contains("Access-Control-Allow-Origin") && allowed.Split(',').Contains(method)).Should().Be(isAllowed);
    }

    private async Task<List<JsonElement>> ListAsync(string address) => [.. (await client.GetJsonAsync(address)).EnumerateArray()];
}
