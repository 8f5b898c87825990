using Microsoft.AspNetCore.Components.Server.Circuits;

namespace SmallTowns.Benchmarks.Circuits.Server;

/// <param name="Open">Circuits that have been opened and not closed.</param>
/// <param name="Held">Circuits whose memory something still refers to, open or not.</param>
/// <param name="ProcessorSeconds">Time of all cores since the start: unlike durations it tells the same on a busy machine.</param>
public sealed record ServerState(int Open, int Held, long HeapBytes, long ResidentBytes, double ProcessorSeconds);

/// <summary>Counts circuits, and knows of those that are over whether they are really gone.</summary>
internal sealed class CircuitLedger
{
    private readonly Lock gate = new();
    private readonly List<WeakReference> scopes = [];
    private int open;

    public void Opened(WatchedCircuit circuit)
    {
        lock (gate)
        {
            open++;
            scopes.Add(new WeakReference(circuit));
        }
    }

    public void Closed()
    {
        lock (gate)
            open--;
    }

    public ServerState Look(bool collect)
    {
        if (collect)
            Collect();
        lock (gate)
        {
            scopes.RemoveAll(scope => !scope.IsAlive);
            return new(open, scopes.Count, GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet, Environment.CpuUsage.TotalTime.TotalSeconds);
        }
    }

    // Twice: what only a finalizer held is free after it has run.
    private static void Collect()
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}

/// <summary>
/// Lives in the services of one circuit. Whatever of a circuit is held by mistake (a component in an event, a timer) leads
/// to its renderer and so to its services: this object is then alive as well.
/// </summary>
internal sealed class WatchedCircuit(CircuitLedger ledger) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        ledger.Opened(this);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        ledger.Closed();
        return Task.CompletedTask;
    }
}
