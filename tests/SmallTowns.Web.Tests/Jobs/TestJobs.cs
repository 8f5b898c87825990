using System.Collections.Concurrent;
using SmallTowns.Data.Jobs;
using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Tests.Jobs;

/// <summary>Counts how often each of its jobs was run.</summary>
public sealed class CountedJobs : JobKind
{
    public ConcurrentDictionary<string, int> Runs { get; } = new();

    public override string Code => "counted";

    public override string Title => "Счёт";

    public override async Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken)
    {
        Runs.AddOrUpdate(job.Key, 1, (_, runs) => runs + 1);
        await Task.Yield();
        return null;
    }
}

/// <summary>Fails for as long as it is told to.</summary>
public sealed class StubbornJobs : JobKind
{
    public bool Fails { get; set; } = true;

    public override string Code => "stubborn";

    public override string Title => "Упрямое";

    public override int MostAttempts => 3;

    public override Task<DateTime?> RunAsync(Job job, CancellationToken cancellationToken) =>
        Fails ? throw new InvalidOperationException("The server of the mail does not answer.") : Task.FromResult<DateTime?>(null);
}
