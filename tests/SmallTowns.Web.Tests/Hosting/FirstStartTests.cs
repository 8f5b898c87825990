using System.Text.Json;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class FirstStartTests
{
    /// <summary>The moments reach from before the file is there to after the data are in.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(600)]
    [InlineData(900)]
    [InlineData(1200)]
    [InlineData(1600)]
    [InlineData(2200)]
    public async Task Kill_DuringFirstStart_NextStartHasTheWholeDatabase(int killAfterMilliseconds)
    {
        using var directory = new TestDirectory();
        await using (var killed = ProcessApp.Launch(directory))
        {
            await Task.Delay(killAfterMilliseconds, TestContext.Current.CancellationToken);
            await killed.KillAsync();
        }

        await using var app = await ProcessApp.StartAsync(directory);

        using var client = app.CreateClient();
        var towns = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/towns", UriKind.Relative), TestContext.Current.CancellationToken));
        var list = towns.RootElement.ValueKind == JsonValueKind.Array ? towns.RootElement : towns.RootElement.GetProperty("towns");
        list.GetArrayLength().Should().Be(26);
        var system = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/settlement-system", UriKind.Relative), TestContext.Current.CancellationToken));
        system.RootElement.GetProperty("population").GetInt64().Should().Be(3_147_893);
        system.RootElement.GetProperty("discrepancies").GetArrayLength().Should().Be(19);
    }
}
