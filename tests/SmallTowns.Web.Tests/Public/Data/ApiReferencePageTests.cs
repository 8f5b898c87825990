using System.Net;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Data;

public sealed class ApiReferencePageTests(PortalFixture portal)
{
    private const int MaxBytes = 300 * 1024;

    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("/api/reference")]
    [InlineData("/en/api/reference")]
    public async Task Page_HasEveryOperationWithItsParametersAnswersAndFields(string path)
    {
        var description = await client.GetJsonAsync("/openapi/v1.json");
        var page = await client.GetPageAsync(path);

        foreach (var operation in description.GetProperty("paths").EnumerateObject().SelectMany(one => one.Value.EnumerateObject().Select(verb => (Path: one.Name, Verb: verb.Name, verb.Value))))
        {
            var section = page.GetElementById(operation.Value.Text("operationId"))!.Closest("section")!;
            section.Words().Should().Contain($"{operation.Verb.ToUpperInvariant()} {operation.Path}");
            var rows = section.QuerySelectorAll("tbody th").Select(row => row.Words()).ToList();
            rows.Should().Contain(operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name));
            if (operation.Value.TryGetProperty("parameters", out var parameters))
                rows.Should().Contain(parameters.EnumerateArray().Select(parameter => parameter.Text("name")));
        }

        foreach (var structure in description.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            page.GetElementById(structure.Name).Should().NotBeNull(structure.Name);
            if (structure.Value.TryGetProperty("properties", out var fields))
                page.QuerySelectorAll("[role=region]").Single(region => region.GetAttribute("aria-label")!.EndsWith(" " + structure.Name, StringComparison.Ordinal))
                    .QuerySelectorAll("tbody th").Select(row => row.Words()).Should().Equal(fields.EnumerateObject().Select(field => field.Name));
        }
    }

    [Theory]
    [InlineData("/api/reference", "список: TownAnswer", "целое число или null")]
    [InlineData("/en/api/reference", "list of TownAnswer", "whole number or null")]
    public async Task Page_SaysWhatAValueIs(string path, string list, string nullable)
    {
        var words = (await client.GetPageAsync(path)).QuerySelector("main")!.Words();

        words.Should().Contain(list).And.Contain(nullable).And.Contain("\"regionName\": \"Краснодарский край\"");
    }

    [Theory]
    [InlineData("/api/reference", "/")]
    [InlineData("/en/api/reference", "/en/")]
    public async Task Page_LeadsBackToThePortalInItsLanguage_UnderThePolicyOfEveryPage(string path, string home)
    {
        var response = await client.GetAsync(path);
        var page = await response.ReadHtmlAsync();

        page.QuerySelector("base")!.GetAttribute("href").Should().Be(home);
        page.QuerySelector(".site-name")!.GetAttribute("href").Should().Be("./");
        page.QuerySelectorAll(".breadcrumbs a").Select(link => link.GetAttribute("href")).Should().Equal("./", "data");
        page.QuerySelectorAll("script, style, [style]").Should().BeEmpty();
        response.Headers.GetValues("Content-Security-Policy").Should().Equal((await client.GetAsync("/data")).Headers.GetValues("Content-Security-Policy"));
        (await client.GetPageAsync(path == "/api/reference" ? "/data" : "/en/data")).QuerySelectorAll("main a, .site-footer a")
            .Count(link => link.GetAttribute("href") == "api/reference").Should().Be(2);
    }

    /// <summary>The page and every file that it asks for, as they come over the line to a browser.</summary>
    [Theory]
    [InlineData("/api/reference")]
    [InlineData("/en/api/reference")]
    public async Task FirstVisit_WeighsNoMoreThanAllowed(string path)
    {
        var page = await client.GetPageAsync(path);
        var files = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

        var weight = 0;
        foreach (var file in files.Prepend(path))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br, zstd");
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.Should().Be(HttpStatusCode.OK, file);
            weight += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        weight.Should().BeInRange(1, MaxBytes);
    }

    [Fact]
    public async Task OldAddress_WithASlash_LeadsHere()
    {
        var response = await client.GetAsync("/api/reference/");

        response.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.OriginalString.Should().Be("/api/reference");
    }
}
