using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;

namespace SmallTowns.Web.Public.Indexing;

/// <summary>
/// What search engines may read. The list is made from the routes themselves, so a new public page is in it without
/// anyone remembering to add it.
/// </summary>
public static class Sitemap
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    // A file of the protocol has 50 000 addresses at most; each page has two.
    private const int MostTogether = 25_000;
    private const string XhtmlNamespace = "http://www.w3.org/1999/xhtml";

    public static void MapIndexing(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sitemap.xml", SitemapAsync).KeptForEveryone(SitemapPages.Topics).ExcludeFromDescription();
        endpoints.MapGet("/sitemap-press.xml", PressAsync).KeptForEveryone(PublicTopics.News, PublicTopics.Events).ExcludeFromDescription();
        endpoints.MapGet("/sitemap-index.xml", IndexAsync).KeptForEveryone(SitemapPages.Topics).ExcludeFromDescription();
        endpoints.MapGet("/sitemaps/{kind}.{language}.xml", OfKindAsync).KeptForEveryone(SitemapPages.Topics).ExcludeFromDescription();
        endpoints.MapGet("/robots.txt", Robots).KeptForEveryone().ExcludeFromDescription();
    }

    /// <summary>The file of old, which addresses outside still name: all but the press, in both languages.</summary>
    private static Task<ContentHttpResult> SitemapAsync(HttpContext context, SitemapPages pages, EndpointDataSource routes, CancellationToken cancellationToken) =>
        TogetherAsync(context, pages, routes, [SitemapPages.Pages, SitemapPages.Data, SitemapPages.Towns, SitemapPages.Sites], cancellationToken);

    private static Task<ContentHttpResult> PressAsync(HttpContext context, SitemapPages pages, EndpointDataSource routes, CancellationToken cancellationToken) =>
        TogetherAsync(context, pages, routes, [SitemapPages.News, SitemapPages.Events], cancellationToken);

    private static async Task<ContentHttpResult> TogetherAsync(HttpContext context, SitemapPages pages, EndpointDataSource routes, string[] kinds, CancellationToken cancellationToken)
    {
        List<(string Path, DateTime? ChangedUtc)> found = [];
        foreach (var kind in kinds)
            found.AddRange(await pages.OfAsync(kind, () => Pages(routes), cancellationToken));
        return TypedResults.Text(Write(SiteLinks.Of(context), found.Take(MostTogether)), "application/xml", Encoding.UTF8);
    }

    /// <summary>A file for each kind of page in each language, with the last change in it.</summary>
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

    /// <summary>Pages that need no parameter, with what they are made from; nothing where they are made from no publication.</summary>
    private static IEnumerable<(string Path, IReadOnlyList<string> Topics)> Pages(EndpointDataSource routes)
    {
        foreach (var endpoint in routes.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PublicPageAttribute>() is { } page
                && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
                && endpoint.Metadata.GetMetadata<NotListedAttribute>() is null
                && endpoint.RoutePattern.Parameters.Count == 0)
            {
                yield return ("/" + endpoint.RoutePattern.RawText!.Trim('/'), page.Topics);
            }
        }
    }

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
