using System.Text.Json;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Api;

public sealed class SettlementSystemApiTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Fact]
    public async Task Get_SystemOfThePaper_HasTheGoldenValues()
    {
        var system = await client.GetJsonAsync("/api/v1/settlement-system?figures=paper");

        system.Number("regionAreaSquareKm").Should().Be(75_485);
        system.Number("townCount").Should().Be(26);
        system.Number("population").Should().Be(2_981_290);
        system.Number("meanDistanceKm").Should().BeApproximately(53.881994, 0.0000005);
        Shares(system).Should().Equal(("small", 11, 13.577), ("medium", 11, 23.811), ("big", 1, 6.433), ("large", 3, 56.178), ("largest", 0, 0));
        BeltSizes(system, "belts").Should().Equal(3, 2, 6);
        BeltSizes(system, "beltsAsPublished").Should().Equal(3, 3, 5);
        system.Texts("townsWithoutBelt").Should().HaveCount(15);
        system.GetProperty("discrepancies").GetArrayLength().Should().Be(19);
    }

    [Fact]
    public async Task Get_WithoutASet_ComparesByTheCensusOf2021()
    {
        var system = await client.GetJsonAsync("/api/v1/settlement-system");

        (system.Text("figureSet"), system.Number("comparedYear")).Should().Be(("newest", 2021));
        system.Number("population").Should().Be(3_147_893);
        Shares(system).Should().Equal(("small", 11, 13.093), ("medium", 11, 22.9), ("big", 1, 5.946), ("large", 2, 23.138), ("largest", 1, 34.923));
        BeltSizes(system, "belts").Should().Equal(3, 2, 6);
        system.Texts("townsWithoutPopulation").Should().BeEmpty();
        system.Texts("areaBases").Should().Equal("town");
        (await client.GetJsonAsync("/api/v1/settlement-system?figures=newest")).GetRawText().Should().Be(system.GetRawText());
    }

    [Theory]
    [InlineData("/api/v1/settlement-system?figures=latest")]
    [InlineData("/api/v1/towns?figures=2014")]
    [InlineData("/api/v1/towns/abinsk?figures=paper&figures=newest")]
    [InlineData("/data/towns.csv?figures=none")]
    public async Task Get_UnknownSet_IsRefusedInWords(string address)
    {
        var response = await client.GetAsync(address);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("newest").And.Contain("paper");
    }

    [Theory]
    [InlineData("/towns?figures=latest")]
    [InlineData("/towns/compare?towns=abinsk,temryuk&figures=latest")]
    public async Task Page_UnknownSet_SaysSoAboveTheNewest(string address)
    {
        var response = await client.GetAsync(address);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
        var page = await response.ReadHtmlAsync();
        page.QuerySelector(".notice.warning")!.TextContent.Should().Contain("Такого набора чисел нет");
        page.QuerySelector("main")!.TextContent.Should().Contain("2021");
    }

    [Theory]
    [InlineData("/api/v1/towns", "newest")]
    [InlineData("/api/v1/towns?figures=PAPER", "paper")]
    [InlineData("/data/towns.csv", "newest")]
    [InlineData("/data/population-history.json?figures=paper", "paper")]
    public async Task Get_List_NamesItsSetInTheHeader(string address, string expected)
    {
        var response = await client.GetAsync(address);

        response.Headers.GetValues("X-Figure-Set").Should().Equal(expected);
        (await response.Content.ReadAsStringAsync()).Should().Contain(expected);
    }

    [Fact]
    public async Task Get_NearestNeighbours_AreTestedInsideTheBoundary()
    {
        var neighbours = (await client.GetJsonAsync("/api/v1/settlement-system")).GetProperty("nearestNeighbours");

        neighbours.Number("meanKm").Should().BeApproximately(35.411684, 5e-7);
        neighbours.Number("ratio").Should().BeApproximately(1.314416, 5e-7);
        neighbours.Number("expectedEdgeKm").Should().BeApproximately(31.40, 0.12);
        neighbours.Number("ratioEdge").Should().BeApproximately(1.128, 0.005);
        neighbours.Number("pTwoSided").Should().BeApproximately(0.28, 0.02);
        neighbours.Number("runs").Should().Be(9_999);
        neighbours.Number("seed").Should().Be(7);
        neighbours.GetProperty("envelopeKm").EnumerateArray().Select(end => Math.Round(end.GetDouble())).Should().Equal(24, 39);
        neighbours.Number("boundaryAreaSquareKm").Should().BeInRange(74_865, 74_885);
        neighbours.GetProperty("edgeReason").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Post_TheTownsOfTheRegion_GivesWhatGetGives()
    {
        var system = await client.GetJsonAsync("/api/v1/settlement-system");
        var towns = (await client.GetJsonAsync("/api/v1/towns")).EnumerateArray().ToList();
        var body = JsonSerializer.Serialize(new
        {
            regionName = system.Text("regionNameRu"),
            regionAreaSquareKm = system.GetProperty("regionAreaSquareKm"),
            centre = towns.Single(town => town.Text("slug") == system.Text("centre")).Text("nameRu"),
            boundary = KraiBoundary.GeoJson,
            towns = towns.Select(town => new
            {
                name = town.Text("nameRu"),
                population = town.GetProperty("population"),
                areaSquareKm = town.GetProperty("areaSquareKm"),
                latitude = town.GetProperty("latitude"),
                longitude = town.GetProperty("longitude"),
                travelMinutes = town.GetProperty("travelMinutes"),
                travelQualifier = town.GetProperty("travelQualifier"),
                travelMinutesTo = town.GetProperty("travelMinutesTo"),
            }),
        });

        var calculated = await (await client.CalculateAsync(body)).ReadJsonAsync();

        foreach (var same in new[] { "regionAreaSquareKm", "townCount", "population", "meanDistanceKm", "nearestNeighbours", "sizeClasses" })
            calculated.GetProperty(same).GetRawText().Should().Be(system.GetProperty(same).GetRawText(), same);
        BeltSizes(calculated, "belts").Should().Equal(BeltSizes(system, "belts"));
        foreach (var (given, answer) in towns.Zip(calculated.GetProperty("towns").EnumerateArray()))
        {
            foreach (var same in new[] { "densityPerSquareKm", "sizeClass" })
                answer.GetProperty(same).GetRawText().Should().Be(given.GetProperty(same).GetRawText(), given.Text("slug"));
            foreach (var same in new[] { "byRule", "basis", "reason" })
                answer.GetProperty("belt").GetProperty(same).GetRawText().Should().Be(given.GetProperty("belt").GetProperty(same).GetRawText(), given.Text("slug"));
        }
    }

    private static IEnumerable<(string, int, double)> Shares(JsonElement system) => system.GetProperty("sizeClasses").EnumerateArray()
        .Select(share => (share.Text("sizeClass"), share.GetProperty("towns").GetInt32(), Math.Round(share.Number("sharePercent"), 3)));

    private static IEnumerable<int> BeltSizes(JsonElement system, string property) =>
        system.GetProperty(property).EnumerateArray().Select(belt => belt.Texts("towns").Length);
}
