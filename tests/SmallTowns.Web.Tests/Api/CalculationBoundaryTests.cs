using System.Net;
using System.Text.Json;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Api;

public sealed class CalculationBoundaryTests(CalculationApiTests.PatientPortal portal) : IClassFixture<CalculationApiTests.PatientPortal>
{
    private const string Square = """{"type":"Polygon","coordinates":[[[38,44],[40,44],[40,46],[38,46],[38,44]]]}""";

    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("5", "Polygon")]
    [InlineData("[]", "Polygon")]
    [InlineData("{}", "Polygon")]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", "Polygon")]
    [InlineData("""{"type":"Polygon","coordinates":[[1,2]]}""", "Polygon")]
    [InlineData("""{"type":"Polygon","coordinates":[[["38","44"]]]}""", "Polygon")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[38,44],[40,44],[40,46],[38,44]]]}""", "Polygon")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "ни одного кольца")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[40,44],[38,44]]]}""", "Кольцо № 1: нужно не меньше четырёх точек")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[40,44],[40,46],[38,46],[38,44]],[[1,1],[2,1],[2,2],[1,2]]]}""", "Кольцо № 2: оно не замкнуто")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[40,44],[40,90.5],[38,46],[38,44]]]}""", "Кольцо № 1: широта")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[190,44],[40,46],[38,46],[38,44]]]}""", "Кольцо № 1: широта")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[1e400,44],[40,46],[38,46],[38,44]]]}""", "Кольцо № 1: число слишком велико")]
    [InlineData("""{"type":"Polygon","coordinates":[[[38,44],[39,45],[40,46],[38,44]]]}""", "не охватывает никакой площади")]
    public async Task Post_BadBoundary_IsToldInOneSentence(string boundary, string words)
    {
        var response = await client.CalculateAsync(Body(boundary, Town("А", 45, 39)));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var fault = (await response.ReadJsonAsync()).GetProperty("faults").EnumerateArray().Should().ContainSingle().Subject;
        fault.GetProperty("index").ValueKind.Should().Be(JsonValueKind.Null);
        fault.Text("field").Should().Be("boundary");
        fault.Text("sentence").Should().Contain(words).And.EndWith(".");
    }

    [Fact]
    public async Task Post_BadBoundary_IsToldInEnglish()
    {
        var problem = await (await client.CalculateAsync(Body("""{"type":"Polygon","coordinates":[[[38,44],[40,44],[40,46],[38,46]]]}""", Town("A", 45, 39)), "en")).ReadJsonAsync();

        problem.GetProperty("faults")[0].Text("sentence").Should().Be("Ring no. 1: it is not closed: the last point must repeat the first.");
    }

    [Fact]
    public async Task Post_BoundaryOfTooManyPoints_IsFault()
    {
        var ring = string.Join(',', Enumerable.Range(0, 10_001).Select(i => FormattableString.Invariant($"[{38 + i * 0.0001},{44 + i % 2}]")));

        var few = await client.CalculateAsync(Body($$"""{"type":"Polygon","coordinates":[[{{ring}}]]}""", Town("А", 45, 39)));
        var many = await client.CalculateAsync(Body($$"""{"type":"Polygon","coordinates":[[{{string.Join(',', Enumerable.Repeat(ring, 25))}}]]}""", Town("А", 45, 39)));

        foreach (var response in new[] { few, many })
            (await response.ReadJsonAsync()).GetProperty("faults")[0].Text("sentence").Should().Contain("10 000");
    }

    [Fact]
    public async Task Post_TownOutsideTheBoundary_IsToldByItsRow()
    {
        var problem = await (await client.CalculateAsync(Body(Square, Town("А", 45, 39), Town("Б", 47, 39), Town("В", 46, 40)))).ReadJsonAsync();

        var fault = problem.GetProperty("faults").EnumerateArray().Should().ContainSingle("a town on the border is inside").Subject;
        fault.Number("index").Should().Be(1);
        fault.Text("field").Should().Be("latitude");
        fault.Text("sentence").Should().Contain("вне границы");
    }

    [Fact]
    public async Task Post_WithBoundary_IsTestedAndSaysWhyNotWithout()
    {
        string[] towns = [Town("А", 45, 39), Town("Б", 45.5, 39.5), Town("В", 44.5, 38.5)];

        var within = (await (await client.CalculateAsync(Body(Square, towns))).ReadJsonAsync()).GetProperty("nearestNeighbours");
        var without = (await (await client.CalculateAsync(Body("null", towns))).ReadJsonAsync()).GetProperty("nearestNeighbours");

        within.Number("runs").Should().Be(9_999);
        within.Number("ratioEdge").Should().BeApproximately(within.Number("meanKm") / within.Number("expectedEdgeKm"), 1e-12);
        within.GetProperty("envelopeKm").GetArrayLength().Should().Be(2);
        within.GetProperty("edgeReason").ValueKind.Should().Be(JsonValueKind.Null);
        without.Text("edgeReason").Should().Be("noBoundary");
        foreach (var member in new[] { "ratioEdge", "pTwoSided", "runs", "seed", "envelopeKm" })
            without.GetProperty(member).ValueKind.Should().Be(JsonValueKind.Null, member);
        without.Number("meanKm").Should().Be(within.Number("meanKm"));
    }

    [Fact]
    public async Task Post_ManyTownsWithBoundary_HaveFewerRunsOrAReason()
    {
        string[] TownsOf(int count) => [.. Enumerable.Range(0, count).Select(i => Town($"Г{i}", 44.5 + i * 0.0002, 38.5 + i % 50 * 0.02))];

        var some = (await (await client.CalculateAsync(Body(Square, TownsOf(1_000)))).ReadJsonAsync()).GetProperty("nearestNeighbours");
        var many = (await (await client.CalculateAsync(Body(Square, TownsOf(2_500)))).ReadJsonAsync()).GetProperty("nearestNeighbours");

        some.Number("runs").Should().Be(2_000);
        many.Text("edgeReason").Should().Be("tooManyTowns");
        many.Number("meanKm").Should().BeGreaterThan(0, "the distances themselves have no limit");
    }

    [Theory]
    [InlineData("орел", "Орёл", null)]
    [InlineData("  ГОРЯЧИЙ  КЛЮЧ ", "Горячий Ключ", null)]
    [InlineData("Майкоп", "Орёл", "нет среди присланных")]
    public async Task Post_Centre_IsFoundAsATownIs(string centre, string town, string? sentence)
    {
        var response = await client.CalculateAsync($$"""{"regionName":"Р","regionAreaSquareKm":5,"centre":"{{centre}}","towns":[{{Town(town, 45, 39)}}]}""");

        response.StatusCode.Should().Be(sentence is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        var answer = await response.ReadJsonAsync();
        if (sentence is null)
            answer.GetProperty("towns")[0].GetProperty("belt").Text("reason").Should().Be("centre");
        else
            answer.GetProperty("faults")[0].Text("sentence").Should().Contain(sentence);
    }

    [Fact]
    public async Task Post_TwoCentres_AreAFault()
    {
        var answer = await (await client.CalculateAsync(
            $$"""{"regionName":"Р","regionAreaSquareKm":5,"centre":"орёл","towns":[{{Town("Орёл", 45, 39)}},{{Town("ОРЕЛ", 45, 38)}}]}""")).ReadJsonAsync();

        var fault = answer.GetProperty("faults").EnumerateArray().Should().ContainSingle().Subject;
        (fault.Text("field"), fault.GetProperty("index").ValueKind).Should().Be(("centre", JsonValueKind.Null));
        fault.Text("sentence").Should().Contain("несколько");
    }

    [Fact]
    public async Task Post_NamesInAnyCase_AreTheSame()
    {
        var answer = await (await client.CalculateAsync("""
            {"REGIONNAME":"Р","regionareasquarekm":5,"Boundary":{"TYPE":"polygon","Coordinates":[[[38,44],[40,44],[40,46],[38,46],[38,44]]]},
             "TOWNS":[{"NAME":"А","Population":5,"LATITUDE":45,"longitude":39,"travelminutes":60,"TravelQualifier":"LessThan"},
                      {"name":"Б","population":5,"latitude":45.5,"longitude":39}]}
            """)).ReadJsonAsync();

        answer.Number("population").Should().Be(10);
        answer.GetProperty("nearestNeighbours").Number("runs").Should().Be(9_999);
        answer.GetProperty("towns")[0].GetProperty("belt").Text("basis").Should().Be("bound");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_Methods_AreToldWhichOneIsTaken(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ApiClient.Calculation);
        var response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Equal("POST");
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Post_MostTownsAllowed_HaveTheirNeighbours()
    {
        var towns = Enumerable.Range(0, 200_000).Select(i => Town($"Г{i}", 40 + i / 500 * 0.01, 30 + i % 500 * 0.01));

        var answer = await (await client.CalculateAsync(Body("null", [.. towns]))).ReadJsonAsync();

        answer.GetProperty("nearestNeighbours").Number("meanKm").Should().BeInRange(0.7, 0.9);
    }

    private static string Body(string boundary, params string[] towns) =>
        $$"""{"regionName":"Регион","regionAreaSquareKm":75485,"boundary":{{boundary}},"towns":[{{string.Join(',', towns)}}]}""";

    private static string Town(string name, double latitude, double longitude) =>
        FormattableString.Invariant($$"""{"name":"{{name}}","population":10,"latitude":{{latitude}},"longitude":{{longitude}}}""");
}
