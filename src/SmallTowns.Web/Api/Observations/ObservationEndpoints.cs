using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Web.Explore;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Observations;

/// <summary>What the explorer's page answers, for programs: the same question, the same numbers.</summary>
public static class ObservationEndpoints
{
    private const int NumbersOfPage = 1000;

    public static void MapObservations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures", Measures)
            .WithName("ListMeasures")
            .WithTags(Tag)
            .WithSummary("Показатели / Measures")
            .WithDescription("""
                Всё, что можно спросить о городах: показатели каталога и то, что из них считается.

                All that can be asked of towns: the measures of the catalogue, and what is computed from them.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Figures);
        api.MapGet("/observations", Observations)
            .WithName("ListObservations")
            .WithTags(Tag)
            .WithSummary("Числа показателя / Numbers of a measure")
            .WithDescription("""
                То же, что на странице `/explore` с тем же адресом: по одному числу на город, а с `view=lines` или с `from` и `to` — все числа за
                эти годы. Неизвестное — `null`. Неверное значение или неизвестный параметр — ошибка 400 с объяснением.

                What the page `/explore` says at the same address: one number of each town, and with `view=lines` or with `from` and `to` all the
                numbers of those years. What is unknown is `null`. A wrong value or an unknown parameter is refused with 400 and the reason.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Figures);
    }

    private const string Tag = "Показатели / Measures";

    private static async Task<Ok<MeasureAnswer[]>> Measures(PublishedMeasures measures, CancellationToken cancellation) =>
        TypedResults.Ok((await measures.ListAsync(cancellation)).Heads.Select(MeasureAnswer.Of).ToArray());

    // The parameters are read by the reader that the page uses; they are named here to be described.
    private static async Task<Results<Ok<ObservationsAnswer>, ValidationProblem>> Observations(
        HttpContext context, Explorer explorer,
        [FromQuery, Description("Code of the measure (see /api/v1/measures); population without it.")] string? measure,
        [FromQuery, Description("Code of another measure beside it.")] string? measure2,
        [FromQuery, Description("Short names of towns, separated by commas: alone they are all that is answered, beside filters they are always answered.")] string? towns,
        [FromQuery, Description("First year.")] string? from,
        [FromQuery, Description("Last year.")] string? to,
        [FromQuery, Description("Territory, by its code in the form of the page /explore; any for each town’s own. Without it, the one with most numbers.")] string? basis,
        [FromQuery, Description("Set of figures: newest or paper.")] string? figures,
        [FromQuery, Description("table, bars, scatter, map: one number of each town; lines: all of the years.")] string? view,
        [FromQuery(Name = "class"), Description("Size class: small, medium, big, large, largest.")] string? sizeClass,
        [FromQuery, Description("Belt by rule: 1, 2, 3, none.")] string? belt,
        [FromQuery, Description("Code of a transport ray, off for towns said to lie off the rays, unstated for the others.")] string? ray,
        [FromQuery, Description("What the paper says of the population: growing, stagnating, declining.")] string? trend,
        [FromQuery, Description("Minutes of travel from the centre, at least.")] string? minutesFrom,
        [FromQuery, Description("Minutes of travel from the centre, at most.")] string? minutesTo,
        [FromQuery, Description("Population, at least.")] string? populationFrom,
        [FromQuery, Description("Population, at most.")] string? populationTo,
        [FromQuery, Description("Change of population between the last two censuses, per cent, at least.")] string? growthFrom,
        [FromQuery, Description("Change of population between the last two censuses, per cent, at most.")] string? growthTo,
        [FromQuery, Description("Code of the measure of a sector’s share in employment.")] string? sector,
        [FromQuery, Description("Share of that sector, per cent, at least.")] string? shareFrom,
        [FromQuery, Description("Share of that sector, per cent, at most.")] string? shareTo,
        [FromQuery, Description("rank, name, value or value2; with a minus, the other way.")] string? sort,
        [FromQuery, Description("Page of the answer, a thousand numbers each.")] string? page,
        [FromQuery, Description("Number of the publication that the answer is to be of; without it, the present.")] string? edition,
        CancellationToken cancellation)
    {
        var found = await explorer.AnswerAsync(context.Request.Query, cancellation);
        var answer = found.Answer;
        var numbers = answer.Numbers;
        var pages = Math.Max(1, (numbers.Count + NumbersOfPage - 1) / NumbersOfPage);
        // Pages of the page hold towns, pages of this answer numbers.
        List<ExploreFault> faults = [.. found.Faults.Where(fault => fault != answer.PageFault), .. UnknownNames(context.Request.Query)];
        if (answer.Question.Page > pages)
            faults.Add(new("page", $"{answer.Question.Page}", T($"Страниц всего {pages}.", $"The answer has {pages} pages.")));
        if (faults.Count > 0)
            return ExploreProblem.Of(faults);
        context.Response.Headers[AskedFigures.Header] = AskedFigures.CodeOf(answer.System.Figures);
        PageLinks.Write(context, answer.Question.Page, pages);
        return TypedResults.Ok(new ObservationsAnswer
        {
            Measure = MeasureAnswer.Of(answer.First.Head),
            Measure2 = answer.Second is { } second ? MeasureAnswer.Of(second.Head) : null,
            FigureSet = answer.System.Figures,
            Basis = answer.First.Basis,
            ComparedYear = answer.Question.IsOverTime ? null : answer.First.ComparedYear,
            Edition = answer.Question.Edition ?? answer.System.Edition,
            Total = numbers.Count,
            Page = answer.Question.Page,
            Pages = pages,
            Observations = [.. numbers.Skip((answer.Question.Page - 1) * NumbersOfPage).Take(NumbersOfPage).Select(ObservationAnswer.Of)],
            UnknownToFilters = [.. answer.UnknownToFilters.Select(unknown => new UnknownToFilterAnswer(unknown.Parameter, [.. unknown.Towns.Select(town => town.Slug)]))],
        });
    }

    private static IEnumerable<ExploreFault> UnknownNames(IQueryCollection query) => query.Keys
        .Where(name => !ExploreReader.Parameters.Contains(name, StringComparer.Ordinal))
        .Select(name => new ExploreFault(TextStart.Of(name, 40), "", T($"Такого параметра нет: «{TextStart.Of(name, 40)}». Возможны: ", $"There is no such parameter: “{TextStart.Of(name, 40)}”. It may be: ") + string.Join(", ", ExploreReader.Parameters) + "."));
}
