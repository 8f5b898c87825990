using AngleSharp.Dom;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Public.Contacts;

/// <summary>While nobody has said who runs the portal.</summary>
public sealed class OperatorPagesTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/contacts")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/no-such-page")]
    public async Task Get_NothingSaid_IsLeftOutAndNotCalledUnknown(string path)
    {
        using var client = portal.App.CreateClient();
        var page = await (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).ReadHtmlAsync();

        page.QuerySelector(".operator").Should().BeNull();
        page.QuerySelectorAll("a[href^='mailto:'], a[href^='tel:'], main dl").Should().BeEmpty();
        page.Body!.Words().Should().NotContain("не указан").And.NotContain("Портал ведёт");
    }

    [Theory]
    [InlineData("/", "contacts", "privacy")]
    [InlineData("/en/towns", "contacts", "privacy")]
    public async Task Get_Footer_LeadsToBoth(string path, params string[] addresses)
    {
        using var client = portal.App.CreateClient();

        (await client.GetPageAsync(path)).QuerySelector(".site-footer")!.Links().Should().Contain(addresses);
    }

    [Fact]
    public async Task Get_Privacy_NamesTheCookieOfReadersAndWhatTheLogHolds()
    {
        using var client = portal.App.CreateClient();

        var words = (await client.GetPageAsync("/privacy")).QuerySelector("main")!.Words();

        words.Should().Contain("display: сам этот выбор").And.Contain("Ни сетевого адреса (IP)").And.Contain("портал помнит до десяти минут");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/search?q=абинск")]
    [InlineData("/towns?trend=growing")]
    public async Task Get_WhileReading_SetsNoCookie(string path)
    {
        using var client = portal.App.CreatePlainClient();

        (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).Headers.Contains("Set-Cookie").Should().BeFalse();
    }
}
