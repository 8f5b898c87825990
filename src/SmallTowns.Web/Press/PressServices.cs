using SmallTowns.Web.Links;

namespace SmallTowns.Web.Press;

public static class PressServices
{
    public static IServiceCollection AddPress(this IServiceCollection services) => services
        .AddSingleton<PublishedNews>()
        .AddSingleton<PublishedEvents>()
        .AddSingleton<PressLooks>()
        .AddSingleton<PressLookMaking>()
        .AddLinkPurpose<PressLookLink>();
}
