using Microsoft.AspNetCore.ResponseCompression;

namespace SmallTowns.Web.Hosting;

public static class Compression
{
    /// <summary>
    /// Over HTTPS too: public answers hold no secrets that compression could give away. What is kept for everyone is
    /// compressed by <see cref="BufferedAnswers"/>; this is for the rest, such as the answer of a calculation.
    /// </summary>
    public static IServiceCollection AddCompression(this IServiceCollection services) => services
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
