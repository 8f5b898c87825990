using Microsoft.AspNetCore.OutputCaching;
using SmallTowns.Web.Hosting.Requests;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

public static class PublicCaching
{
    private const long Megabyte = 1024 * 1024;

    public static IServiceCollection AddPublicCache(this IServiceCollection services, HostingSettings settings) => services
        .AddSingleton<IOutputCacheStore, PublicStore>()
        .AddOutputCache(options =>
        {
            // Another spelling of an address is redirected, not answered from what was kept for the right one.
            options.UseCaseSensitivePaths = true;
            options.SizeLimit = settings.PublicCacheMegabytes * Megabyte;
            options.MaximumBodySize = 4 * Megabyte;
            options.AddBasePolicy(new PublicCachePolicy(TimeSpan.FromMinutes(settings.PublicCacheMinutes)));
            options.AddBasePolicy(new ServedFromCache());
        });

    /// <summary>
    /// The order matters: compression stands inside the cache, so that a page is compressed once and not for each reader;
    /// the tag is made of the bytes as sent, so that each encoding has its own.
    /// </summary>
    public static IApplicationBuilder UsePublicCache(this IApplicationBuilder app) => app
        .UseMiddleware<CanonicalEncoding>()
        .UseOutputCache()
        .UseMiddleware<BufferedAnswers>()
        .UseCompressionOfWhatIsAlikeForAll();
}
