using System.Net;
using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Kill_ThenStartOverTheSameFiles_ServesAgain()
    {
        using var directory = new TestDirectory();
        await using (var killed = await ProcessApp.StartAsync(directory))
            await killed.KillAsync();

        await using var app = await ProcessApp.StartAsync(directory);

        using var client = app.CreateClient();
        (await client.GetAsync("/")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Terminate_Running_EndsInPeace()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);

        (await app.TerminateAsync()).Should().Be(0);
    }
}
