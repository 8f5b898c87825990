using SmallTowns.Domain;
using SmallTowns.Domain.Press;

namespace SmallTowns.Web.Press;

/// <summary>Where readers find what the press centre publishes, relative to the base.</summary>
public static class PressPlaces
{
    public const string News = "news";
    public const string Events = "events";
    public const string Corrections = "news/corrections";
    public const string NewsFeed = "news/feed.atom";
    public const string Calendar = "events.ics";

    /// <summary>The section of a town's page.</summary>
    public const string TownSectionId = "news";

    /// <summary>What stands in addresses beside articles: no article is called so.</summary>
    public static readonly IReadOnlySet<string> ReservedSlugs = new HashSet<string> { "corrections", "topics", "feed", "archive", "month" };

    public static string AddressOf(string kind, string slug) => $"{(kind == PressKinds.Event ? Events : News)}/{slug}";

    public static string FeedOfTown(string town) => $"towns/{town}/news.atom";

    public static string FeedOfTopic(string topic) => $"news/topics/{topic}/feed.atom";

    public static string KitOf(string town) => $"towns/{town}/press-kit.zip";

    public static string CalendarOf(string slug) => $"{Events}/{slug}.ics";

    public static LocalizedText OfKind(string kind) => kind == PressKinds.Event ? new("Событие", "Event") : new("Новость", "News");
}
