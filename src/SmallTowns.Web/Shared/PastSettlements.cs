using SmallTowns.Data.Reading;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The settlement systems of past days that were asked for last. Few are kept and one is read at a time, so that walking
/// through the days of the past cannot take the memory or the database from everybody else.
/// </summary>
internal sealed class PastSettlements(SettlementSystemLoader loader) : IDisposable
{
    private const int Kept = 6;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly List<Past> lastUsedLast = [];
    private int edition;

    public async Task<SettlementSystem> GetAsync(DateTime asOfUtc, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Taken before reading: what is published meanwhile makes the answer an old one.
            var current = Volatile.Read(ref edition);
            lastUsedLast.RemoveAll(past => past.Edition != current);
            var asked = lastUsedLast.Find(past => past.AsOfUtc == asOfUtc);
            if (asked is not null)
                lastUsedLast.Remove(asked);
            else
                asked = new(asOfUtc, current, await loader.LoadAsync(asOfUtc, cancellationToken));
            lastUsedLast.Add(asked);
            if (lastUsedLast.Count > Kept)
                lastUsedLast.RemoveAt(0);
            return asked.System;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>A withdrawal or a scheduled publication may have changed what is known of the past.</summary>
    public void Forget() => Interlocked.Increment(ref edition);

    public void Dispose() => oneAtATime.Dispose();

    private sealed record Past(DateTime AsOfUtc, int Edition, SettlementSystem System);
}
