using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
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
            по правилу и по публикации, расхождения внутри публикации. `figures`: newest или paper.

            Area, number of towns and people, mean distance between towns L = √(S / n), shares of the size classes, settlement belts by
            rule and as published, discrepancies within the publication. `figures`: newest or paper.
            """)
        .RequireCors(OpenCors.Policy)
        .KeptForEveryone(PublicTopics.Figures);

    private static async Task<Results<Ok<SettlementSystemAnswer>, ValidationProblem>> Get(
        PublishedSettlement settlement, [FromQuery, Description("Set of figures: newest or paper.")] string[]? figures, CancellationToken cancellation)
    {
        var (system, fault) = AskedFigures.Read(figures).Of(await settlement.GetAsync(cancellation));
        return system is null ? AskedFigures.Problem(fault!) : TypedResults.Ok(SettlementSystemAnswers.Of(system));
    }
}
