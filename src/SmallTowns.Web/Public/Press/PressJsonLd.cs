using System.Globalization;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Press;

/// <summary>Articles and events for machines that read schema.org.</summary>
public static class PressJsonLd
{
    private const string Context = "https://schema.org";

    public static Dictionary<string, object> Of(PressItem item, NewsContent content, PressTeller? teller, IReadOnlyList<PublishedTown> towns, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(links);
        var article = new Dictionary<string, object>
        {
            ["@context"] = Context,
            ["@type"] = "NewsArticle",
            ["headline"] = Translated.Of(item.Title),
            ["description"] = Translated.Of(item.Lead),
            ["datePublished"] = Moment(item.FirstPublishedUtc),
            ["dateModified"] = Moment(item.ChangedUtc),
            ["inLanguage"] = Translated.Lang(item.Title) ?? T("ru", "en"),
            ["mainEntityOfPage"] = links.Origin + links.WithoutQuery.Current,
            ["image"] = Images(content, links, $"news/{item.Slug}"),
            ["publisher"] = Organisation(Portal.Name, links.Origin + links.To("")),
        };
        if (teller is not null)
            article["author"] = Organisation(T(teller.Name), links.Origin + links.To(teller.Address));
        if (item.Topics.Count > 0)
            article["articleSection"] = item.Topics.Select(topic => T(PressTopics.NameOf(topic)) ?? topic).ToArray();
        if (towns.Count > 0)
            article["contentLocation"] = towns.Select(town => Place(T(town.Name))).ToArray();
        if (content.Sources.Select(source => source.Url).OfType<string>().ToArray() is { Length: > 0 } sources)
            article["citation"] = sources;
        return article;
    }

    public static Dictionary<string, object> Of(PressItem item, EventContent content, PressTeller? teller, SiteLinks links)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(links);
        var one = new Dictionary<string, object>
        {
            ["@context"] = Context,
            ["@type"] = "Event",
            ["name"] = Translated.Of(item.Title),
            ["description"] = Translated.Of(item.Lead),
            ["startDate"] = content.IsWholeDay() ? Day(content.FirstDay!.Value) : Moment(content.StartUtc()!.Value),
            ["eventStatus"] = $"{Context}/{(content.IsCancelled ? "EventCancelled" : "EventScheduled")}",
            ["inLanguage"] = Translated.Lang(item.Title) ?? T("ru", "en"),
            ["url"] = links.Origin + links.WithoutQuery.Current,
            ["image"] = Images(content, links, "events"),
            ["location"] = Place(Translated.Of(content.PlaceRu, content.PlaceEn)),
        };
        if (content.EndUtc() is { } end)
            one["endDate"] = content.IsWholeDay() ? Day(content.Ends()!.Value) : Moment(end);
        if (content.OrganiserRu.Length > 0)
            one["organizer"] = Organisation(Translated.Of(content.OrganiserRu, content.OrganiserEn), content.Url);
        else if (teller is not null)
            one["organizer"] = Organisation(T(teller.Name), links.Origin + links.To(teller.Address));
        return one;
    }

    private static string[] Images(PressContent content, SiteLinks links, string share) => content.Images.Count > 0
        ? [.. content.Images.Select(image => $"{links.Origin}{links.Root}/images/{image.File}.webp")]
        : [$"{links.Origin}{links.To($"share/{share}.png")}"];

    private static Dictionary<string, object> Organisation(string name, string? url)
    {
        var organisation = new Dictionary<string, object> { ["@type"] = "Organization", ["name"] = name };
        if (url is not null)
            organisation["url"] = url;
        return organisation;
    }

    private static Dictionary<string, object> Place(string name) => new() { ["@type"] = "Place", ["name"] = name, ["address"] = name };

    private static string Moment(DateTime utc) => FormattableString.Invariant($"{utc:s}Z");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
