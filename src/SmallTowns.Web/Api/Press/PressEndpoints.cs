using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Api.Press;

/// <summary>What the press centre publishes, for programs.</summary>
public static class PressEndpoints
{
    private const string Tag = "Пресс-центр / Press centre";
    private const int MostPageSize = 100;
    private const int UsualPageSize = 20;

    public static void MapPress(this IEndpointRouteBuilder api)
    {
        api.MapGet("/news", News)
            .WithName("ListNews")
            .WithTags(Tag)
            .WithSummary("Новости / News")
            .WithDescription("""
                То же, что на странице `/news`: сначала самые новые. Снятого и удалённого здесь нет. Текст материала — на его странице и в ленте Atom.
                Неверное значение — ошибка 400 с объяснением.

                What the page `/news` has, the newest first. What was withdrawn or removed is not here. The text of an article is on its page and in the
                Atom feed. A wrong value is refused with 400 and the reason.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.News, PublicTopics.Figures);
        api.MapGet("/events", Events)
            .WithName("ListEvents")
            .WithTags(Tag)
            .WithSummary("События / Events")
            .WithDescription("""
                События, которые ещё не прошли; с `from` и `to` — те, что идут в эти дни.

                The events that are not over; with `from` and `to`, those on these days.
                """)
            .RequireCors(OpenCors.Policy)
            .KeptForEveryone(PublicTopics.Events);
    }

    private static async Task<Results<Ok<NewsAnswer>, ValidationProblem>> News(
        PublishedNews news, PublishedSettlement settlement,
        [FromQuery, Description("Short name of a town that they are about.")] string? town,
        [FromQuery, Description("Code of a topic.")] string? topic,
        [FromQuery, Description("Year in which they were first published.")] string? year,
        [FromQuery, Description("Number of the page, from 1.")] string? page,
        [FromQuery, Description("Articles on a page, up to 100.")] string? pageSize,
        CancellationToken cancellation)
    {
        Dictionary<string, string[]> faults = [];
        if (AskedTown.FaultOf(town, await settlement.GetAsync(cancellation)) is { } noTown)
            faults["town"] = [noTown];
        if (!string.IsNullOrEmpty(topic) && PressTopics.NameOf(topic) is null)
            faults["topic"] = [T("Такой темы нет: ", "There is no such topic: ") + string.Join(", ", PressTopics.All.Keys)];
        var asked = (Year: Number("year", year, 2000, 2200), Page: Number("page", page, 1, 1_000_000) ?? 1, Size: Number("pageSize", pageSize, 1, MostPageSize) ?? UsualPageSize);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var found = (await news.GetAsync(cancellation)).About(Given(town), Given(topic), asked.Year);
        return TypedResults.Ok(new NewsAnswer
        {
            Total = found.Count,
            Page = asked.Page,
            PageSize = asked.Size,
            Items = [.. found.Skip((asked.Page - 1) * asked.Size).Take(asked.Size).Select(NewsItemAnswer.Of)],
        });

        int? Number(string name, string? text, int least, int most)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            faults[name] = [T($"Целое число от {least} до {most}.", $"A whole number from {least} to {most}.")];
            return null;
        }
    }

    private static async Task<Results<Ok<EventsAnswer>, ValidationProblem>> Events(
        PublishedEvents events, TimeProvider clock,
        [FromQuery, Description("First day (YYYY-MM-DD); today without it.")] string? from,
        [FromQuery, Description("Last day (YYYY-MM-DD).")] string? to,
        CancellationToken cancellation)
    {
        Dictionary<string, string[]> faults = [];
        var (first, last) = (Day("from", from) ?? RegionCalendar.Today(clock), Day("to", to));
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var book = await events.GetAsync(cancellation);
        return TypedResults.Ok(new EventsAnswer { Items = [.. book.From(first).Where(one => last is null || one.Content.FirstDay <= last).Select(EventAnswer.Of)] });

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
                return null;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            faults[name] = [T("День пишется как 2026-11-29.", "A day is written as 2026-11-29.")];
            return null;
        }
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
