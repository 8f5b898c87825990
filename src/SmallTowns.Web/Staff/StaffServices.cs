using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Web.Cooperation;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Kinds;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Association;
using SmallTowns.Web.Staff.Audit;
using SmallTowns.Web.Staff.Boundaries;
using SmallTowns.Web.Staff.Calendar;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Staff.Consents;
using SmallTowns.Web.Staff.Grid;
using SmallTowns.Web.Staff.Help;
using SmallTowns.Web.Staff.History;
using SmallTowns.Web.Staff.Home;
using SmallTowns.Web.Staff.Import;
using SmallTowns.Web.Staff.Indicators;
using SmallTowns.Web.Staff.Jobs;
using SmallTowns.Web.Staff.Life;
using SmallTowns.Web.Staff.Meetings;
using SmallTowns.Web.Staff.Notices;
using SmallTowns.Web.Staff.Offers;
using SmallTowns.Web.Staff.Operators;
using SmallTowns.Web.Staff.PersonalData;
using SmallTowns.Web.Staff.Press;
using SmallTowns.Web.Staff.Programmes;
using SmallTowns.Web.Staff.Regions;
using SmallTowns.Web.Staff.Release;
using SmallTowns.Web.Staff.Reports;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Schedule;
using SmallTowns.Web.Staff.Search;
using SmallTowns.Web.Staff.Sites;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Staff.Tasks;
using SmallTowns.Web.Staff.Timeline;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Staff.Towns.Workspace;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.Images;
using SmallTowns.Web.Staff.Towns.Workspace.Municipalities;
using SmallTowns.Web.Staff.Users;
using SmallTowns.Web.Staff.Visits;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff;

/// <summary>The services of the back office, in the order of the work: propose, review, publish.</summary>
public static class StaffServices
{
    public static IServiceCollection AddStaffServices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkspaceQueries>();
        services.AddSingleton<ProgrammeQueries>();
        services.AddSingleton<FigureEditingQueries>();
        services.AddSingleton<GridQueries>().AddSingleton<LastFacts>();
        services.AddSingleton<SourceChoices>();
        services.AddSingleton<SourceAdding>();
        services.AddSingleton<MunicipalityChoices>();
        services.AddSingleton<ImageUploads>();
        services.AddSingleton<PicturesOfTowns>();
        services.AddSingleton<KeptContacts>();
        services.AddSingleton<AssociationQueries>().AddSingleton<AssociationFileWork>().AddSingleton<MandateWork>();
        services.AddSingleton<RegionQueries>();
        services.AddSingleton<SiteQueries>().AddSingleton<SiteAdding>().AddSingleton<SiteOpening>().AddSingleton<SiteImport>().AddSingleton<SiteReplacing>();
        services.AddSingleton<OfferQueries>();
        services.AddSingleton<ApprovalWork>().AddSingleton<VacancyWork>().AddSingleton<OutageDesk>();
        services.AddSingleton<PressQueries>().AddSingleton<MediaQueries>().AddSingleton<MediaPlan>().AddSingleton<DueReviews>().AddJob<ReviewReminders>().AddJob<ReviewReminder>().AddSingleton<PressLookWork>();
        services.AddSingleton<BoundaryQueries>();
        services.AddSingleton<WorkingYearQueries>();
        services.AddSingleton<ConsentTextQueries>();
        services.AddSingleton<ConsentQueries>().AddSingleton<ConsentDecisions>();
        services.AddReview(configuration);
        services.AddNotices().AddJob<OverdueNotices>();
        services.AddWork();
        services.AddCooperation();
        services.AddKinds();
        services.AddSingleton<ReviewQueries>().AddSingleton<SavedFilters>();
        services.AddSingleton<BatchReviewQueries>();
        services.AddSingleton<UnlikelyNumbers>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<ReleaseQueries>();
        services.AddSingleton<HistoryQueries>().AddSingleton<EventQueries>().AddSingleton<Handbook>().AddSingleton<StaffSearch>();
        services.AddSingleton<RestoreSources>();
        services.AddSingleton<PublicCommit>();
        services.AddSingleton<ImmediatePublication>();
        services.AddSingleton<SourceCatalogue>();
        services.AddSingleton<SourceQueries>();
        services.AddSingleton<IndicatorCatalogue>();
        services.AddSingleton<IndicatorQueries>();
        services.AddSingleton<Applicability>();
        services.AddSingleton<TownResponsibilities>();
        services.AddSingleton<TownStates>();
        services.AddSingleton<HomeQueries>().AddSingleton<FirstDaysQueries>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<StaffUsers>().AddSingleton<StaffUserQueries>().AddSingleton<StaffUsersExport>();
        services.AddSingleton<StaffTownsQueries>();
        services.AddSingleton<TaskQueries>().AddSingleton<ScheduleQueries>();
        services.AddImport();
        services.AddJobs();
        services.AddSingleton<JobQueries>();
        services.AddSingleton<JobRetries>();
        services.AddSingleton<OperatorSettings>();
        services.AddSingleton<ReportQueries>().AddSingleton<ReportDecisions>();
        services.AddJob<ReportForgetting>();
        services.AddSingleton<OpinionWork>().AddJob<OpinionForgetting>();
        services.AddSingleton<VisitQueries>();
        services.AddSingleton<CaseQueries>().AddSingleton<CaseEditing>().AddSingleton<CaseWork>().AddSingleton<ProposalWork>().AddSingleton<CaseFileWork>().AddSingleton<CaseSites>();
        services.AddMeetings();
        services.AddSingleton<MinutesCopies>();
        if (DataServices.UsesPostgres(configuration))
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PublicationListener>(
                provider, configuration.GetConnectionString(DatabaseSettings.ConnectionName)!));
        }

        return services;
    }
}
