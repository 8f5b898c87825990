using System.Text.Json;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Api;

public sealed class ApiDescriptionTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Fact]
    public async Task Get_Description_IsOpenApi31OfEveryEndpoint()
    {
        var description = await client.GetJsonAsync("/openapi/v1.json");

        description.Text("openapi").Should().StartWith("3.1.");
        description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().Equal(
            "/api/v1/towns", "/api/v1/towns/{slug}", "/api/v1/towns/{slug}/updates", "/api/v1/settlement-system", "/api/v1/measures", "/api/v1/observations", "/api/v1/sites", "/api/v1/news", "/api/v1/events", "/api/v1/programmes", ApiClient.Calculation, "/api/v1/offers/{group}");
        var schemas = description.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("SizeClass").Texts("enum").Should().Equal("small", "medium", "big", "large", "largest");
        schemas.GetProperty("SizeClass").Text("type").Should().Be("string");
        schemas.GetProperty("TownAnswer").GetProperty("properties").EnumerateObject()
            .Where(field => !field.Value.TryGetProperty("description", out _)).Select(field => field.Name)
            .Should().BeSubsetOf(["belt", "similar"], "their own schemas describe them");
    }

    [Fact]
    public async Task Get_Description_NamesExactlyTheFieldsOfTheAnswer()
    {
        var schema = (await client.GetJsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("TownAnswer");
        var town = await client.GetJsonAsync("/api/v1/towns/abinsk");

        town.EnumerateObject().Select(field => field.Name).Should()
            .BeEquivalentTo(schema.GetProperty("properties").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Get_Description_HasAbsoluteAddressesInItsHead()
    {
        var info = (await client.GetJsonAsync("/openapi/v1.json")).GetProperty("info");

        foreach (var part in new[] { "contact", "license" })
            new Uri(info.GetProperty(part).Text("url"), UriKind.RelativeOrAbsolute).IsAbsoluteUri.Should().BeTrue(part);
    }

    [Fact]
    public async Task Post_ExampleOfTheDescription_Works()
    {
        var example = (await client.GetJsonAsync("/openapi/v1.json")).GetProperty("paths").GetProperty(ApiClient.Calculation)
            .GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");

        var answer = await (await client.CalculateAsync(example.GetRawText())).ReadJsonAsync();

        answer.Number("townCount").Should().Be(example.GetProperty("towns").GetArrayLength());
    }

    [Fact]
    public async Task Get_Description_SaysEverythingInBothLanguages()
    {
        var description = await client.GetJsonAsync("/openapi/v1.json");
        List<string> said = [];
        Read(description.GetProperty("paths"));
        Read(description.GetProperty("components"));

        said.Should().HaveCountGreaterThan(150);
        foreach (var text in said)
        {
            var parts = text.ReplaceLineEndings("\n").Split("\n\n");
            parts.Should().HaveCount(2, text);
            parts[0].Should().MatchRegex("[А-Яа-яё]|`meanKm`", "Russian comes first").And.NotBe(parts[1]);
            System.Text.RegularExpressions.Regex.Replace(parts[1], "`[^`]*`", "").Should().NotMatchRegex("[А-Яа-яё]", "English comes second");
        }

        void Read(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                element.EnumerateArray().ToList().ForEach(Read);
            if (element.ValueKind != JsonValueKind.Object)
                return;
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("description") && member.Value.ValueKind == JsonValueKind.String)
                    said.Add(member.Value.GetString()!);
                Read(member.Value);
            }
        }
    }
}
