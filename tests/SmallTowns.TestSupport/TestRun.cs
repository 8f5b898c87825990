namespace SmallTowns.TestSupport;

/// <summary>
/// The end of a test project's run, when its last fixture goes: a portal that outlived its test fails the run by name, and
/// the run's PostgreSQL goes before the process does. (What a process does at its exit must not take ten seconds: the runner
/// then calls it "foreground threads were left running" and ends with code 1.)
/// </summary>
public sealed class TestRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        var alive = LivingHosts.StartedBy;
        await PostgresServer.StopAsync();
        if (alive.Count > 0)
            throw new InvalidOperationException($"{alive.Count} hosts alive at the end of the run, started by: {string.Join("; ", alive)}");
    }
}
