using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Towns;

public static class TownEndpoints
{
    public static void MapTowns(this IEndpointRouteBuilder api)
    {
        var towns = api.MapGroup("/towns").WithTags("Города / Towns").RequireCors(OpenCors.Policy);
        towns.MapGet("", List)
            .KeptForEveryone(PublicTopics.Figures)
            .WithName("ListTowns")
            .WithSummary("Города региона / Towns of the region")
            .WithDescription("""
                Все города в порядке русских названий; можно отобрать по категории и по поясу расселения (поясу по правилу).
                `figures=newest` (так и без него) — города сравниваются по самому новому году, известному почти для всех;
                `figures=paper` — по числам статьи. Заголовок ответа `X-Figure-Set` называет набор.

                All towns in the order of their Russian names, optionally of one size class or of one settlement belt (the belt by rule).
                With `figures=newest`, as without it, towns are compared by the newest year that nearly all of them have; with
                `figures=paper`, by the numbers of the paper. The header `X-Figure-Set` names the set.
                """);
        towns.MapGet("/{slug}", One)
            .KeptForEveryone(PublicTopics.Figures, PublicTopics.TownOfAddress)
            .WithName("GetTown")
            .WithSummary("Один город / One town")
            .WithDescription("""
                То же, что в списке, и похожие города, все опубликованные показатели города — выбранные и остальные, — его тексты,
                контакты, изображения и обновления. С `asOf` — так, как было опубликовано к концу этого дня по московскому времени;
                `figures` выбирает набор чисел: newest или paper.

                As in the list, with similar towns, every published figure about the town, the chosen ones and the others, and its texts,
                contacts, images and updates. With `asOf`, as it was published by the end of that day, Moscow time;
                `figures` chooses the set of figures: newest or paper.
                """)
            .ProducesProblem(StatusCodes.Status404NotFound);
        towns.MapGet("/{slug}/updates", Updates)
            .KeptForEveryone(PublicTopics.Figures, PublicTopics.TownOfAddress)
            .WithName("GetTownUpdates")
            .WithSummary("Обновления города / Updates of a town")
            .WithDescription("""
                Что изменилось в опубликованном о городе и почему, начиная с последнего.

                What has changed in what was published about the town, and why, newest first.
                """)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<TownAnswer[]>, ValidationProblem>> List(
        PublishedSettlement settlement,
        [FromQuery(Name = "class"), Description("Size class: small, medium, big, large, largest. May be repeated.")] string[]? sizeClass,
        [FromQuery, Description("Belt by rule: 1, 2, 3, undefined. May be repeated.")] string[]? belt,
        [FromQuery, Description("Set of figures: newest or paper.")] string[]? figures,
        HttpResponse response,
        CancellationToken cancellation)
    {
        var (filter, faults) = TownFilter.Read(sizeClass, belt);
        var (system, fault) = AskedFigures.Read(figures).Of(await settlement.GetAsync(cancellation));
        if (fault is not null)
            faults[AskedFigures.Parameter] = [fault];
        if (faults.Count > 0)
        {
            return TypedResults.ValidationProblem(
                faults, string.Join(" ", faults.Values.SelectMany(sentences => sentences)), title: T("Такого отбора нет", "No such filter"));
        }

        response.Headers[AskedFigures.Header] = AskedFigures.CodeOf(system!.Figures);
        return TypedResults.Ok(TownAnswers.All(system).Where(filter.Takes).ToArray());
    }

    private static async Task<Results<Ok<TownAnswer>, ValidationProblem, ProblemHttpResult>> One(
        PublishedSettlement settlement, PublishedTowns published, TimeProvider clock,
        [Description("Short name of the town, e.g. abinsk.")] string slug,
        [FromQuery, Description("A day of the past, e.g. 2026-11-01: the town as it was published by the end of that day, Moscow time.")] string? asOf,
        [FromQuery, Description("Set of figures: newest or paper.")] string[]? figures,
        CancellationToken cancellation)
    {
        var asked = AskedDay.Read(asOf, RegionCalendar.Today(clock));
        if (asked?.Fault is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["asOf"] = [fault] }, fault, title: T("Такой даты нет", "No such date"));
        var system = await settlement.GetAsync(cancellation);
        // Nothing was published before the first day, and no town either: there is nothing to read from the database for that.
        if (asked is not null && !(system.FirstPublishedUtc <= RegionCalendar.EndUtc(asked.Day)))
            return NothingYet(asked.Day);
        if (system.Find(slug) is null)
            return NoTown(slug);
        var (newest, _, passport) = await published.GetAsync(slug, asked?.Day, cancellation);
        var (shown, noSet) = AskedFigures.Read(figures).Of(newest);
        if (noSet is not null)
            return AskedFigures.Problem(noSet);
        return shown!.Find(slug) is { } town ? TypedResults.Ok(TownAnswers.InFull(town, shown, passport)) : NoTown(slug);
    }

    private static async Task<Results<Ok<UpdateAnswer[]>, ProblemHttpResult>> Updates(
        PublishedTowns published,
        [Description("Short name of the town, e.g. abinsk.")] string slug,
        CancellationToken cancellation) =>
        await published.GetAsync(slug, null, cancellation) is { Town: not null } profile
            ? TypedResults.Ok(profile.Passport.Updates.Select(UpdateAnswer.Of).ToArray())
            : NoTown(slug);

    private static ProblemHttpResult NoTown(string slug) => TypedResults.Problem(
        T($"Города «{slug}» здесь нет. Список городов: /api/v1/towns.", $"There is no town “{slug}” here. The list is at /api/v1/towns."),
        statusCode: StatusCodes.Status404NotFound,
        title: T("Город не найден", "Town not found"));

    private static ProblemHttpResult NothingYet(DateOnly day) => TypedResults.Problem(
        T($"На {Days.InWords(day)} на портале ещё ничего не было опубликовано.", $"Nothing was published on the portal yet on {Days.InWords(day)}."),
        statusCode: StatusCodes.Status404NotFound,
        title: T("Тогда ещё ничего не было", "Nothing yet then"));
}
