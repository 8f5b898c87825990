using SmallTowns.Data.Reading;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Monitoring.Assessments;
using SmallTowns.Web.Monitoring.Scenarios;

namespace SmallTowns.Web.Monitoring;

public static class MonitoringServices
{
    /// <summary>Rules, signals, warnings; scenarios of population; self-assessment of towns.</summary>
    public static IServiceCollection AddMonitoring(this IServiceCollection services)
    {
        services.AddSingleton<RegionFigures>().AddSingleton<MonitoringReading>().AddSingleton<SignalWatch>().AddJob<SignalJob>();
        services.AddSingleton<WarningRules>().AddSingleton<WarningWork>().AddSingleton<WarningPublishing>();
        services.AddSingleton<ScenarioQueries>();
        services.AddSingleton<AssessmentWork>();
        return services;
    }
}
