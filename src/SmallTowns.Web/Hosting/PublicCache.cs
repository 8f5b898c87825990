using Microsoft.AspNetCore.OutputCaching;

namespace SmallTowns.Web.Hosting;

/// <summary>The cache of public pages. Publishing empties it; the next reader gets everything fresh.</summary>
public sealed class PublicCache(IOutputCacheStore store)
{
    public const string AllPages = "all";

    private long generation;

    /// <summary>
    /// A part of the key of every kept answer. An answer that was begun before something was published and ends after it is
    /// kept under the old number, where nobody asks for it any more.
    /// </summary>
    public long Generation => Interlocked.Read(ref generation);

    public async ValueTask BeginAnewAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref generation);
        await store.EvictByTagAsync(AllPages, cancellation);
    }

    public ValueTask EvictAsync(string tag, CancellationToken cancellation) => store.EvictByTagAsync(tag, cancellation);
}
