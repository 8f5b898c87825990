using SmallTowns.Web.Jobs;
using SmallTowns.Web.Life.Approvals;
using SmallTowns.Web.Life.Outages;
using SmallTowns.Web.Life.Vacancies;

namespace SmallTowns.Web.Life;

public static class LifeServices
{
    /// <summary>The feed takes 4–5 seconds for an answer on a good day.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Connection = TimeSpan.FromMinutes(5);

    /// <summary>What living in a town is like: vacancies, outages, and what is published of them at once.</summary>
    public static IServiceCollection AddLife(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(VacancySettings.Read(configuration));
        // Where it leads is a setting: a redirection to anywhere else is no answer.
        services.AddHttpClient<VacancyFeed>(http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = Connection })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<StandingPublication>();
        services.AddSingleton<VacancyImport>().AddSingleton<VacancyFigures>().AddSingleton<PublicVacancies>();
        services.AddJob<VacancyFetching>();
        services.AddJob<OldVacancies>();
        services.AddSingleton<PublishedOutages>().AddSingleton<OutageReports>().AddSingleton<OutageReportLimit>();
        services.AddJob<OutageReportForgetting>();
        return services;
    }
}
