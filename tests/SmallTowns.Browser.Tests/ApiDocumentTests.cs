using System.Text.Json;

namespace SmallTowns.Browser.Tests;

public sealed class ApiDocumentTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Document_Opened_IsOpenApiWithItsPaths()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        var response = await visitor.GoAsync("/openapi/v1.json");

        response.Status.Should().Be(200);
        using var document = JsonDocument.Parse(await response.TextAsync());
        document.RootElement.GetProperty("openapi").GetString().Should().StartWith("3.");
        document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().Contain("/api/v1/towns/{slug}");
    }
}
