using System.ServiceModel.Syndication;
using System.Xml;
using SmallTowns.Domain;
using SmallTowns.Domain.Press;
using SmallTowns.Web.Press;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Markdown;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Press;

/// <summary>Articles as an Atom feed (RFC 4287), each with its whole text.</summary>
public static class NewsFeed
{
    /// <summary>Whoever asks less often than these are published reads the rest on the site.</summary>
    public const int Most = 30;

    private static readonly XmlQualifiedName LangAttribute = new("lang", "http://www.w3.org/XML/1998/namespace");

    /// <param name="address">Of the feed, relative to the base.</param>
    /// <param name="page">Of the same as a page.</param>
    /// <param name="emptyUtc">When an empty feed was last true.</param>
    public static string Write(
        SiteLinks links, string address, string page, LocalizedText title, IReadOnlyList<PressItem> items, IReadOnlyDictionary<string, NewsContent> texts, DateTime emptyUtc)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(items);
        var (self, html) = (new Uri(links.Origin + links.To(address)), new Uri(links.Origin + links.To(page)));
        var feed = new SyndicationFeed($"{T(title)} — {Portal.Name}", null, html, self.ToString(), items.Select(item => item.ChangedUtc).DefaultIfEmpty(emptyUtc).Max())
        {
            Language = T("ru", "en"),
            Items = [.. items.Select(item => ItemOf(item, texts[item.SubjectKey], links))],
        };
        feed.Links.Add(new SyndicationLink(self, "self", null, "application/atom+xml", 0));
        feed.Authors.Add(new SyndicationPerson { Name = Portal.Name });
        return AtomText.Of(feed);
    }

    private static SyndicationItem ItemOf(PressItem item, NewsContent content, SiteLinks links)
    {
        // The name of an article outlives its address.
        var entry = new SyndicationItem
        {
            Id = $"{links.Origin}{links.To($"news/id/{item.Id}")}",
            Title = new TextSyndicationContent(AtomText.Clean(Translated.Of(item.Title))),
            Summary = new TextSyndicationContent(AtomText.Clean(Translated.Of(item.Lead))),
            Content = new TextSyndicationContent(AtomText.Clean(SafeMarkdown.ToHtml(PressText.WordsOf(Translated.Of(content.TextRu, content.TextEn)))), TextSyndicationContentKind.Html),
            PublishDate = item.FirstPublishedUtc,
            LastUpdatedTime = item.ChangedUtc,
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Origin + links.To(PressPlaces.AddressOf(PressKinds.News, item.Slug))), "text/html"));
        foreach (var topic in item.Topics)
            entry.Categories.Add(new SyndicationCategory(topic, null, T(PressTopics.NameOf(topic))));
        if (Translated.Lang(item.Title) is { } language)
            entry.AttributeExtensions.Add(LangAttribute, language);
        return entry;
    }
}
