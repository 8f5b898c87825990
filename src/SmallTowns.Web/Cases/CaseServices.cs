using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Cases.Inbox;
using SmallTowns.Web.Cases.Reminders;
using SmallTowns.Web.Consents;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Links;
using SmallTowns.Web.Mail.Inbox;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Cases;

public static class CaseServices
{
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(CaseSettings.Read(configuration))
        .AddSingleton<VirusScanner>()
        .AddSingleton<CaseFileCheck>()
        .AddSingleton<DueCases>()
        .AddJob<CaseReminders>()
        .AddJob<ReminderSending>()
        .AddSingleton<MailFolder>()
        .AddSingleton<MailboxFetching>()
        .AddJob<InboxFetching>()
        .AddJob<InboxReading>()
        .AddSingleton<Enquiries>()
        .AddSingleton<PrivateCases>()
        .AddSingleton<PrivateProposals>()
        .AddSingleton<CaseMessages>()
        .AddSingleton<CaseCorrespondence>()
        .AddLinkPurpose<CaseLink>()
        .AddLinkPurpose<ProposalLink>()
        .AddJob<AnonymousForgetting>()
        .AddKeptWithPerson<KeptInCases>();
}
