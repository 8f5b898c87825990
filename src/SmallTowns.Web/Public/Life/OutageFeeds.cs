using System.ServiceModel.Syndication;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Outages;
using SmallTowns.Web.Kinds.Outages;
using SmallTowns.Web.Life.Outages;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Life;

/// <summary>Outages for programs: <c>/life/outages.json</c>, <c>.atom</c>, <c>.ics</c>, with the conditions of the page. Each holds what lasts, what comes, and the last month.</summary>
public static class OutageFeeds
{
    public const string Json = "life/outages.json", Atom = "life/outages.atom", Calendar = "life/outages.ics";

    private const int PastDays = 31;
    private const int Most = 1000;

    public static void MapOutageFeeds(this IEndpointRouteBuilder endpoints)
    {
        Map(Json, (context, answer) => TypedResults.Json(answer.Select(outage => OutageJson.Of(outage, SiteLinks.Of(context)))));
        Map(Atom, (context, answer) => TypedResults.Text(AtomOf(context, answer), AtomText.ContentType, Encoding.UTF8));
        Map(Calendar, (context, answer) => TypedResults.Text(CalendarOf(context, answer), "text/calendar", Encoding.UTF8));

        void Map(string path, Func<HttpContext, IReadOnlyList<Outage>, IResult> write) => endpoints.MapGet("/" + path, async Task<IResult> (HttpContext context, PublishedOutages outages, PublishedSettlement settlement, TimeProvider clock, CancellationToken cancellation) =>
        {
            var system = await settlement.GetAsync(cancellation);
            var asked = OutageQuestion.Read(context.Request.Query, slug => system.Find(slug) is not null);
            if (asked.Faults.Count > 0)
                return TypedResults.Problem(string.Join(" ", asked.Faults), statusCode: StatusCodes.Status400BadRequest);
            var utcNow = clock.GetUtcNow().UtcDateTime;
            var book = await outages.GetAsync(cancellation);
            return write(context, [.. book.Outages.Where(asked.Fits).Where(outage => !outage.Content.IsPastAt(utcNow) || (outage.Content.EndUtc ?? outage.Content.StartUtc) > utcNow.AddDays(-PastDays)).Take(Most)]);
        }).ExcludeFromDescription().KeptForEveryone(PublicTopics.Outages, PublicTopics.Figures);
    }

    private static string AddressOf(SiteLinks links, Outage outage) => links.Origin + links.To(OutagePlaces.OnList(outage.Town, outage.Word));

    private static string IdOf(Outage outage) => $"urn:smalltowns:outage:{outage.Town}:{outage.Word}";

    private static string TitleOf(Outage outage) => $"{T(outage.TownName)}: {Words.LowerFirst(T(OutageWords.TitleOf(outage.Content)))}";

    private static string WordsOf(Outage outage) => string.Join("\n", new[]
    {
        OutageTimes.Of(outage.Content), OutageWords.PlacesOf(outage.Content), T(OutageWords.Of(outage.Content.Status)),
        outage.Content.Reason is { } reason ? T(OutageWords.Of(reason)) : null, outage.Content.Note, T("Диспетчер: ", "Dispatcher: ") + string.Join(", ", new[] { outage.Content.Dispatcher, outage.Content.Phone }.OfType<string>()),
    }.Where(line => !string.IsNullOrEmpty(line)));

    private static string AtomOf(HttpContext context, IReadOnlyList<Outage> outages)
    {
        var links = SiteLinks.Of(context);
        var feed = new SyndicationFeed
        {
            Id = "urn:smalltowns:outages" + links.Query,
            Title = new TextSyndicationContent(AtomText.Clean(T("Отключения воды, тепла и света", "Outages of water, heat and power"))),
            Language = T("ru", "en"),
            LastUpdatedTime = outages.Count == 0 ? DateTimeOffset.UnixEpoch : new DateTimeOffset(outages.Max(outage => outage.ChangedUtc)),
            Items = outages.Select(outage =>
            {
                var item = new SyndicationItem(AtomText.Clean(TitleOf(outage)), new TextSyndicationContent(AtomText.Clean(WordsOf(outage))), new Uri(AddressOf(links, outage)), IdOf(outage), new DateTimeOffset(outage.ChangedUtc));
                item.PublishDate = new DateTimeOffset(outage.Content.StartUtc!.Value);
                return item;
            }).ToList(),
        };
        feed.Authors.Add(new SyndicationPerson { Name = Portal.Name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(links.Origin + links.Current), AtomText.ContentType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Origin + links.To(OutagePlaces.List))));
        return AtomText.Of(feed);
    }

    private static string CalendarOf(HttpContext context, IReadOnlyList<Outage> outages)
    {
        var links = SiteLinks.Of(context);
        var calendar = new Ical.Net.Calendar { ProductId = "-//SmallTowns//Outages//RU" };
        calendar.AddProperty("X-WR-CALNAME", T("Отключения", "Outages"));
        foreach (var outage in outages)
        {
            var content = outage.Content;
            calendar.Events.Add(new CalendarEvent
            {
                Uid = IdOf(outage),
                Summary = AtomText.Clean(TitleOf(outage)),
                Description = AtomText.Clean(WordsOf(outage)),
                Location = AtomText.Clean($"{T(outage.TownName)}, {OutageWords.PlacesOf(content)}"),
                Start = new CalDateTime(content.StartUtc!.Value, "UTC"),
                // Nobody knows when it ends: an hour stands for that, and the words say so.
                End = new CalDateTime(content.EndUtc ?? content.ForecastEndUtc ?? content.StartUtc.Value.AddHours(1), "UTC"),
                DtStamp = new CalDateTime(outage.ChangedUtc, "UTC"),
                LastModified = new CalDateTime(outage.ChangedUtc, "UTC"),
                Status = content.Status == OutageStatus.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
                Url = new Uri(AddressOf(links, outage)),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}

/// <summary>An outage in the answer for programs; codes are those of ГИС ЖКХ.</summary>
public sealed record OutageJson(
    string Id, string Town, int ServiceCode, string Service, string Kind, bool Planned, DateTime StartUtc, DateTime? ForecastEndUtc, DateTime? EndUtc, string Reason, string? Note, string Status,
    IReadOnlyList<OutagePlace> Places, int? HouseholdsAffected, string? Dispatcher, string? Phone, IReadOnlyList<OutageJsonStep> Log, DateTime ChangedUtc, string Url)
{
    public static OutageJson Of(Outage outage, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(outage);
        ArgumentNullException.ThrowIfNull(links);
        var content = outage.Content;
        return new(
            outage.Word, outage.Town, (int)content.Service!.Value, content.Service.Value.ToString(), content.What?.ToString() ?? "", content.IsPlanned, content.StartUtc!.Value, content.ForecastEndUtc, content.EndUtc,
            content.Reason?.ToString() ?? "", content.Note, content.Status.ToString(), content.Places, content.Households, content.Dispatcher, content.Phone,
            [.. content.Steps.Select(step => new OutageJsonStep(step.AtUtc, step.State.ToString(), step.Note))], outage.ChangedUtc, links.Origin + links.To(OutagePlaces.OnList(outage.Town, outage.Word)));
    }
}

public sealed record OutageJsonStep(DateTime AtUtc, string Status, string Note);
