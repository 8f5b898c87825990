using System.Diagnostics;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>How many circuits the server holds, connected or not.</summary>
public sealed class OpenCircuits
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private int count;

    public void Add(int change) => Interlocked.Add(ref count, change);

    public async Task WaitUntilNoneAsync()
    {
        for (var waited = Stopwatch.StartNew(); Volatile.Read(ref count) > 0; await Task.Delay(50))
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"The server still holds {count} circuits.");
        }
    }
}

internal sealed class CountedCircuit(OpenCircuits circuits) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Add(1);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Add(-1);
        return Task.CompletedTask;
    }
}
