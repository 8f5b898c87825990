using System.Data.Common;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class ErrorPagesTests(PortalFixture portal)
{
    private const string Secret = "a detail that no reader may see";

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/en/nowhere")]
    [InlineData("/error")]
    [InlineData("/unavailable")]
    [InlineData("/refused")]
    [InlineData("/not-found")]
    [InlineData("/error/")]
    [InlineData("/Error")]
    [InlineData("/en/ERROR/")]
    [InlineData("/Unavailable")]
    [InlineData("/unavailable/")]
    [InlineData("/Refused/")]
    [InlineData("/%65rror")]
    public async Task Get_Nowhere_ShowsTheDesignedPageOfItsLanguage(string address)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        var page = await response.ReadHtmlAsync();
        page.DocumentElement.GetAttribute("lang").Should().StartWith(address.StartsWith("/en", StringComparison.Ordinal) ? "en" : "ru");
        page.QuerySelector("h1").Should().NotBeNull();
        response.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/en//evil.example/x")]
    public async Task Get_PathThatReadsAsAnotherSite_HasNoLinkThere(string path)
    {
        var page = await (await portal.App.CreatePlainClient().GetAsync("http://localhost" + path)).ReadHtmlAsync();

        page.QuerySelectorAll("[href], [value]").SelectMany(element => new[] { element.GetAttribute("href"), element.GetAttribute("value") })
            .Should().NotContain(address => address != null && address.StartsWith("//", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/towns/abinsk")]
    public async Task Post_PublicPage_IsADesignedWrongMethod(string address)
    {
        var response = await portal.App.CreatePlainClient().PostAsync(address, content: null);

        response.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().Contain("GET").And.NotContain("POST");
        (await response.ReadHeadingAsync()).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Get_NowhereInApi_IsProblemDetailsEvenForABrowser()
    {
        var client = portal.App.CreatePlainClient();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        var problem = await ReadProblemAsync(await client.GetAsync("/api/v1/nowhere"));

        problem.GetProperty("status").GetInt32().Should().Be(404);
        problem.GetProperty("title").GetString().Should().Be("Not Found");
        problem.GetProperty("traceId").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Get_PageThatThrows_ShowsTheDesignedErrorWithoutDetails()
    {
        await using var app = new SmallTownsApp(null, null, Failing.At("/broken", () => new ArithmeticException(Secret)));

        var response = await app.CreatePlainClient().GetAsync("/broken");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await response.ReadHeadingAsync()).Should().NotBeEmpty();
        (await response.Content.ReadAsStringAsync()).Should().NotContain(Secret).And.NotContain(nameof(ArithmeticException));
    }

    [Fact]
    public async Task Get_ApiThatThrows_IsProblemDetailsWithoutDetails()
    {
        await using var app = new SmallTownsApp(null, null, Failing.At("/api/broken", () => new ArithmeticException(Secret)));

        var response = await app.CreatePlainClient().GetAsync("/api/broken");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await ReadProblemAsync(response)).ToString().Should().NotContain(Secret);
    }

    [Theory]
    [InlineData("/away")]
    [InlineData("/api/away")]
    public async Task Get_WhileTheDatabaseIsAway_SaysWhenToComeBack(string address)
    {
        await using var app = new SmallTownsApp(null, null, Failing.At(address, () => new InvalidOperationException(Secret, new BrokenConnection())));

        var response = await app.CreatePlainClient().GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().BePositive();
        (await response.Content.ReadAsStringAsync()).Should().NotContain(Secret);
    }

    [Fact]
    public async Task Get_PageWhoseDatabaseIsGone_IsUnavailableWhileKeptPagesGoOn()
    {
        var database = await PostgresServer.CreateDatabaseAsync();
        await using var app = new SmallTownsApp(database);
        var client = app.CreatePlainClient();
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.OK);

        await PostgresServer.DropDatabaseAsync(database);

        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK, "it is kept");
        (await client.GetAsync("/?never=kept")).StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        (await client.GetAsync("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public void StatusOf_Faults_TellsOursFromTheSendersAndTheDatabases()
    {
        ErrorPages.StatusOf(new ArithmeticException()).Should().Be(500);
        ErrorPages.StatusOf(new BadHttpRequestException("too large", 413)).Should().Be(413);
        ErrorPages.StatusOf(new InvalidOperationException("", new SocketException())).Should().Be(503);
        ErrorPages.StatusOf(new BrokenConnection()).Should().Be(503);
    }

    private static async Task<JsonElement> ReadProblemAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private sealed class BrokenConnection : DbException;
}
