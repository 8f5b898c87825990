using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Towns;

public static class TownEndpoints
{
    public static void MapTowns(this IEndpointRouteBuilder api)
    {
        var towns = api.MapGroup("/towns").WithTags("Города / Towns").RequireCors(OpenCors.Policy).KeptForEveryone("towns");
        towns.MapGet("", List)
            .WithName("ListTowns")
            .WithSummary("Города региона / Towns of the region")
            .WithDescription("""
                Все города в порядке русских названий; можно отобрать по категории и по поясу расселения (поясу по правилу).

                All towns in the order of their Russian names, optionally of one size class or of one settlement belt (the belt by rule).
                """);
        towns.MapGet("/{slug}", One)
            .WithName("GetTown")
            .WithSummary("Один город / One town")
            .WithDescription("""
                То же, что в списке, и все опубликованные показатели города — выбранные и остальные.

                As in the list, with every published figure about the town, the chosen ones and the others.
                """)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<TownAnswer[]>, ValidationProblem>> List(
        PublishedSettlement settlement,
        [FromQuery(Name = "class"), Description("Size class: small, medium, big, large, largest. May be repeated.")] string[]? sizeClass,
        [FromQuery, Description("Belt by rule: 1, 2, 3, undefined. May be repeated.")] string[]? belt,
        CancellationToken cancellation)
    {
        var (filter, faults) = TownFilter.Read(sizeClass, belt);
        if (faults.Count > 0)
        {
            return TypedResults.ValidationProblem(
                faults, string.Join(" ", faults.Values.SelectMany(sentences => sentences)), title: T("Такого отбора нет", "No such filter"));
        }

        var system = await settlement.GetAsync(cancellation);
        return TypedResults.Ok(TownAnswers.All(system).Where(filter.Takes).ToArray());
    }

    private static async Task<Results<Ok<TownAnswer>, ProblemHttpResult>> One(
        PublishedSettlement settlement,
        [Description("Short name of the town, e.g. abinsk.")] string slug,
        CancellationToken cancellation)
    {
        var system = await settlement.GetAsync(cancellation);
        return system.Find(slug) is { } town
            ? TypedResults.Ok(TownAnswers.InFull(town, system))
            : TypedResults.Problem(
                T($"Города «{slug}» здесь нет. Список городов: /api/v1/towns.", $"There is no town “{slug}” here. The list is at /api/v1/towns."),
                statusCode: StatusCodes.Status404NotFound,
                title: T("Город не найден", "Town not found"));
    }
}
