using System.Diagnostics;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>
/// Readings of past days and editions, those that were asked for last. Few are kept and one is read at a time, so that walking through
/// the days of the past cannot take the memory or the database from everybody else. A publication may change what is known
/// of the past (a withdrawal does): those of former editions are read again, and there is no old one to fall back on.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="topicsOf">What a reading is made from.</param>
/// <param name="patience">How long a reader waits, for the readings of others and for one's own.</param>
public sealed class PastReadings<TKey, T>(
    int most, Func<TKey, IReadOnlyList<string>> topicsOf, Func<TKey, CancellationToken, Task<Reading<T>>> read, PublicEditions editions, TimeSpan patience)
    : IDisposable where TKey : notnull where T : class?
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly Lock oneLooks = new();
    private readonly OrderedDictionary<TKey, Reading<T>> lastUsedLast = [];

    public async Task<T> GetAsync(TKey key, CancellationToken cancellationToken)
    {
        if (Find(key) is { } kept)
            return kept;
        var began = Stopwatch.GetTimestamp();
        if (!await oneAtATime.WaitAsync(patience, cancellationToken))
            throw new TimeoutException("Days of the past are being read for others, and the database takes its time.");
        var left = patience - Stopwatch.GetElapsedTime(began);
        if (Find(key) is { } read)
        {
            oneAtATime.Release();
            return read;
        }

        if (left <= TimeSpan.Zero)
        {
            oneAtATime.Release();
            throw new TimeoutException("Days of the past are being read for others, and the database takes its time.");
        }

        return await Task.Run(() => ReadAsync(key), CancellationToken.None).WaitAsync(left, cancellationToken);
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Goes on when its reader has gone, so that there is never more than one.</summary>
    private async Task<T> ReadAsync(TKey key)
    {
        try
        {
            var reading = await read(key, CancellationToken.None);
            // This may be how the node learns of a publication.
            editions.Raise(reading.Editions);
            if (reading.Value is null)
                return reading.Value;
            lock (oneLooks)
            {
                lastUsedLast[key] = reading;
                if (lastUsedLast.Count > most)
                    lastUsedLast.RemoveAt(0);
            }

            return reading.Value;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private T? Find(TKey key)
    {
        var known = editions.Current;
        lock (oneLooks)
        {
            if (!lastUsedLast.Remove(key, out var reading) || !known.AgreesWith(reading.Editions, topicsOf(key)))
                return null;
            lastUsedLast.Add(key, reading);
            return reading.Value;
        }
    }
}
