using Microsoft.AspNetCore.Http.HttpResults;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Press;
using SmallTowns.Web.Public.Press;
using SmallTowns.Web.Publishing;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Shell;
using SmallTowns.Web.Sites;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Share;

/// <summary>Pictures of links at <c>/share/{kind}.png</c> , <c>/share/towns/{slug}.png</c>, of articles and of sites, 1200 × 630.</summary>
public static class ShareEndpoints
{
    public static void MapShare(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/share/{kind}.png", OfPageAsync).ExcludeFromDescription().KeptForEveryone(PublicTopics.Figures);
        endpoints.MapGet("/share/news/{slug}.png", OfArticleAsync).ExcludeFromDescription().KeptForEveryone(PublicTopics.Figures, PublicTopics.News);
        endpoints.MapGet("/share/sites/{reference}.png", OfSiteAsync).ExcludeFromDescription().KeptForEveryone(PublicTopics.Figures, PublicTopics.Sites);
        endpoints.MapGet("/share/towns/{slug}.png", OfTownAsync).ExcludeFromDescription().KeptForEveryone(PublicTopics.Figures);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfPageAsync(
        string kind, HttpContext context, PublishedSettlement settlement, PictureWork work, CancellationToken cancellation)
    {
        if (!ShareCard.OfPages.TryGetValue(kind, out var card))
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: T("Такой страницы нет", "There is no such page"));
        var system = await settlement.GetAsync(cancellation);
        return await FileAsync(card(system), kind, system, context, work, cancellation);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfTownAsync(
        string slug, HttpContext context, PublishedSettlement settlement, PictureWork work, CancellationToken cancellation)
    {
        var system = await settlement.GetAsync(cancellation);
        return system.Find(slug) is { } town
            ? await FileAsync(ShareCard.Of(system, town), slug, system, context, work, cancellation)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: T("Такого города нет", "There is no such town"));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfArticleAsync(
        string slug, HttpContext context, PublishedNews news, PublishedSettlement settlement, PictureWork work, CancellationToken cancellation)
    {
        var system = await settlement.GetAsync(cancellation);
        return (await news.FindAsync(slug, cancellation)) is { Item: { Standing: PressStanding.Shown } item }
            ? await FileAsync(new(Translated.Of(item.Title), [T("Новости", "News"), Days.InWords(item.Day)]), $"news/{slug}/{item.ChangedUtc.Ticks}", system, context, work, cancellation)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: T("Такой страницы нет", "There is no such page"));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OfSiteAsync(
        string reference, HttpContext context, PublishedSites sites, PublishedSettlement settlement, PictureWork work, CancellationToken cancellation)
    {
        var system = await settlement.GetAsync(cancellation);
        return SiteReference.TryParse(reference) is { } known && (await sites.GetAsync(cancellation)).Find(known) is { IsStanding: true } site && system.Find(known.Town) is { } town
            ? await FileAsync(
                new(T(site.NameRu, site.NameEn), [T("Площадки для инвестора", "Sites for investors"), $"{T(town.Name)}, {known}"]), $"sites/{known}/{site.NameRu}/{site.NameEn}", system, context, work, cancellation)
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: T("Такой площадки нет", "There is no such site"));
    }

    private static async Task<FileContentHttpResult> FileAsync(
        ShareCard card, string name, SettlementSystem system, HttpContext context, PictureWork work, CancellationToken cancellation)
    {
        var host = new Uri(SiteLinks.Of(context).Origin).Authority;
        var file = await work.GetAsync(
            (nameof(ShareCard), system, name, card.Here is null, IsEnglish, host),
            () => Task.FromResult(PngSheet.Draw(ShareSheet.Of(card, system, host), scale: 1)), cancellation);
        return TypedResults.File(file, "image/png");
    }
}
