using System.Globalization;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class HealthTests(PortalFixture portal)
{
    [Theory]
    [InlineData("/health/live", "Healthy 0.2.0")]
    [InlineData("/health/ready", "Healthy")]
    public async Task Get_Health_IsPlainAndNobodyKeepsIt(string address, string said)
    {
        var response = await portal.App.CreatePlainClient().GetAsync(address);

        (await response.Content.ReadAsStringAsync()).Should().Be(said);
        response.Content.Headers.ContentType!.MediaType.Should().Be("text/plain");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task CheckHealth_OfARunningPortal_EndsWithZeroAndOfNoneWithOne()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Hosting:RequireHttps"] = "true" });
        var (running, none) = (app.Address.Port, FreePort.Find());

        (await CheckAsync(running)).Should().Be(0);
        (await CheckAsync(none)).Should().Be(1);

        static async Task<int> CheckAsync(int port)
        {
            var url = string.Create(CultureInfo.InvariantCulture, $"ASPNETCORE_URLS=http://+:{port}");
            return (await Command.RunAsync("env", url, "dotnet", "exec", typeof(Program).Assembly.Location, "--check-health")).ExitCode;
        }
    }
}
