using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SmallTowns.Web.Hosting;

public static class Compression
{
    /// <summary>
    /// Over HTTPS too: public pages hold no secrets that compression could give away. Both go at the fastest
    /// level: a page grows by a few kilobytes, while the middle level of Brotli would take more time than making the page.
    /// </summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest)
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
