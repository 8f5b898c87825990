using SmallTowns.Web.Kinds.Association;
using SmallTowns.Web.Kinds.Boundaries;
using SmallTowns.Web.Kinds.Calendar;
using SmallTowns.Web.Kinds.Cases;
using SmallTowns.Web.Kinds.Consents;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Indicators;
using SmallTowns.Web.Kinds.Monitoring;
using SmallTowns.Web.Kinds.Offers;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Kinds.Programmes;
using SmallTowns.Web.Kinds.Regions;
using SmallTowns.Web.Kinds.Sites;
using SmallTowns.Web.Kinds.Sources;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Kinds;

/// <summary>Everything that is published, a line each, and what some of them offer besides.</summary>
public static class KindServices
{
    public static IServiceCollection AddKinds(this IServiceCollection services)
    {
        services.AddReviewedKind<FigureReview>();
        services.AddReviewedKind<TownTextReview>();
        services.AddReviewedKind<TownFactsReview>();
        services.AddReviewedKind<TownMunicipalitiesReview>();
        services.AddReviewedKind<TownContactsReview>();
        services.AddReviewedKind<TownImagesReview>();
        services.AddReviewedKind<SourceReview>();
        services.AddReviewedKind<IndicatorReview>();
        services.AddReviewedKind<RegionReview>();
        services.AddReviewedKind<RayReview>();
        services.AddReviewedKind<TownReview>();
        services.AddReviewedKind<BodyReview>();
        services.AddReviewedKind<PositionReview>();
        services.AddReviewedKind<GoalReview>();
        services.AddReviewedKind<CharterReview>();
        services.AddReviewedKind<DecisionReview>();
        services.AddReviewedKind<MembershipReview>();
        services.AddReviewedKind<WarningReview>();
        services.AddReviewedKind<ProgrammeReview>();
        services.AddReviewedKind<AssociationDocumentReview>();
        services.AddReviewedKind<WorkingYearReview>();
        services.AddReviewedKind<ConsentTextReview>();
        services.AddReviewedKind<SiteReview>();
        services.AddReviewedKind<CaseTermsReview>();
        services.AddReviewedKind<EmployerReview>();
        services.AddReviewedKind<DemandReview>();
        services.AddReviewedKind<ProjectReview>();
        services.AddReviewedKind<IdeaReview>();
        services.AddReviewedKind<SupportMeasureReview>();
        services.AddReviewedKind<MunicipalityBoundaryReview>();
        services.AddReviewedKind<OutageReview>();
        services.AddReviewedKind<NewsReview>();
        services.AddReviewedKind<EventReview>();

        services.AddSingleton<PressExits>();
        services.AddSingleton<FigureLookup>();
        services.AddSingleton<FigureProposals>();
        services.AddSingleton<FigureTables>();
        services.AddSingleton<FigureWithdrawals>();
        services.AddSingleton<SectionProposals>();
        return services;
    }
}
