using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Keeps whole answers of <see cref="PublicPageAttribute"/> endpoints by address, query, display settings and encoding.
/// Query keys are not listed: the size limit of the store bounds what invented ones can take.
/// </summary>
public sealed class PublicCachePolicy(TimeSpan lifetime) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var page = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
        if (page is null || !HttpMethods.IsGet(request.Method) || !StringValues.IsNullOrEmpty(request.Headers.Authorization))
            return ValueTask.CompletedTask;

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = lifetime;
        context.CacheVaryByRules.QueryKeys = "*";
        // The bytes are kept compressed: without this a reader who asked for gzip would get brotli.
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["display"] = DisplaySettings.FromRequest(request).CacheKey;
        var cache = context.HttpContext.RequestServices.GetRequiredService<PublicCache>();
        context.CacheVaryByRules.VaryByValues["generation"] = cache.Generation.ToString(CultureInfo.InvariantCulture);
        // Memberships begin and end with a day of the region: what was kept yesterday is nobody's answer today.
        var today = RegionCalendar.Today(context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
        context.CacheVaryByRules.VaryByValues["day"] = today.ToString("O", CultureInfo.InvariantCulture);
        context.Tags.Add(PublicCache.AllPages);
        foreach (var tag in page.Tags)
            context.Tags.Add(tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
