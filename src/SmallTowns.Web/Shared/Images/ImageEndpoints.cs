namespace SmallTowns.Web.Shared.Images;

/// <summary>
/// Images at <c>/images/{name}.webp</c>, for readers only what a published page shows. A name never means another picture, so
/// browsers keep them for good.
/// </summary>
public static class ImageEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(FileSettings.Read(configuration))
        .AddSingleton<ImageStore>()
        .AddSingleton<PublicImages>();

    public static void MapImages(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/images/{name}.webp", async (string name, ImageStore images, PublicImages published, HttpResponse response, CancellationToken cancellation) =>
        {
            if (images.Find(name) is not { } path || !await published.HasAsync(name, cancellation))
                return Results.NotFound();
            response.Headers.CacheControl = ForGood;
            return Results.File(path, "image/webp");
        })
        .ExcludeFromDescription();
}
