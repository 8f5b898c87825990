using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Press;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Public.Association.Decisions;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Public.Data.Versions;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Indexing;

/// <summary>The pages of each kind, with the moment of their last change where the portal knows it.</summary>
public sealed class SitemapPages(
    PublishedSettlement settlement, PublishedTowns towns, PublishedSites sites, PublishedNews news, PublishedEvents events, PublishedProgrammes programmes,
    PublishedDecisions decisions, PublishedVersions versions, LastChanges changes)
{
    public const string Pages = "pages", Data = "data", Towns = "towns", Sites = "sites", News = "news", Events = "events", Programmes = "programmes", Decisions = "decisions";

    // A file of the protocol has 50 000 addresses at most.
    private const int Most = 45_000;

    public static readonly IReadOnlyList<string> Kinds = [Pages, Data, Towns, Sites, News, Events, Programmes, Decisions];

    public static readonly IReadOnlyList<string> Languages = ["ru", "en"];

    /// <summary>Any publication changes a day in one of the files; versions of datasets follow from publications.</summary>
    public static readonly string[] Topics = [PublicTopics.Any, PublicTopics.Datasets];

    /// <param name="ofRoutes">The pages that need no parameter, with what they are made from.</param>
    public async Task<IReadOnlyList<(string Path, DateTime? ChangedUtc)>> OfAsync(
        string kind, Func<IEnumerable<(string Path, IReadOnlyList<string> Topics)>> ofRoutes, CancellationToken cancellationToken) => kind switch
    {
        Pages => await OfRoutesAsync(ofRoutes(), cancellationToken),
        Data => await OfDatasetsAsync(cancellationToken),
        Towns => await OfTownsAsync(cancellationToken),
        Sites => [.. (await OfSitesAsync(cancellationToken)).Take(Most)],
        News => [.. (await news.GetAsync(cancellationToken)).Items.Take(Most).Select(item => ("/" + PressPlaces.AddressOf(PressKinds.News, item.Slug), (DateTime?)item.ChangedUtc))],
        Events => [.. (await events.GetAsync(cancellationToken)).Events.Take(Most).Select(one => ("/" + PressPlaces.AddressOf(PressKinds.Event, one.Item.Slug), (DateTime?)one.Item.ChangedUtc))],
        Programmes => [.. (await programmes.GetAsync(cancellationToken)).Programmes.Take(Most).Select(one => ("/" + one.Address, (DateTime?)one.ChangedUtc))],
        Decisions => [.. (await decisions.GetAsync(cancellationToken)).Decisions.Take(Most).Select(one => ("/" + one.Address, (DateTime?)one.ChangedUtc))],
        _ => [],
    };

    // Of pages that only a new version of the portal changes no day is known, and none is said.
    private async Task<IReadOnlyList<(string Path, DateTime? ChangedUtc)>> OfRoutesAsync(IEnumerable<(string Path, IReadOnlyList<string> Topics)> routes, CancellationToken cancellationToken)
    {
        List<(string Path, DateTime? ChangedUtc)> pages = [];
        foreach (var (path, topics) in routes.DistinctBy(page => page.Path).OrderBy(page => page.Path, StringComparer.Ordinal))
            pages.Add((path, await changes.OfAsync(topics, cancellationToken)));
        return pages;
    }

    private async Task<IReadOnlyList<(string Path, DateTime? ChangedUtc)>> OfDatasetsAsync(CancellationToken cancellationToken)
    {
        var book = await versions.GetAsync(cancellationToken);
        return [.. OpenDatasets.All.Select(dataset => ("/data/" + dataset.Slug, book.NewestOf(dataset.Slug)?.Utc))];
    }

    private async Task<IEnumerable<(string Path, DateTime? ChangedUtc)>> OfSitesAsync(CancellationToken cancellationToken) =>
        from town in (await sites.GetAsync(cancellationToken)).Towns
        from site in town.Register.Objects.Where(site => site.IsStanding).OrderBy(site => site.Reference)
        select ("/" + SitePage.AddressOf(site.Reference), PublishedUtc(town, site.Reference));

    // Kept as the day of the region: the beginning of that day is the same day again.
    private static DateTime? PublishedUtc(RegisterOfTown town, SiteReference site) =>
        town.VerifiedOn.TryGetValue(site, out var day) ? RegionCalendar.StartUtc(day) : null;

    // What was published of the town itself; where nothing was, the first publication of the region brought it.
    private async Task<IReadOnlyList<(string Path, DateTime? ChangedUtc)>> OfTownsAsync(CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        List<(string Path, DateTime? ChangedUtc)> pages = [];
        foreach (var town in system.Towns.OrderBy(town => town.Slug, StringComparer.Ordinal))
        {
            var updates = (await towns.GetAsync(town.Slug, cancellationToken: cancellationToken)).Passport.Updates;
            pages.Add(("/" + TownPage.AddressOf(town.Slug), updates.Count > 0 ? updates.Max(update => update.Utc) : system.FirstPublishedUtc));
        }

        return pages;
    }
}
