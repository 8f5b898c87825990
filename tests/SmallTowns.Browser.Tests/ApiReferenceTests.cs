using System.Text.Json;

namespace SmallTowns.Browser.Tests;

/// <summary>The one page that runs scripts, under its own policy.</summary>
public sealed class ApiReferenceTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Reference_Opened_ShowsTheOperationsAndComplainsOfNothing()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        var strangers = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } address && !portal.Address.IsBaseOf(address))
                strangers.Add(request.Url);
        };
        await visitor.GoAsync("/api/reference/");
        await visitor.Page.GetByText("/api/v1/towns/{slug}").First.WaitForAsync();

        visitor.TakeComplaints().Should().BeEmpty();
        strangers.Should().BeEmpty("the reference takes nothing from elsewhere");
    }

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
