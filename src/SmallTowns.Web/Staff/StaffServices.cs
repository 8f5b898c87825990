using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Staff.Figures;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Publishing;
using SmallTowns.Web.Staff.Release;
using SmallTowns.Web.Staff.Review;

namespace SmallTowns.Web.Staff;

/// <summary>The services of the back office, in the order of the work: propose, review, publish.</summary>
public static class StaffServices
{
    public static IServiceCollection AddStaffServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ReviewSettings.Read(configuration));
        services.AddSingleton<FigureLookup>();
        services.AddSingleton<Proposing>();
        services.AddSingleton<Reviewing>();
        services.AddSingleton<ReviewQueries>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<ReleaseQueries>();
        services.AddSingleton<HistoryQueries>();
        services.AddSingleton<Restoring>();
        services.AddSingleton<RestoreSources>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<PublicationSignal>();
        services.AddSingleton<ScheduledPublication>();
        services.AddHostedService(provider => provider.GetRequiredService<ScheduledPublication>());
        if (DataServices.UsesPostgres(configuration))
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PublicationListener>(
                provider, configuration.GetConnectionString(DatabaseSettings.ConnectionName)!));
        }

        return services;
    }
}
