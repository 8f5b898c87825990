using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;
using SmallTowns.Web.Programmes;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Indexing;

/// <summary>The pages of each kind, with the moment of their last change where the portal knows it.</summary>
public sealed class SitemapPages(PublishedSettlement settlement, PublishedTowns towns, PublishedSites sites, PublishedNews news, PublishedEvents events, PublishedProgrammes programmes)
{
    public const string Pages = "pages", Towns = "towns", Sites = "sites", News = "news", Events = "events", Programmes = "programmes";

    // A file of the protocol has 50 000 addresses at most.
    private const int Most = 45_000;

    public static readonly IReadOnlyList<string> Kinds = [Pages, Towns, Sites, News, Events, Programmes];

    public static readonly IReadOnlyList<string> Languages = ["ru", "en"];

    /// <param name="ofRoutes">The pages that need no parameter.</param>
    public async Task<IReadOnlyList<(string Path, DateTime? ChangedUtc)>> OfAsync(string kind, Func<IEnumerable<string>> ofRoutes, CancellationToken cancellationToken) => kind switch
    {
        Pages => [.. ofRoutes().Distinct().Order(StringComparer.Ordinal).Select(path => (path, (DateTime?)null))],
        Towns => await OfTownsAsync(cancellationToken),
        Sites => [.. (await sites.GetAsync(cancellationToken)).Towns.SelectMany(town => town.Register.Objects).Where(site => site.IsStanding)
            .OrderBy(site => site.Reference).Take(Most).Select(site => ("/" + SitePage.AddressOf(site.Reference), (DateTime?)null))],
        News => [.. (await news.GetAsync(cancellationToken)).Items.Take(Most).Select(item => ("/" + PressPlaces.AddressOf(PressKinds.News, item.Slug), (DateTime?)item.ChangedUtc))],
        Events => [.. (await events.GetAsync(cancellationToken)).Events.Take(Most).Select(one => ("/" + PressPlaces.AddressOf(PressKinds.Event, one.Item.Slug), (DateTime?)one.Item.ChangedUtc))],
        Programmes => [.. (await programmes.GetAsync(cancellationToken)).Programmes.Take(Most).Select(one => ("/" + one.Address, (DateTime?)one.ChangedUtc))],
        _ => [],
    };

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
