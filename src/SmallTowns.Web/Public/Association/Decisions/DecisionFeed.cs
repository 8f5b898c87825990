using System.ServiceModel.Syndication;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Kinds.Association;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shell;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Association.Decisions;

/// <summary>Decisions as an Atom feed (RFC 4287), each with what readers may read of it.</summary>
public static class DecisionFeed
{
    private const int Most = 50;
    private const string Atom = "application/atom+xml";

    public static void MapDecisionFeed(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"/{DecisionPlaces.Feed}", AnswerAsync).KeptForEveryone(PublicTopics.Association, PublicTopics.Figures).ExcludeFromDescription();

    private static async Task<ContentHttpResult> AnswerAsync(HttpContext context, PublishedDecisions decisions, PublishedSettlement settlement, CancellationToken cancellation)
    {
        var links = SiteLinks.Of(context);
        var (self, html) = (new Uri(links.Origin + links.To(DecisionPlaces.Feed)), new Uri(links.Origin + links.To(DecisionPlaces.Register)));
        var shown = (await decisions.GetAsync(cancellation)).Decisions.Take(Most).ToList();
        var emptyUtc = (await settlement.GetAsync(cancellation)).FirstPublishedUtc ?? DateTime.UnixEpoch;
        var feed = new SyndicationFeed(
            $"{T(DecisionPlaces.Title)} — {Portal.Name}", null, html, self.ToString(), shown.Select(one => one.ChangedUtc).DefaultIfEmpty(emptyUtc).Max())
        {
            Language = T("ru", "en"),
            Items = [.. shown.Select(one => ItemOf(one, links))],
        };
        feed.Links.Add(new SyndicationLink(self, "self", null, Atom, 0));
        feed.Authors.Add(new SyndicationPerson { Name = Portal.Name });
        return TypedResults.Text(AtomText.Of(feed), Atom, Encoding.UTF8);
    }

    private static SyndicationItem ItemOf(PublishedDecision decision, SiteLinks links)
    {
        var content = decision.Content;
        var address = new Uri(links.Origin + links.To(decision.Address));
        var entry = new SyndicationItem
        {
            Id = address.ToString(),
            Title = new TextSyndicationContent(AtomText.Clean($"{content.Reference}: {content.Title}")),
            Summary = new TextSyndicationContent(AtomText.Clean($"{T(content.BodyName)}, {T(DecisionWords.Of(content.State))}. {T(content.WordsRu, content.WordsEn)}")),
            Content = new TextSyndicationContent(AtomText.Clean(content.PublicText ?? T("Текст читают члены Ассоциации.", "The text is read by members of the Association."))),
            PublishDate = RegionCalendar.StartUtc(content.MadeOn!.Value),
            LastUpdatedTime = decision.ChangedUtc,
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(address, "text/html"));
        return entry;
    }
}
