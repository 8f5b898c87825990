namespace SmallTowns.Web.Hosting;

/// <summary>
/// Remembers which addresses were asked for lately, a few thousand of them in a fixed room. Keeping an answer that nobody asks
/// for again costs a quarter of what a request allocates, and memory that lives as long as the cache. Where two addresses fall
/// on one place the later one is remembered, so a popular one may be rendered once more; nothing else can go wrong.
/// </summary>
public sealed class AskedAddresses
{
    // A power of two: 16 KB.
    private readonly int[] places = new int[4096];

    /// <summary>Whether it was asked for before; from now on it was.</summary>
    public bool WasThere(int hash) => Interlocked.Exchange(ref places[hash & (places.Length - 1)], hash) == hash;
}
