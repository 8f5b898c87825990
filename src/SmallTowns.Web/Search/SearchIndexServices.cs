using SmallTowns.Web.Search.Index;

namespace SmallTowns.Web.Search;

public static class SearchIndexServices
{
    public static IServiceCollection AddSearchIndex(this IServiceCollection services) => services
        .AddSingleton<PublishedIndex>()
        .AddHostedService<IndexMaking>();
}
