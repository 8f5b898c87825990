using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SmallTowns.Web.Hosting;

public static class Compression
{
    /// <summary>
    /// Over HTTPS too: public pages hold no secrets that compression could give away. Brotli goes at the middle level:
    /// a kept page pays for it once, and a page that is never kept pays a fraction of a millisecond.
    /// </summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/geo+json", "application/problem+json", "application/openapi+json", "image/svg+xml", "text/csv",
            ];
        });
}
