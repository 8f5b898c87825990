using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace SmallTowns.Web.Shared.Editions;

/// <summary>What one answer to readers is made from: a feature of the request of every public page, file and API answer.</summary>
public sealed class PublicAnswer(HttpContext context, EditionNumbers begunWith)
{
    /// <summary>When the data of an old answer were read. Pages say it in words.</summary>
    public const string DataAsOfHeader = "Data-As-Of";

    /// <summary>The editions that were known before anything was looked up or read for it.</summary>
    public EditionNumbers BegunWith => begunWith;

    /// <summary>When the data were read, if newer ones are published and cannot be read just now.</summary>
    public DateTime? OldSinceUtc { get; private set; }

    public event Action? BecameOld;

    /// <summary>Nobody keeps an old answer: not the output cache, no browser and no proxy.</summary>
    public void MarkOld(DateTime readUtc)
    {
        if (context.Response.HasStarted || OldSinceUtc is not null)
            return;
        OldSinceUtc = readUtc;
        if (context.Features.Get<IOutputCacheFeature>() is { } kept)
            kept.Context.AllowCacheStorage = false;
        // At the start of the answer: whatever else is said of caching is overruled.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            // It would be that of the publication which could not be read.
            context.Response.Headers.LastModified = default;
            context.Response.Headers[DataAsOfHeader] = readUtc.ToString("s", CultureInfo.InvariantCulture) + "Z";
            return Task.CompletedTask;
        });
        BecameOld?.Invoke();
    }
}
