using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Press;

/// <summary>Feeds of news and files of calendars, in the language of the address.</summary>
public static class PressFiles
{
    private const string Atom = "application/atom+xml";
    private const string Calendar = "text/calendar";

    public static IServiceCollection AddPublicPress(this IServiceCollection services) => services.AddPress().AddSingleton<Corrections>();

    public static void MapPressFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"/{PressPlaces.NewsFeed}", FeedAsync).KeptForEveryone(PublicTopics.News).ExcludeFromDescription();
        endpoints.MapGet("/towns/{slug}/news.atom", FeedOfTownAsync).KeptForEveryone(PublicTopics.News, PublicTopics.Figures).ExcludeFromDescription();
        endpoints.MapGet("/news/topics/{topic}/feed.atom", FeedOfTopicAsync).KeptForEveryone(PublicTopics.News).ExcludeFromDescription();
        endpoints.MapGet("/news/id/{id:int}", AddressOfAsync).ExcludeFromDescription();
        endpoints.MapGet($"/{PressPlaces.Calendar}", CalendarAsync).KeptForEveryone(PublicTopics.Events).ExcludeFromDescription();
        endpoints.MapGet("/events/{slug}.ics", CalendarOfAsync).KeptForEveryone(PublicTopics.Events).ExcludeFromDescription();
    }

    private static async Task<ContentHttpResult> FeedAsync(HttpContext context, PublishedNews news, PublishedSettlement settlement, CancellationToken cancellation) => await AnswerAsync(
        context, news, settlement, PressPlaces.NewsFeed, PressPlaces.News, new("Новости", "News"), (await news.GetAsync(cancellation)).Items, cancellation);

    private static async Task<Results<ContentHttpResult, NotFound>> FeedOfTownAsync(
        string slug, HttpContext context, PublishedNews news, PublishedSettlement settlement, CancellationToken cancellation)
    {
        if ((await settlement.GetAsync(cancellation)).Find(slug) is not { } town)
            return TypedResults.NotFound();
        return await AnswerAsync(
            context, news, settlement, PressPlaces.FeedOfTown(slug), $"{PressPlaces.News}?{NewsQuestion.TownParameter}={slug}",
            new($"Новости города: {town.Name.Ru}", $"News of the town: {town.Name.En}"), (await news.GetAsync(cancellation)).OfTown(slug), cancellation);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> FeedOfTopicAsync(
        string topic, HttpContext context, PublishedNews news, PublishedSettlement settlement, CancellationToken cancellation)
    {
        if (PressTopics.NameOf(topic) is not { } name)
            return TypedResults.NotFound();
        return await AnswerAsync(
            context, news, settlement, PressPlaces.FeedOfTopic(topic), $"{PressPlaces.News}?{NewsQuestion.TopicParameter}={topic}",
            new($"Новости: {name.Ru}", $"News: {name.En}"), (await news.GetAsync(cancellation)).OfTopic(topic), cancellation);
    }

    private static async Task<ContentHttpResult> AnswerAsync(
        HttpContext context, PublishedNews news, PublishedSettlement settlement, string address, string page, LocalizedText title,
        IReadOnlyList<PressItem> all, CancellationToken cancellation)
    {
        List<PressItem> items = [.. all.Take(NewsFeed.Most)];
        var texts = await news.TextsAsync(items, cancellation);
        var emptyUtc = (await settlement.GetAsync(cancellation)).FirstPublishedUtc ?? DateTime.UnixEpoch;
        // An article that was changed since the list was read comes with the next edition.
        items = [.. items.Where(item => texts.TryGetValue(item.SubjectKey, out var text) && text.IsThere())];
        return TypedResults.Text(NewsFeed.Write(SiteLinks.Of(context), address, page, title, items, texts, emptyUtc), Atom, Encoding.UTF8);
    }

    /// <summary>The name by which feeds know an article leads to it.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> AddressOfAsync(int id, HttpContext context, PublishedNews news, CancellationToken cancellation) =>
        (await news.GetAsync(cancellation)).Items.FirstOrDefault(item => item.Id == id) is { } item
            ? TypedResults.Redirect(SiteLinks.Of(context).To(PressPlaces.AddressOf(PressKinds.News, item.Slug)))
            : TypedResults.NotFound();

    private static async Task<ContentHttpResult> CalendarAsync(HttpContext context, PublishedEvents events, CancellationToken cancellation) =>
        TypedResults.Text(EventCalendar.Write((await events.GetAsync(cancellation)).Events, SiteLinks.Of(context)), Calendar, Encoding.UTF8);

    private static async Task<Results<ContentHttpResult, NotFound>> CalendarOfAsync(string slug, HttpContext context, PublishedEvents events, CancellationToken cancellation) =>
        (await events.GetAsync(cancellation)).Events.FirstOrDefault(one => one.Item.Slug == slug) is { } one
            ? TypedResults.Text(EventCalendar.Write([one], SiteLinks.Of(context)), Calendar, Encoding.UTF8)
            : TypedResults.NotFound();
}
