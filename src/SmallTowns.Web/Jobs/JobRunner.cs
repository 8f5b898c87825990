using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Jobs;
using SmallTowns.Data.Mappings;

namespace SmallTowns.Web.Jobs;

/// <summary>
/// Runs jobs that are due. Every node looks, and each job goes to one of them (<see cref="JobClaims"/>). What was missed
/// while the portal was down is run at the next look; what fails is tried again later and later.
/// </summary>
public sealed class JobRunner(
    IDbContextFactory<SmallTownsDbContext> contexts, IEnumerable<JobKind> kinds, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    /// <summary>How long a dead node keeps a job from the others.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private const int AtOnce = 4;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Dictionary<string, JobKind> kinds = kinds.ToDictionary(kind => kind.Code);
    private readonly string node = $"{Environment.MachineName}/{Environment.ProcessId}";
    private readonly SemaphoreSlim oneLooks = new(1, 1);
    private readonly List<Task> workers = [];
    private readonly CancellationTokenSource stopping = new();
    private bool hasRepeated;
    private bool isBlind;
    private bool isDisposed;

    /// <summary>Runs everything that is due and waits for its end, also of what had begun before.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await BeginAsync(cancellationToken) is { Count: > 0 } begun)
            await Task.WhenAll(begun);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is put away in a hurry disposes first and stops then.
        if (!isDisposed)
            await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        // A job that does not let itself be stopped must not keep the portal: its claim ends, and another node takes it up.
        await Task.WhenAny(Task.WhenAll(workers), Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
    }

    public override void Dispose()
    {
        isDisposed = true;
        stopping.Dispose();
        oneLooks.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; a start that failed half-way would otherwise call this a fault.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BeginAsync(stoppingToken);
            isBlind = false;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The database may be away: the next look tries again, and the log need not be told every five seconds.
            if (!isBlind)
                logger.LogWarning(fault, "Jobs cannot be looked for");
            isBlind = true;
        }
    }

    /// <returns>The workers that are under way now.</returns>
    private async Task<IReadOnlyList<Task>> BeginAsync(CancellationToken cancellationToken)
    {
        await oneLooks.WaitAsync(cancellationToken);
        try
        {
            if (!hasRepeated)
                await PutRepeatedAsync(cancellationToken);
            hasRepeated = true;
            workers.RemoveAll(worker => worker.IsCompleted);
            while (workers.Count < AtOnce && !stopping.IsCancellationRequested && await ClaimAsync(cancellationToken) is { } job)
                workers.Add(Task.Run(() => WorkAsync(job), CancellationToken.None));
            return [.. workers];
        }
        finally
        {
            oneLooks.Release();
        }
    }

    /// <summary>Runs one job after another for as long as there are any: the next look may be five seconds off.</summary>
    private async Task WorkAsync(Job first)
    {
        try
        {
            for (var job = first; job is not null; job = stopping.IsCancellationRequested ? null : await ClaimAsync(stopping.Token))
                await RunAsync(job);
        }
        catch (Exception fault)
        {
            // What was claimed and could not be written down is free again when the claim ends.
            if (!stopping.IsCancellationRequested)
                logger.LogWarning(fault, "A job could not be claimed or finished");
        }
    }

    private async Task RunAsync(Job job)
    {
        var kind = kinds[job.Kind];
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(job, lost, done.Token);
        try
        {
            // Each attempt is counted when it begins: a job that takes its node down with it must end as well.
            if (job.Attempts > kind.MostAttempts && kind.Every is null)
                throw new InvalidOperationException($"It was begun {job.Attempts - 1} times and never came to an end.");
            var again = await kind.RunAsync(job, lost.Token);
            var utcNow = clock.GetUtcNow().UtcDateTime;
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.FinishAsync(job, again ?? (utcNow + kind.Every), utcNow, CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.ReleaseAsync(job, CancellationToken.None);
        }
        catch (Exception fault)
        {
            logger.LogWarning(fault, "The job {Kind} {Key} failed, attempt {Attempt}", job.Kind, job.Key, job.Attempts);
            var utcNow = clock.GetUtcNow().UtcDateTime;
            DateTime? again = job.Attempts < kind.MostAttempts || kind.Every is not null ? utcNow + PauseAfter(job.Attempts) : null;
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await db.FailAsync(job, $"{fault.GetType().Name}: {fault.Message}", again, utcNow, CancellationToken.None);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Keeps the claim while the job runs. Whoever has lost it stops: somebody else has begun.</summary>
    private async Task RenewAsync(Job job, CancellationTokenSource lost, CancellationToken done)
    {
        using var timer = new PeriodicTimer(RenewEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                try
                {
                    await using var db = await contexts.CreateDbContextAsync(done);
                    if (!await db.RenewAsync(job, clock.GetUtcNow().UtcDateTime + Hold, done))
                        await lost.CancelAsync();
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    logger.LogWarning(fault, "The claim of the job {Kind} {Key} could not be renewed", job.Kind, job.Key);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has come to its end.
        }
    }

    private async Task<Job?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ClaimJobAsync(kinds.Keys, node, clock.GetUtcNow().UtcDateTime, Hold, cancellationToken);
    }

    private async Task PutRepeatedAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in kinds.Values.Where(kind => kind.Every is not null))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.Jobs.AnyAsync(job => job.Kind == kind.Code, cancellationToken))
                continue;
            db.Jobs.Add(new Job { Kind = kind.Code, Key = "", DueUtc = clock.GetUtcNow().UtcDateTime });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneJobOfKey))
            {
                // Another node was a moment faster.
            }
        }
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 20));
        return pause < LongestPause ? pause : LongestPause;
    }
}
