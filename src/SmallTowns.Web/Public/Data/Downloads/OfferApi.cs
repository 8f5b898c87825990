using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Api;
using SmallTowns.Web.Public.Offers;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>What the files of offers hold, for programs: the same rows, of one town where one is named.</summary>
public static class OfferApi
{
    private const string Tag = "Предложения городов / Offers of towns";

    public static void MapOffers(this IEndpointRouteBuilder api) => api.MapGet("/offers/{group}", Offers)
        .WithName("ListOffers")
        .WithTags(Tag)
        .WithSummary("Работодатели, спрос, проекты, идеи, меры поддержки / Employers, demand, projects, ideas, support measures")
        .WithDescription("""
            Строки набора открытых данных с тем же именем: `employers`, `demand`, `projects`, `business-ideas`, `support-measures`. Только открытое сегодня.
            С `town` — строки этого города; у мер поддержки — и те, что действуют во всём крае. Неверное значение — ошибка 400, другая группа — 404.

            The rows of the open dataset of the same name: `employers`, `demand`, `projects`, `business-ideas`, `support-measures`. Only what is open today.
            With `town`, those of that town and, of support measures, those of the whole region. A wrong value is refused with 400, another group with 404.
            """)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireCors(OpenCors.Policy)
        .KeptForEveryone(PublicTopics.Offers, PublicTopics.Figures);

    private static async Task<Results<Ok<OffersAnswer>, ValidationProblem, ProblemHttpResult>> Offers(
        PublishedOffers offers, PublishedSettlement settlement,
        [Description("employers, demand, projects, business-ideas or support-measures.")] string group,
        [FromQuery, Description("Short name of a town, e.g. abinsk; without it, those of all.")] string? town,
        CancellationToken cancellation)
    {
        if (OfferDatasets.All.FirstOrDefault(one => one.Slug == group) is not { } dataset)
        {
            return TypedResults.Problem(
                T("Группы: ", "Groups: ") + string.Join(", ", OfferDatasets.All.Select(one => one.Slug)), statusCode: StatusCodes.Status404NotFound, title: T("Такой группы нет", "No such group"));
        }

        var (book, system) = (await offers.GetAsync(cancellation), await settlement.GetAsync(cancellation));
        if (AskedTown.FaultOf(town, system) is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["town"] = [fault] }, fault, title: T("Такого отбора нет", "No such filter"));

        return TypedResults.Ok(OffersAnswer.Of(dataset.Of(string.IsNullOrEmpty(town) ? book : book.OfTown(town), system)));
    }
}
