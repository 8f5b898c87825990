using SmallTowns.Web.Links;
using SmallTowns.Web.Meetings.Desk;

namespace SmallTowns.Web.Meetings;

public static class MeetingServices
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingPlanning>().AddSingleton<MeetingDesk>().AddSingleton<MeetingMarks>()
        .AddSingleton<Polling>().AddSingleton<SecretBallots>().AddSingleton<CodeGuesses>()
        .AddSingleton<BallotRegister>().AddSingleton<OwnBallots>().AddLinkPurpose<OwnBallotLink>()
        .AddSingleton<MinutesWork>().AddSingleton<DecisionPublishing>();
}
