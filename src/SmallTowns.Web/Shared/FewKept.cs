using System.Collections.Concurrent;

namespace SmallTowns.Web.Shared;

/// <summary>Keeps what was made, by its key, and begins anew when there is no more room. Two who ask at once may both make it.</summary>
public sealed class FewKept<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> kept = new();

    public TValue? Find(TKey key) => kept.GetValueOrDefault(key);

    public TValue Get(TKey key, Func<TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (kept.TryGetValue(key, out var known))
            return known;
        if (kept.Count >= most)
            kept.Clear();
        return kept[key] = make();
    }
}
