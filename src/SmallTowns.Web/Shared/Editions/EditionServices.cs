namespace SmallTowns.Web.Shared.Editions;

public static class EditionServices
{
    public static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton<PublicEditions>()
        .AddSingleton<KeptReadings>()
        .AddSingleton<LastPublication>()
        .AddSingleton<EditionWatch>()
        .AddHostedService(provider => provider.GetRequiredService<EditionWatch>());
}
