using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api.Settlement;

public static class SettlementSystemEndpoints
{
    public static void MapSettlementSystem(this IEndpointRouteBuilder api) => api
        .MapGet("/settlement-system", Get)
        .WithName("GetSettlementSystem")
        .WithTags("Система расселения / Settlement system")
        .WithSummary("Система расселения региона / The region's settlement system")
        .WithDescription("""
            Площадь, число городов и жителей, среднее расстояние между городами L = √(S / n), доли категорий городов, пояса расселения
            по правилу и по публикации, расхождения внутри публикации.

            Area, number of towns and people, mean distance between towns L = √(S / n), shares of the size classes, settlement belts by
            rule and as published, discrepancies within the publication.
            """)
        .RequireCors(OpenCors.Policy)
        .KeptForEveryone(PublicTopics.Figures);

    private static async Task<Ok<SettlementSystemAnswer>> Get(PublishedSettlement settlement, CancellationToken cancellation) =>
        TypedResults.Ok(SettlementSystemAnswers.Of(await settlement.GetAsync(cancellation)));
}
