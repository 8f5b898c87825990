using SmallTowns.Web.Jobs;

namespace SmallTowns.Web.Notices;

public static class NoticeServices
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<StaffNotices>()
        .AddSingleton<NoticeChoices>()
        .AddSingleton<NoticeOutbox>()
        .AddJob<NoticeLetter>()
        .AddJob<NoticeDigest>()
        .AddJob<NoticeRounds>();
}
