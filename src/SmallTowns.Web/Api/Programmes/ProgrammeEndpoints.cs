using SmallTowns.Data.Editions;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Api.Programmes;

/// <summary>What the pages <c>/association/programmes</c> say, for programs.</summary>
public static class ProgrammeEndpoints
{
    private const string Tag = "Программы / Programmes";

    public static void MapProgrammes(this IEndpointRouteBuilder api) =>
        api.MapGet("/programmes", async (PublishedProgrammes programmes, CancellationToken cancellation) =>
                TypedResults.Ok(new ProgrammesAnswer { Items = [.. (await programmes.GetAsync(cancellation)).Programmes.Select(ProgrammeAnswer.Of)] }))
            .WithName("ListProgrammes")
            .WithTags(Tag)
            .WithSummary("Программы и совместные проекты / Programmes and joint projects")
            .WithDescription("""
                То же, что на страницах `/association/programmes`: решение, мероприятия и вехи, деньги, цели и насколько они близки по опубликованным числам.
                Неизвестная сумма — `null`, а не ноль. Мероприятия, вехи и деньги — по-русски.

                What the pages `/association/programmes` say: the decision, activities and milestones, money, targets and how near they are by published
                figures. An amount that is not known is `null` and no zero. Activities, milestones and money are in Russian.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Association, PublicTopics.Programmes, PublicTopics.Figures);
}
