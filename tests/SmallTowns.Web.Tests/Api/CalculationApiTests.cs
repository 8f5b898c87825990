using System.Net;
using System.Text;
using System.Text.Json;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Api;

public sealed class CalculationApiTests(CalculationApiTests.PatientPortal portal) : IClassFixture<CalculationApiTests.PatientPortal>
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("""{"name":"А","population":"abc"}""", "population")]
    [InlineData("""{"name":"А","population":"NaN"}""", "population")]
    [InlineData("""{"name":"А","population":null}""", "population")]
    [InlineData("""{"name":"А","population":-1}""", "population")]
    [InlineData("""{"name":"А","population":0}""", "population")]
    [InlineData("""{"name":"А","population":1.5}""", "population")]
    [InlineData("""{"name":"А","population":1e400}""", "population")]
    [InlineData("""{"name":"А","population":[1,{"b":2}]}""", "population")]
    [InlineData("""{"population":1}""", "name")]
    [InlineData("""{"name":" ","population":1}""", "name")]
    [InlineData("""{"name":5,"population":1}""", "name")]
    [InlineData("null", "towns")]
    [InlineData("5", "towns")]
    [InlineData("""[{"name":"А"}]""", "towns")]
    [InlineData("""{"name":"А","population":1,"areaSquareKm":0}""", "areaSquareKm")]
    [InlineData("""{"name":"А","population":1,"latitude":91,"longitude":1}""", "latitude")]
    [InlineData("""{"name":"А","population":1,"latitude":45}""", "longitude")]
    [InlineData("""{"name":"А","population":1,"latitude":"45","longitude":1}""", "latitude")]
    [InlineData("""{"name":"А","population":1,"travelQualifier":"about"}""", "travelMinutes")]
    [InlineData("""{"name":"А","population":1,"travelMinutes":5,"travelQualifier":"nearly"}""", "travelQualifier")]
    [InlineData("""{"name":"А","population":1,"travelMinutes":5,"travelQualifier":2}""", "travelQualifier")]
    [InlineData("""{"name":"А","population":1,"travelMinutes":50,"travelMinutesTo":40,"travelQualifier":"range"}""", "travelMinutesTo")]
    [InlineData("""{"name":"А","population":1,"travelMinutes":50,"travelMinutesTo":60}""", "travelQualifier")]
    public async Task Post_BadRow_IsToldByIndexFieldAndSentence(string row, string field)
    {
        var response = await client.CalculateAsync(Body("""{"name":"Хороший","population":10}""", row));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await response.ReadJsonAsync();
        problem.TryGetProperty("towns", out _).Should().BeFalse();
        var fault = problem.GetProperty("faults").EnumerateArray().Should().ContainSingle().Subject;
        fault.Number("index").Should().Be(1);
        fault.Text("field").Should().Be(field);
        fault.Text("sentence").Should().EndWith(".");
    }

    [Theory]
    [InlineData("{}", "regionName,regionAreaSquareKm,towns")]
    [InlineData("null", "regionName,regionAreaSquareKm,towns")]
    [InlineData("""{"regionName":"Р","regionAreaSquareKm":5,"towns":[]}""", "towns")]
    [InlineData("""{"regionName":"Р","regionAreaSquareKm":5,"towns":null}""", "towns")]
    [InlineData("""{"regionName":7,"regionAreaSquareKm":"5","centre":[],"towns":[{"name":"А","population":1}]}""", "regionName,centre,regionAreaSquareKm")]
    [InlineData("""{"regionName":" ","regionAreaSquareKm":-5,"towns":[{"name":"А","population":1}]}""", "regionName,regionAreaSquareKm")]
    public async Task Post_BadRegion_IsToldByField(string body, string fields)
    {
        var response = await client.CalculateAsync(body);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var faults = (await response.ReadJsonAsync()).GetProperty("faults").EnumerateArray().ToList();
        faults.Select(fault => fault.Text("field")).Should().Equal(fields.Split(','));
        faults.Should().OnlyContain(fault => fault.GetProperty("index").ValueKind == JsonValueKind.Null);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\"regionName\": x}", 2)]
    [InlineData("{\"towns\":[\n{\"name\":\"А\"},\n", 3)]
    [InlineData("{\"towns\":[{\"name\":\"\\ud800\"}]}", 1)]
    [InlineData("{\"regionName\":\"\\ud800\"}", 1)]
    [InlineData("{\"towns\":{\"a\":1}}", 1)]
    [InlineData("{\"towns\":[]} more", 1)]
    public async Task Post_NotTheJsonItTakes_IsToldByPlace(string body, int line)
    {
        var response = await client.CalculateAsync(body);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.ReadJsonAsync()).Number("line").Should().Be(line);
    }

    [Fact]
    public async Task Post_FaultsInEnglish_AreTold()
    {
        var problem = await (await client.CalculateAsync(Body("""{"name":"A","population":0}"""), "en")).ReadJsonAsync();

        problem.Text("title").Should().Be("The data have faults");
        problem.GetProperty("faults")[0].Text("sentence").Should().Be("The number must be above zero.");
    }

    [Fact]
    public async Task Post_NotAsJson_IsRefused()
    {
        using var text = new StringContent(Body("""{"name":"A","population":1}"""), Encoding.UTF8, "text/plain");

        (await client.PostAsync(ApiClient.Calculation, text)).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Post_WithUnknownCharset_IsReadAsUtf8()
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Body("""{"name":"А","population":1}""")));
        body.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=nonsense");

        (await client.PostAsync(ApiClient.Calculation, body)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_MostTownsAllowed_IsCalculatedWhole()
    {
        var response = await client.CalculateAsync(Body(Enumerable.Range(0, 200_000).Select(Row)));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var answer = await response.ReadJsonAsync();
        answer.Number("townCount").Should().Be(200_000);
        answer.GetProperty("towns").GetArrayLength().Should().Be(200_000);
        answer.GetProperty("towns")[199_999].Text("name").Should().Be("Город 199999");
        answer.GetProperty("belts")[1].Texts("towns").Should().HaveCount(200_000);
    }

    [Fact]
    public async Task Post_ManyBadRows_ListsAHundredAndCountsAll()
    {
        // Long enough to be read in many pieces, so that a row may be cut anywhere.
        var rows = Enumerable.Range(0, 5_000).Select(i => $$"""{"name":"Город {{i}}","areaSquareKm":{"a":[1,2]},"population":"abc"}""");

        var problem = await (await client.CalculateAsync(Body(rows))).ReadJsonAsync();

        problem.Number("faultCount").Should().Be(10_000);
        problem.GetProperty("faults").GetArrayLength().Should().Be(100);
        problem.GetProperty("faults")[99].Number("index").Should().Be(49);
    }

    [Fact]
    public async Task Post_OneTownTooMany_Is413()
    {
        var response = await client.CalculateAsync(Body(Enumerable.Range(0, 200_001).Select(Row)));

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await response.ReadJsonAsync()).Text("detail").Should().Contain("200 000");
    }

    [Fact]
    public async Task Post_BodyOverTheLimit_Is413()
    {
        await using var app = SmallTownsApp.OverHttp();
        using var http = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };

        var within = await http.CalculateAsync("{\"pad\":\"" + new string('a', 8 * 1024 * 1024) + "\"}");
        var over = await http.CalculateAsync("{\"pad\":\"" + new string('a', 64 * 1024 * 1024) + "\"}");

        within.StatusCode.Should().Be(HttpStatusCode.BadRequest, "it is read, although it is over the limit of other requests");
        over.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        over.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    /// <summary>A portal that takes more requests a minute than a reader sends.</summary>
    public sealed class PatientPortal : IAsyncDisposable
    {
        public SmallTownsApp App { get; } = new(null, new Dictionary<string, string> { ["Hosting:PostsPerMinute"] = "10000" });

        public async ValueTask DisposeAsync() => await App.DisposeAsync();
    }

    private static string Row(int i) => $$"""{"name":"Город {{i}}","population":{{i + 1}},"travelMinutes":90,"travelQualifier":"lessThan"}""";

    private static string Body(params IEnumerable<string> rows) =>
        $$"""{"regionName":"Регион","regionAreaSquareKm":75485,"towns":[{{string.Join(',', rows)}}]}""";
}
