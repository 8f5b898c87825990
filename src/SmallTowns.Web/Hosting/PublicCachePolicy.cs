using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Keeps whole answers of <see cref="PublicPageAttribute"/> endpoints by address, query, display settings and encoding.
/// Query keys are not listed: an address with a query is kept from the second time it is asked for, and the size limit of the
/// store bounds what invented ones can take.
/// </summary>
public sealed class PublicCachePolicy(TimeSpan lifetime) : IOutputCachePolicy
{
    private readonly AskedAddresses asked = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var page = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>();
        if (page is null || !HttpMethods.IsGet(request.Method) || !StringValues.IsNullOrEmpty(request.Headers.Authorization))
            return ValueTask.CompletedTask;

        // Before anything is looked up or read: what is published from here on makes the answer an old one.
        var services = context.HttpContext.RequestServices;
        var editions = services.GetRequiredService<PublicEditions>().Current;
        context.HttpContext.Features.Set(new PublicAnswer(context.HttpContext, editions));

        // The tag is of the bytes. A day and a second are not: an answer can change without a publication, and twice in one second.
        request.Headers.IfModifiedSince = default;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = !request.QueryString.HasValue || asked.WasThere(HashCode.Combine(request.Path, request.QueryString));
        // Whoever waited for another reader's answer would get one begun before the last publication, or the other's failure.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = lifetime;
        context.CacheVaryByRules.QueryKeys = "*";
        // The bytes are kept compressed: without this a reader who asked for gzip would get brotli.
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["display"] = DisplaySettings.FromRequest(request).CacheKey;
        // Memberships begin and end with a day of the region: what was kept yesterday is nobody's answer today.
        var today = RegionCalendar.Today(services.GetRequiredService<TimeProvider>());
        context.CacheVaryByRules.VaryByValues["day"] = today.ToString("O", CultureInfo.InvariantCulture);
        context.Tags.Add(PublicTopics.All);
        foreach (var topic in page.TopicsAt(request.RouteValues))
            context.Tags.Add(topic);
        // The cache shares a look-up that is under way: one from before a publication is no answer to who comes after it.
        context.CacheVaryByRules.VaryByValues["editions"] = string.Join(',', context.Tags.Select(editions.Of));
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
