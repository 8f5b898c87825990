using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>Tells <see cref="PausedOnShutdown"/> which pages can be asked.</summary>
public sealed class ConnectedPages(PausedOnShutdown shutdown, IJSRuntime page) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        shutdown.Connected(circuit, page);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        shutdown.Gone(circuit);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        shutdown.Gone(circuit);
        return Task.CompletedTask;
    }
}
