using SmallTowns.TestSupport;

[assembly: AssemblyFixture(typeof(SmallTowns.Web.Tests.Hosting.PortalFixture))]

namespace SmallTowns.Web.Tests.Hosting;

/// <summary>One portal over SQLite for the tests that only read.</summary>
public sealed class PortalFixture : IAsyncDisposable
{
    public SmallTownsApp App { get; } = new();

    public async ValueTask DisposeAsync() => await App.DisposeAsync();
}
