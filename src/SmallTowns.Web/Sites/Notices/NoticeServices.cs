namespace SmallTowns.Web.Sites.Notices;

public static class NoticeServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Its users live as long as the portal; what a name leads to is looked up anew after this.</summary>
    private static readonly TimeSpan Connection = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddNationalMap(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(NationalMapSettings.Read(configuration));
        // Where it leads is a setting: a redirection to anywhere else is no answer.
        services.AddHttpClient<NationalMap>(http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = Connection })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }
}
