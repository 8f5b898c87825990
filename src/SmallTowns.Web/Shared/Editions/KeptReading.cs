using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>
/// Something published that is kept in memory and read again when one of its topics was published or a new day of the region has
/// begun. One reading runs at a time, for all who wait. Nobody waits long: while the database hangs or fails, readers get
/// what is there, marked as old.
/// </summary>
/// <param name="topics">What it is made from.</param>
/// <param name="patience">How long a reading may run before its readers get the old one.</param>
/// <param name="markOld">Called in the flow of the reader who gets an old value, with the time it was read.</param>
public sealed class KeptReading<T>(
    IReadOnlyList<string> topics, Func<CancellationToken, Task<Reading<T>>> read, PublicEditions editions, TimeSpan patience, Action<DateTime> markOld,
    TimeProvider clock, ILogger logger) where T : class
{
    // A database that refuses at once is not asked by every reader; each refusal is also an error in the log.
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock oneBegins = new();
    private volatile Reading<T>? kept;
    private volatile Failure? failed;
    private Running? running;
    private int isServingOld;

    /// <summary>What was read last, whether it is old or not; nothing before the first reading.</summary>
    public T? Last => kept?.Value;

    public async ValueTask<T> GetAsync(CancellationToken cancellationToken = default)
    {
        if (kept is { } current && IsCurrent(current))
            return current.Value;
        if (kept is not null && failed is { } failure && IsResting(failure))
            return Old(failure.Fault);
        try
        {
            var (joined, isNew) = RunOne();
            var reading = await WaitAsync(joined, cancellationToken);
            // One that ran already may have begun before the last publication. Whatever begins from now on has not.
            if (!isNew && !IsCurrent(reading))
                reading = await WaitAsync(RunOne().Running, cancellationToken);
            return reading.Value;
        }
        catch (Exception fault) when (kept is not null && !cancellationToken.IsCancellationRequested)
        {
            return Old(fault);
        }
    }

    /// <summary>What was read elsewhere in the same way, before anybody asks. It is kept while nothing else is.</summary>
    public void Offer(Reading<T> read)
    {
        editions.Raise(read.Editions);
        kept ??= read;
    }

    // Memberships begin and end with a date, so what was read yesterday may no longer be true.
    private bool IsCurrent(Reading<T> reading) =>
        editions.Current.AgreesWith(reading.Editions, topics) && RegionCalendar.DayOf(reading.Utc) == RegionCalendar.Today(clock);

    // What was published since is tried at once: the database was there a moment ago.
    private bool IsResting(Failure failure) =>
        failure.Known.AgreesWith(editions.Current, topics) && clock.GetElapsedTime(failure.Since) < RestAfterFailure;

    private (Running Running, bool IsNew) RunOne()
    {
        lock (oneBegins)
        {
            if (running is { Task.IsCompleted: false })
                return (running, false);
            // Of no reader: it goes on for the others when the one who began it has gone.
            running = new(Task.Run(ReadAsync), clock.GetTimestamp());
            return (running, true);
        }
    }

    private async Task<Reading<T>> ReadAsync()
    {
        var known = editions.Current;
        Reading<T> reading;
        try
        {
            reading = await read(CancellationToken.None);
        }
        catch (Exception fault)
        {
            failed = new(fault, known, clock.GetTimestamp());
            throw;
        }

        // This may be how the node learns of a publication.
        editions.Raise(reading.Editions);
        kept = reading;
        if (Interlocked.Exchange(ref isServingOld, 0) == 1)
            logger.LogInformation("What is published ({Topic}) could be read again", topics);
        return reading;
    }

    // With nothing in memory there is nothing better to do than to wait: the time limits of the database end it.
    private Task<Reading<T>> WaitAsync(Running asked, CancellationToken cancellationToken)
    {
        if (kept is null)
            return asked.Task.WaitAsync(cancellationToken);
        var left = patience - clock.GetElapsedTime(asked.Since);
        return asked.Task.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, cancellationToken);
    }

    private T Old(Exception fault)
    {
        var old = kept!;
        if (IsCurrent(old))
            return old.Value;
        // Once for the whole time that it lasts, not for each reader.
        if (Interlocked.Exchange(ref isServingOld, 1) == 0)
            logger.LogWarning(fault, "What is published ({Topic}) could not be read again; what was read at {ReadUtc:u} goes on being served", topics, old.Utc);
        markOld(old.Utc);
        return old.Value;
    }

    private sealed record Running(Task<Reading<T>> Task, long Since);

    /// <param name="Known">The last editions known when the reading began.</param>
    private sealed record Failure(Exception Fault, EditionNumbers Known, long Since);
}
