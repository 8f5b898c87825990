using SmallTowns.TestSupport;

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>The count of hosts that fails a run must see every host that there is.</summary>
public sealed class LivingHostsTests
{
    [Fact]
    public async Task Host_FromItsStartToItsEnd_IsCountedByTheNameOfItsTest()
    {
        await using (var app = new SmallTownsApp())
        {
            Mine().Should().BeEmpty("nobody has asked for it yet");
            _ = app.Services;
            Mine().Should().ContainSingle();
        }

        Mine().Should().BeEmpty();
    }

    [Fact]
    public async Task Host_AskedForByManyThreadsAtOnce_IsOneAtMost()
    {
        await using (var app = new SmallTownsApp())
        {
            using var together = new Barrier(3);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Ask(app, together))));
            Mine().Should().ContainSingle();
        }

        Mine().Should().BeEmpty();
    }

    [Fact]
    public async Task Process_ThatNeverGetsReady_IsCountedWhileItLivesAndGone()
    {
        using var directory = new TestDirectory();
        await using (var launched = ProcessApp.Launch(directory))
            Mine().Should().ContainSingle();
        Mine().Should().BeEmpty();

        var start = () => ProcessApp.StartAsync(directory, new Dictionary<string, string> { ["Database:Provider"] = "none such" });

        await start.Should().ThrowAsync<InvalidOperationException>();
        Mine().Should().BeEmpty("nobody has it in hand who could stop it");
    }

    private static IEnumerable<string> Mine() => LivingHosts.StartedBy.Where(name => name == LivingHosts.Starter);

    private static void Ask(SmallTownsApp app, Barrier together)
    {
        together.SignalAndWait();
        try
        {
            app.CreatePlainClient().Dispose();
        }
        catch (InvalidOperationException)
        {
            // Another thread was first.
        }
    }
}
