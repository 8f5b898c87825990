using SmallTowns.Web.Search;

namespace SmallTowns.Web.Public.Search;

public static class SearchServices
{
    public static IServiceCollection AddPublicSearch(this IServiceCollection services) => services
        .AddSingleton<SearchPart, SourceSearch>()
        .AddSingleton<SearchPart, PageSearch>()
        .AddSingleton<SearchParts>()
        .AddSingleton<SearchQueries>();
}
