using System.Net;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Public;

/// <summary>
/// The first reader after a start: nothing is at hand yet, and PostgreSQL lets the page wait for it, so that its components
/// are drawn once without their data. (SQLite answers before anything is drawn.)
/// </summary>
public sealed class FirstReaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/towns")]
    [InlineData("/towns/abinsk")]
    [InlineData("/towns/compare?towns=abinsk,temryuk")]
    [InlineData("/settlement")]
    [InlineData("/methodology")]
    [InlineData("/methodology/figures")]
    [InlineData("/methodology/paper")]
    [InlineData("/data")]
    [InlineData("/api/reference")]
    [InlineData("/about/sources")]
    [InlineData("/association")]
    [InlineData("/association/members")]
    [InlineData("/potential")]
    [InlineData("/contacts")]
    [InlineData("/privacy")]
    [InlineData("/search?q=абинск")]
    public async Task Page_AskedForFirst_IsShown(string path)
    {
        await using var app = new SmallTownsApp(await PostgresServer.CreateDatabaseAsync());
        using var client = app.CreatePlainClient();

        var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
