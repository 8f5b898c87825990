namespace SmallTowns.Web.Public.Life;

public static class LifePageServices
{
    public static IServiceCollection AddPublicLife(this IServiceCollection services) => services.AddSingleton<LivingMeasures>();
}
