using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Api.Programmes;

/// <summary>What the pages <c>/association/programmes</c> say, for programs.</summary>
public static class ProgrammeEndpoints
{
    private const string Tag = "Программы / Programmes";

    public static void MapProgrammes(this IEndpointRouteBuilder api) =>
        api.MapGet("/programmes", Programmes)
            .WithName("ListProgrammes")
            .WithTags(Tag)
            .WithSummary("Программы и совместные проекты / Programmes and joint projects")
            .WithDescription("""
                То же, что на страницах `/association/programmes`: решение, мероприятия и вехи, деньги, цели и насколько они близки по опубликованным числам.
                Неизвестная сумма — `null`, а не ноль. Мероприятия, вехи и деньги — по-русски. С `town` — программы одного города.

                What the pages `/association/programmes` say: the decision, activities and milestones, money, targets and how near they are by published
                figures. An amount that is not known is `null` and no zero. Activities, milestones and money are in Russian. With `town`, those of one town.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Association, PublicTopics.Programmes, PublicTopics.Figures);

    private static async Task<Results<Ok<ProgrammesAnswer>, ValidationProblem>> Programmes(
        PublishedProgrammes programmes, PublishedSettlement settlement,
        [FromQuery, Description("Short name of a town that takes part.")] string? town, CancellationToken cancellation)
    {
        if (AskedTown.FaultOf(town, await settlement.GetAsync(cancellation)) is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["town"] = [fault] });
        return TypedResults.Ok(new ProgrammesAnswer
        {
            Items = [.. (await programmes.GetAsync(cancellation)).Programmes.Where(one => string.IsNullOrEmpty(town) || one.Content.Towns.Contains(town)).Select(ProgrammeAnswer.Of)],
        });
    }
}
