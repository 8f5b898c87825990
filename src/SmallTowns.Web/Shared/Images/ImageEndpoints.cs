namespace SmallTowns.Web.Shared.Images;

/// <summary>Images at <c>/images/{name}.webp</c>. A name never means another picture, so browsers keep them for good.</summary>
public static class ImageEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(FileSettings.Read(configuration))
        .AddSingleton<ImageStore>();

    public static void MapImages(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/images/{name}.webp", (string name, ImageStore images, HttpResponse response) =>
        {
            if (images.Find(name) is not { } path)
                return Results.NotFound();
            response.Headers.CacheControl = ForGood;
            return Results.File(path, "image/webp");
        })
        .ExcludeFromDescription();
}
