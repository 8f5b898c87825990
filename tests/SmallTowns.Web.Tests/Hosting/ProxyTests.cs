using System.Net;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class ProxyTests : IAsyncDisposable
{
    private readonly SmallTownsApp app = SmallTownsApp.OverHttp(settings: new Dictionary<string, string> { ["Hosting:RequireHttps"] = "true" });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Get_PlainHttpWhereHttpsIsRequired_IsSentToHttps()
    {
        var response = await GetAsync("/towns?belt=2", forwardedScheme: null);

        response.StatusCode.Should().Be(HttpStatusCode.TemporaryRedirect);
        response.Headers.Location.Should().Be("https://portal.test/towns?belt=2");
    }

    [Theory]
    [InlineData("/api/v1/towns")]
    [InlineData("/API/v1/towns")]
    public async Task Get_ApiOverPlainHttpWhereHttpsIsRequired_IsToldSoAndNotLedOn(string address)
    {
        var response = await GetAsync(address, forwardedScheme: null);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        response.Headers.Location.Should().BeNull();
        (await response.Content.ReadAsStringAsync()).Should().Contain("https://");
        (await GetAsync(address, forwardedScheme: "https")).StatusCode.Should().Be(address == "/api/v1/towns" ? HttpStatusCode.OK : HttpStatusCode.MovedPermanently);
    }

    [Fact]
    public async Task Get_HealthWhereHttpsIsRequired_Answers() =>
        (await GetAsync("/health/live", forwardedScheme: null)).StatusCode.Should().Be(HttpStatusCode.OK);

    [Fact]
    public async Task Get_ThroughATrustedProxyWithTls_IsHttps()
    {
        var response = await GetAsync("/", forwardedScheme: "https");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.Contains("Strict-Transport-Security").Should().BeTrue();
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? forwardedScheme)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.ClientOptions.BaseAddress };
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "portal.test";
        if (forwardedScheme is not null)
            request.Headers.Add("X-Forwarded-Proto", forwardedScheme);
        return await client.SendAsync(request);
    }
}
