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
    public async Task Start_WhereTheDatabaseWasRemoved_EndsWithASentenceAndBeginsNoEmptyOne()
    {
        using var directory = new TestDirectory();
        await using (var first = await ProcessApp.StartAsync(directory))
            await first.TerminateAsync();
        var file = directory.File("App_Data/smalltowns.db");
        File.Delete(file);

        await using (var refused = ProcessApp.Launch(directory))
        {
            (await refused.WaitForExitAsync()).Should().Be(1);
            refused.Errors.Should().Contain(file).And.Contain("CreateIfMissing");
        }

        File.Exists(file).Should().BeFalse();
        await using var told = await ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Database:CreateIfMissing"] = "true" });
    }

    [Fact]
    public async Task Terminate_Running_EndsInPeace()
    {
        using var directory = new TestDirectory();
        await using var app = await ProcessApp.StartAsync(directory);

        (await app.TerminateAsync()).Should().Be(0);
    }
}
