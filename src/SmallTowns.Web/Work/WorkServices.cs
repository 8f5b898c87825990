using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Work;

public static class WorkServices
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<AssignmentEditing>()
        .AddSingleton<AssignmentWork>()
        .AddSingleton<AssignmentQueries>()
        .AddSingleton<SupportTerms>()
        .AddSingleton<SupportWork>()
        .AddSingleton<SupportQueries>()
        .AddSingleton<KnowledgeWork>()
        .AddSingleton<WorkFileWork>()
        .AddSingleton<DeskQueries>()
        .AddSingleton<DeskWork>()
        .AddSingleton<QuarterReports>()
        .AddSingleton<MorningQueries>()
        .AddJob<WorkReminders>()
        .AddJob<WorkWeeks>();
}
