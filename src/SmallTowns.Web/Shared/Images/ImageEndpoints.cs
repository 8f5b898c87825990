namespace SmallTowns.Web.Shared.Images;

/// <summary>
/// Images at <c>/images/{name}.webp</c>, for readers only what a published page shows. A name never means another picture, but
/// what is withdrawn must be gone from browsers soon too: they keep it for an hour.
/// </summary>
public static class ImageEndpoints
{
    private const string ForAnHour = "public, max-age=3600";

    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(FileSettings.Read(configuration))
        .AddSingleton<ImageStore>()
        .AddSingleton<PublicImages>();

    public static void MapImages(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/images/{name}.webp", async (string name, ImageStore images, PublicImages published, HttpResponse response, CancellationToken cancellation) =>
        {
            if (images.Find(name) is not { } path || !await published.HasAsync(name, cancellation))
                return Results.NotFound();
            response.Headers.CacheControl = ForAnHour;
            return Results.File(path, "image/webp");
        })
        .ExcludeFromDescription();
}
