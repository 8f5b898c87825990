using System.Diagnostics;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Shared;

/// <summary>
/// The settlement systems of past days that were asked for last. Few are kept and one is read at a time, so that walking
/// through the days of the past cannot take the memory or the database from everybody else. A publication may change what
/// is known of the past (a withdrawal does): those of former editions are read again, and there is no old one to fall back on.
/// </summary>
internal sealed class PastSettlements(SettlementSystemLoader loader, PublicEditions editions, TimeSpan patience) : IDisposable
{
    private const int Kept = 6;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Lock oneLooks = new();
    private readonly List<Past> lastUsedLast = [];

    public async Task<SettlementSystem> GetAsync(DateTime asOfUtc, CancellationToken cancellationToken)
    {
        if (Find(asOfUtc) is { } kept)
            return kept;
        // One patience for both: waiting for the reading of others, and for one's own.
        var began = Stopwatch.GetTimestamp();
        if (!await oneAtATime.WaitAsync(patience, cancellationToken))
            throw new TimeoutException("Days of the past are being read for others, and the database takes its time.");
        var left = patience - Stopwatch.GetElapsedTime(began);
        if (Find(asOfUtc) is { } read)
        {
            oneAtATime.Release();
            return read;
        }

        if (left <= TimeSpan.Zero)
        {
            oneAtATime.Release();
            throw new TimeoutException("Days of the past are being read for others, and the database takes its time.");
        }

        return await Task.Run(() => ReadAsync(asOfUtc), CancellationToken.None).WaitAsync(left, cancellationToken);
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Goes on when its reader has gone, so that there is never more than one.</summary>
    private async Task<SettlementSystem> ReadAsync(DateTime asOfUtc)
    {
        try
        {
            var system = await loader.LoadAsync(asOfUtc, CancellationToken.None);
            lock (oneLooks)
            {
                lastUsedLast.Add(new(asOfUtc, system));
                if (lastUsedLast.Count > Kept)
                    lastUsedLast.RemoveAt(0);
            }

            return system;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private SettlementSystem? Find(DateTime asOfUtc)
    {
        var known = editions.Current;
        lock (oneLooks)
        {
            lastUsedLast.RemoveAll(past => !known.AgreesWith(past.System.Editions, PublicTopics.OfWhole));
            if (lastUsedLast.Find(past => past.AsOfUtc == asOfUtc) is not { } asked)
                return null;
            lastUsedLast.Remove(asked);
            lastUsedLast.Add(asked);
            return asked.System;
        }
    }

    private sealed record Past(DateTime AsOfUtc, SettlementSystem System);
}
