using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Links;

public static class LinkServices
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services.AddSingleton<ExpiringLinks>().AddJob<ExpiredLinksRemoval>();

    /// <summary>Something that a link can do.</summary>
    public static IServiceCollection AddLinkPurpose<TPurpose>(this IServiceCollection services) where TPurpose : LinkPurpose =>
        services.AddSingleton<LinkPurpose, TPurpose>();
}
