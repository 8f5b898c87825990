namespace SmallTowns.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    public async Task Get_AnyAddress_CarriesTheStrictPolicy(string address)
    {
        var headers = (await client.GetAsync(address)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("style-src 'self';")
            .And.Contain("frame-ancestors 'none'").And.Contain("base-uri 'self'").And.Contain("form-action 'self'");
        policy.Should().NotContain("unsafe");
        headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        headers.GetValues("Referrer-Policy").Should().Equal("strict-origin-when-cross-origin");
        headers.Contains("Permissions-Policy").Should().BeTrue();
        headers.Contains("Server").Should().BeFalse();
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/staff")]
    [InlineData("/investors/my")]
    [InlineData("/contacts/question")]
    [InlineData("/embed/explore")]
    [InlineData("/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/nowhere")]
    public async Task Get_WhateverIsNotTheSameForEveryone_IsReachedByNoWindowThatOpenedIt(string address) =>
        (await client.GetAsync(address)).Headers.GetValues("Cross-Origin-Opener-Policy").Should().Equal("same-origin");

    [Theory]
    [InlineData("/")]
    [InlineData("/en/towns/abinsk")]
    [InlineData("/search?q=%D0%B3%D0%BE%D1%80%D0%BE%D0%B4")]
    public async Task Get_PageThatKnowsNobody_CostsReadersNoProcessOfItsOwn(string address) =>
        (await client.GetAsync(address)).Headers.Contains("Cross-Origin-Opener-Policy").Should().BeFalse();

    [Fact]
    public async Task Get_OverPlainHttp_DoesNotPromiseHttps() =>
        (await client.GetAsync("/")).Headers.Contains("Strict-Transport-Security").Should().BeFalse();

    [Fact]
    public async Task Get_OverHttps_PromisesHttps()
    {
        var secure = portal.App.CreateClient(new() { BaseAddress = new Uri("https://portal.test") });

        (await secure.GetAsync("/")).Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/login")]
    [InlineData("/embed/explore")]
    [InlineData("/l/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/nowhere")]
    public async Task Get_OverHttpsWhereTheOperatorSaysSo_PromisesHttpsForNamesBelow(string address)
    {
        await using var app = new SmallTowns.TestSupport.SmallTownsApp(null, new Dictionary<string, string> { ["Hosting:HstsIncludeSubDomains"] = "true" });
        var secure = app.CreateClient(new() { BaseAddress = new Uri("https://portal.test") });

        (await secure.GetAsync(address)).Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000; includeSubDomains");
    }
}
