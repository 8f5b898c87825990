using SmallTowns.TestSupport;

[assembly: AssemblyFixture(typeof(SmallTowns.Web.Tests.Hosting.PortalFixture))]

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>One portal over SQLite for the tests that only read. It has started before the first of them asks for it.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private readonly TestRun run = new();

    public SmallTownsApp App { get; } = new();

    public ValueTask InitializeAsync()
    {
        _ = App.Services;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await run.DisposeAsync();
    }
}
