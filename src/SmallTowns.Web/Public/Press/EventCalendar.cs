using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Press;

/// <summary>Events as iCalendar (RFC 5545). Times are in UTC, so that no table of time zones has to travel with them.</summary>
public static class EventCalendar
{
    public static string Write(IEnumerable<PublishedEvent> events, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(links);
        var calendar = new Calendar { Method = "PUBLISH", ProductId = $"-//{new Uri(links.Origin).Host}//Events//{T("RU", "EN")}" };
        calendar.AddProperty("X-WR-CALNAME", $"{T("События", "Events")} — {Portal.Name}");
        calendar.Events.AddRange(events.Select(one => Of(one, links)));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static CalendarEvent Of(PublishedEvent published, SiteLinks links)
    {
        var (item, content) = published;
        var one = new CalendarEvent
        {
            Uid = $"event-{item.Id}@{new Uri(links.Origin).Host}",
            Summary = Translated.Of(item.Title),
            Description = $"{Translated.Of(item.Lead)}\n\n{SafeMarkdown.ToPlain(PressText.WordsOf(Translated.Of(content.TextRu, content.TextEn))).Trim()}",
            Location = Translated.Of(content.PlaceRu, content.PlaceEn),
            Status = content.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Url = new Uri(links.Origin + links.To(PressPlaces.AddressOf(PressKinds.Event, item.Slug))),
            DtStamp = Moment(item.ChangedUtc),
            LastModified = Moment(item.ChangedUtc),
            Created = Moment(item.FirstPublishedUtc),
            // A whole day ends where the next begins.
            DtStart = content.IsWholeDay() ? new CalDateTime(content.FirstDay!.Value) : Moment(content.StartUtc()!.Value),
        };
        if (content.IsWholeDay())
            one.DtEnd = new CalDateTime(content.Ends()!.Value.AddDays(1));
        else if (content.EndUtc() is { } end)
            one.DtEnd = Moment(end);
        return one;
    }

    private static CalDateTime Moment(DateTime utc) => new(new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc), "UTC");
}
