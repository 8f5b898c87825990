namespace SmallTowns.Web.Shared.Editions;

/// <summary>
/// Kept readings of many things of one sort, each under its key and by the rules of <see cref="KeptReading{T}"/>. Those that
/// were asked for last stay, so that many keys cannot take the memory.
/// </summary>
/// <param name="most">How many stay.</param>
/// <param name="begin">Makes the reading of a key; it reads nothing until somebody asks.</param>
public sealed class ReadingsByKey<T>(int most, Func<string, KeptReading<T>> begin) where T : class
{
    private readonly Lock oneLooks = new();
    private readonly OrderedDictionary<string, KeptReading<T>> lastUsedLast = [];

    public ValueTask<T> GetAsync(string key, CancellationToken cancellationToken = default) => Find(key).GetAsync(cancellationToken);

    /// <inheritdoc cref="KeptReading{T}.Last"/>
    public T? Last(string key)
    {
        lock (oneLooks)
            return lastUsedLast.TryGetValue(key, out var reading) ? reading.Last : null;
    }

    /// <summary>What was read along with something else: it spares the reading of a key that nobody has asked for yet.</summary>
    public void Offer(string key, Reading<T> read)
    {
        lock (oneLooks)
        {
            if (lastUsedLast.Count == most || lastUsedLast.ContainsKey(key))
                return;
            var offered = begin(key);
            offered.Offer(read);
            lastUsedLast.Insert(0, key, offered);
        }
    }

    private KeptReading<T> Find(string key)
    {
        lock (oneLooks)
        {
            if (!lastUsedLast.Remove(key, out var reading))
                reading = begin(key);
            if (lastUsedLast.Count == most)
                lastUsedLast.RemoveAt(0);
            lastUsedLast.Add(key, reading);
            return reading;
        }
    }
}
