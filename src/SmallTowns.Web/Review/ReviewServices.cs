using SmallTowns.Web.Jobs;
using SmallTowns.Web.Review.Contents;

namespace SmallTowns.Web.Review;

/// <summary>The review machine. It knows no kind: those are registered beside it.</summary>
public static class ReviewServices
{
    public static IServiceCollection AddReview(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ReviewSettings.Read(configuration));
        services.AddSingleton<ReviewedKinds>();
        services.AddSingleton<ProposalSubmission>();
        services.AddSingleton<ContentProposals>();
        services.AddSingleton<ReviewDecisions>();
        services.AddSingleton<PickedDecisions>();
        services.AddSingleton<ReviewDiscussion>();
        services.AddSingleton<Restoration>();
        services.AddSingleton<MissedPublications>();
        services.AddSingleton<PublicationTransaction>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<SearchFilling>();
        services.AddSingleton<ScheduledPublishing>();
        services.AddJob<ScheduledPublication>();
        services.AddJob<ScheduledBatch>();
        services.AddJob<RecordsOfBatch>();
        services.AddJob<TurnOfDay>();
        return services;
    }
}
