using SmallTowns.Web.Explore;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Explore;

public static class ExploreServices
{
    public static IServiceCollection AddExplorer(this IServiceCollection services) => services
        .AddSingleton<PublishedMeasures>()
        .AddSingleton<Explorer>();

    public static void MapExplorer(this IEndpointRouteBuilder endpoints) => ExploreFiles.MapFiles(endpoints);
}
