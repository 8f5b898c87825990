using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticAssets;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Hosting;

public static class Compression
{
    /// <summary>
    /// Over HTTPS too, for answers that are alike for everybody and hold no secret that their length could give away. What is kept
    /// is compressed by <see cref="BufferedAnswers"/>; this is for the rest, such as the answer of a calculation.
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

    /// <summary>
    /// Pages with a token of a form, with something of one person, or behind a secret address are sent as they are: who can put words
    /// into such a page and see how long it becomes when compressed guesses the secret letter by letter (BREACH).
    /// </summary>
    public static IApplicationBuilder UseCompressionOfWhatIsAlikeForAll(this IApplicationBuilder app) =>
        app.UseWhen(IsAlikeForAll, rest => rest.UseResponseCompression());

    private static bool IsAlikeForAll(HttpContext context)
    {
        var about = context.GetEndpoint()?.Metadata;
        return about?.GetMetadata<SecretPageAttribute>() is null
            && (about?.GetMetadata<PublicPageAttribute>() is not null
                || about?.GetMetadata<StaticAssetDescriptor>() is not null
                || context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"));
    }
}
