namespace SmallTowns.Web.Public.Reports;

public static class ReportServices
{
    public static IServiceCollection AddPublicReports(this IServiceCollection services) => services
        .AddSingleton<ReportLimit>()
        .AddSingleton<FigureReports>();
}
