using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Campaigns;

public static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<CampaignPlanning>()
        .AddSingleton<CampaignBoards>()
        .AddSingleton<CampaignWork>()
        .AddSingleton<CampaignAnswering>()
        .AddSingleton<CampaignProposing>()
        .AddLinkPurpose<CampaignLink>()
        .AddJob<CampaignLetterSending>()
        .AddJob<CampaignReminders>()
        .AddJob<CampaignForgetting>()
        .AddKeptWithPerson<KeptInCampaigns>();
}
