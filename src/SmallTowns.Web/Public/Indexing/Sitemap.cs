using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Press;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Sites;

namespace SmallTowns.Web.Public.Indexing;

/// <summary>
/// What search engines may read. The list is made from the routes themselves, so a new public page is in it without
/// anyone remembering to add it.
/// </summary>
public static class Sitemap
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    // A file of the protocol has 50 000 addresses at most; each object has two.
    private const int MostSites = 20_000;
    private const int MostNews = 20_000;
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    public static void MapIndexing(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sitemap.xml", SitemapAsync).KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites).ExcludeFromDescription();
        endpoints.MapGet("/sitemap-press.xml", PressAsync).KeptForEveryone(PublicTopics.News, PublicTopics.Events).ExcludeFromDescription();
        endpoints.MapGet("/sitemap-index.xml", IndexAsync).KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites, PublicTopics.News, PublicTopics.Events, PublicTopics.Programmes).ExcludeFromDescription();
        endpoints.MapGet("/sitemaps/{kind}.{language}.xml", OfKindAsync).KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites, PublicTopics.News, PublicTopics.Events, PublicTopics.Programmes).ExcludeFromDescription();
        endpoints.MapGet("/robots.txt", Robots).KeptForEveryone().ExcludeFromDescription();
    }

    private static async Task<ContentHttpResult> SitemapAsync(
        HttpContext context, EndpointDataSource routes, PublishedSettlement settlement, PublishedSites sites, CancellationToken cancellationToken)
    {
        var (system, register) = (await settlement.GetAsync(cancellationToken), await sites.GetAsync(cancellationToken));
        var paths = Pages(routes)
            .Concat(system.Towns.Select(town => "/towns/" + town.Slug))
            .Concat(register.Towns.SelectMany(town => town.Register.Objects).Where(site => site.IsStanding).Select(site => "/" + SitePage.AddressOf(site.Reference)).Take(MostSites))
            .Order(StringComparer.Ordinal);
        return TypedResults.Text(Write(SiteLinks.Of(context), paths.Distinct().Select(path => (path, system.LastPublishedUtc))), "application/xml", Encoding.UTF8);
    }

    /// <summary>News and events in a file of their own, each with the day of its last change.</summary>
    private static async Task<ContentHttpResult> PressAsync(HttpContext context, PublishedNews news, PublishedEvents events, CancellationToken cancellationToken)
    {
        var items = (await news.GetAsync(cancellationToken)).Items.Take(MostNews).Select(item => (PressKinds.News, item))
            .Concat((await events.GetAsync(cancellationToken)).Events.Select(one => (PressKinds.Event, one.Item)));
        return TypedResults.Text(Write(SiteLinks.Of(context), items.Select(one => ("/" + PressPlaces.AddressOf(one.Item1, one.Item2.Slug), (DateTime?)one.Item2.ChangedUtc))), "application/xml", Encoding.UTF8);
    }

    /// <summary>A file for each kind of page in each language, with the last change in it. Of pages that only a new version of the portal changes no day is known, and none is said.</summary>
    private static async Task<ContentHttpResult> IndexAsync(HttpContext context, SitemapPages pages, EndpointDataSource routes, CancellationToken cancellationToken)
    {
        var links = SiteLinks.Of(context);
        List<(string Address, DateTime? ChangedUtc)> files = [];
        foreach (var kind in SitemapPages.Kinds)
        {
            if (await pages.OfAsync(kind, () => Pages(routes), cancellationToken) is { Count: > 0 } found)
                files.AddRange(SitemapPages.Languages.Select(language => ($"{links.Origin}{links.Root}/sitemaps/{kind}.{language}.xml", found.Max(page => page.ChangedUtc))));
        }

        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("sitemapindex", SitemapNamespace);
            foreach (var (address, changedUtc) in files)
            {
                xml.WriteStartElement("sitemap", SitemapNamespace);
                xml.WriteElementString("loc", SitemapNamespace, address);
                WriteChange(xml, changedUtc);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Text(text.ToString(), "application/xml", Encoding.UTF8);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> OfKindAsync(
        string kind, string language, HttpContext context, SitemapPages pages, EndpointDataSource routes, CancellationToken cancellationToken)
    {
        if (!SitemapPages.Kinds.Contains(kind) || !SitemapPages.Languages.Contains(language))
            return TypedResults.NotFound();
        var found = await pages.OfAsync(kind, () => Pages(routes), cancellationToken);
        return TypedResults.Text(Write(SiteLinks.Of(context), found, language), "application/xml", Encoding.UTF8);
    }

    private static ContentHttpResult Robots(HttpContext context)
    {
        var links = SiteLinks.Of(context);
        return TypedResults.Text($"User-agent: *\nAllow: /\n\nSitemap: {links.Origin}{links.Root}/sitemap-index.xml\n", "text/plain", Encoding.UTF8);
    }

    private static IEnumerable<string> PagesWithoutParameters(EndpointDataSource routes) =>
        from endpoint in routes.Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null
            && endpoint.Metadata.GetMetadata<NotListedAttribute>() is null
            && endpoint.RoutePattern.Parameters.Count == 0
        select "/" + endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>Static pages that are the same for everyone: those that need no parameter, and the passports of datasets.</summary>
    private static IEnumerable<string> Pages(EndpointDataSource routes) => PagesWithoutParameters(routes).Concat(OpenDatasets.All.Select(dataset => "/data/" + dataset.Slug));

    private static string Write(SiteLinks links, IEnumerable<(string Path, DateTime? ChangedUtc)> pages, string? language = null)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("urlset", SitemapNamespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, XhtmlNamespace);
            foreach (var (path, changedUtc) in pages)
            {
                var page = links with { Path = path, Query = "" };
                if (language is null or "ru")
                    WritePage(xml, links.Origin + page.Russian, page, changedUtc);
                if (language is null or "en")
                    WritePage(xml, links.Origin + page.English, page, changedUtc);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WritePage(XmlWriter xml, string address, SiteLinks page, DateTime? changedUtc)
    {
        xml.WriteStartElement("url", SitemapNamespace);
        xml.WriteElementString("loc", SitemapNamespace, address);
        WriteChange(xml, changedUtc);
        WriteAlternate(xml, "ru", page.Origin + page.Russian);
        WriteAlternate(xml, "en", page.Origin + page.English);
        xml.WriteEndElement();
    }

    private static void WriteChange(XmlWriter xml, DateTime? changedUtc)
    {
        if (changedUtc is { } changed)
            xml.WriteElementString("lastmod", SitemapNamespace, RegionCalendar.DayOf(changed).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void WriteAlternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", XhtmlNamespace);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A string writer whose XML declaration says UTF-8, as the answer is.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
