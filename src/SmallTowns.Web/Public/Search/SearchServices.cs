using SmallTowns.Web.Search;

namespace SmallTowns.Web.Public.Search;

public static class SearchServices
{
    public static IServiceCollection AddPublicSearch(this IServiceCollection services) => services
        .AddSingleton<SearchPart, SourceSearch>()
        .AddSingleton<SearchPart, PageSearch>()
        .AddSingleton<SearchPart, MeasureSearch>()
        .AddSingleton<SearchParts>()
        .AddSearchIndex()
        .AddSingleton<SearchQueries>();
}
