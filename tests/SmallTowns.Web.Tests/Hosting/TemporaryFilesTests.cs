using SmallTowns.TestSupport;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>What lies in the temporary directory goes with the process, however the process goes.</summary>
public sealed class TemporaryFilesTests
{
    [Fact]
    public async Task Kill_LeavesFiles_ThatTheNextStartTakesAway_AndNobodyElses()
    {
        using var temporary = new TestDirectory();
        using var mine = new TestDirectory();
        using var neighbours = new TestDirectory();
        var settings = new Dictionary<string, string> { ["TMPDIR"] = temporary.Path };
        string left;
        await using (var killed = await ProcessApp.StartAsync(mine, settings))
        {
            left = Directories().Single();
            await File.WriteAllTextAsync(Path.Combine(left, "file"), "of somebody", TestContext.Current.CancellationToken);
            await killed.KillAsync();
        }

        Directory.Exists(left).Should().BeTrue("nobody was there to take it away");
        await using var neighbour = await ProcessApp.StartAsync(neighbours, settings);
        var held = Directories().Except([left]).Single();
        Directory.Exists(left).Should().BeFalse();

        await using (var again = await ProcessApp.StartAsync(mine, settings))
        {
            Directory.Exists(held).Should().BeTrue("a portal that runs works there");
            Directories().Should().HaveCount(2);
            (await again.TerminateAsync()).Should().Be(0);
        }

        Directories().Should().Equal(held);

        string[] Directories() => Directory.GetDirectories(temporary.Path, TemporaryFiles.Prefix + "*");
    }
}
