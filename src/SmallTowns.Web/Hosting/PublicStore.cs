using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Keeps whole answers with the editions that they were begun under, and gives one out only while the editions of its tags
/// are still those. So it does not matter when an answer was begun, ended or evicted: an old one is never found.
/// </summary>
public sealed class PublicStore : IOutputCacheStore, IDisposable
{
    private readonly MemoryCache entries;
    private readonly PublicEditions editions;
    private readonly IHttpContextAccessor accessor;

    public PublicStore(IOptions<OutputCacheOptions> options, PublicEditions editions, IHttpContextAccessor accessor)
    {
        ArgumentNullException.ThrowIfNull(options);
        entries = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.SizeLimit });
        this.editions = editions;
        this.accessor = accessor;
        editions.Changed += RemoveOld;
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(entries.TryGetValue(key, out Entry? entry) && IsCurrent(entry!) ? entry!.Answer : null);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        // The cache tells its store nothing of the request: the accessor leads from one to the other.
        if (accessor.HttpContext?.Features.Get<PublicAnswer>() is not { } answer)
            return ValueTask.CompletedTask;
        var entry = new Entry(value, tags ?? [], answer.BegunWith);
        if (!IsCurrent(entry))
            return ValueTask.CompletedTask;
        using var kept = entries.CreateEntry(key);
        kept.Value = entry;
        kept.Size = value.Length;
        kept.AbsoluteExpirationRelativeToNow = validFor;
        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        RemoveWhere(entry => entry.Tags.Contains(tag));
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        editions.Changed -= RemoveOld;
        entries.Dispose();
    }

    /// <summary>Only to have their room at once: they are not given out any more.</summary>
    private void RemoveOld() => RemoveWhere(entry => !IsCurrent(entry));

    private void RemoveWhere(Predicate<Entry> isToGo)
    {
        foreach (var key in entries.Keys)
        {
            if (entries.TryGetValue(key, out Entry? entry) && isToGo(entry!))
                entries.Remove(key);
        }
    }

    private bool IsCurrent(Entry entry) => entry.BegunWith.AgreesWith(editions.Current, entry.Tags);

    private sealed record Entry(byte[] Answer, string[] Tags, EditionNumbers BegunWith);
}
