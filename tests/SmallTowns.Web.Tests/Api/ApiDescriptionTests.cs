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
            "/api/v1/towns", "/api/v1/towns/{slug}", "/api/v1/towns/{slug}/updates", "/api/v1/settlement-system", ApiClient.Calculation);
        var schemas = description.GetProperty("components").GetProperty("schemas");
        schemas.GetProperty("SizeClass").Texts("enum").Should().Equal("small", "medium", "big", "large", "largest");
        schemas.GetProperty("SizeClass").Text("type").Should().Be("string");
        schemas.GetProperty("TownAnswer").GetProperty("properties").EnumerateObject()
            .Where(field => !field.Value.TryGetProperty("description", out _)).Select(field => field.Name)
            .Should().BeSubsetOf(["belt"], "its own schema describes it");
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
    public async Task Get_Reference_LoadsNothingFromElsewhere()
    {
        var page = await (await client.GetAsync("/api/reference/")).ReadHtmlAsync();

        page.Scripts.Should().NotBeEmpty();
        page.Scripts.Select(script => script.Source ?? "").Concat(page.QuerySelectorAll("link").Select(link => link.GetAttribute("href") ?? ""))
            .Should().NotContain(address => address.Contains("//", StringComparison.Ordinal));
    }
}
