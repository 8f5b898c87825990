using Microsoft.AspNetCore.OutputCaching;

namespace SmallTowns.Web.Hosting;

/// <summary>The cache of public pages. Publishing evicts what it changed; the next reader gets it fresh.</summary>
public sealed class PublicCache(IOutputCacheStore store)
{
    public const string AllPages = "all";

    public ValueTask EvictAsync(string tag, CancellationToken cancellation) => store.EvictByTagAsync(tag, cancellation);
}
