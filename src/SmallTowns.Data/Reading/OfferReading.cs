using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Reading;

/// <summary>Something that is offered to investors as it stands or stood.</summary>
/// <param name="Town">Slug; empty for what is of the whole region.</param>
/// <param name="PublishedOn">The day on which a second person approved it; not known of the past.</param>
public sealed record ReadOffer(string Kind, string Key, string? Town, string Content, PublishedSource? Source, DateOnly? PublishedOn);

/// <summary>Reads what towns and their region offer to investors, with its sources.</summary>
public static class OfferReading
{
    /// <param name="towns">Slugs of the towns that are read, by the keys of their rows.</param>
    public static async Task<IReadOnlyList<ReadOffer>> OffersAsync(
        this SmallTownsDbContext db, int regionId, IReadOnlyDictionary<int, string> towns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(towns);
        var documents = await db.PublishedDocuments.AsNoTracking().Where(document => OfferKinds.Codes.Contains(document.Kind))
            .OrderBy(document => document.Id).ToListAsync(cancellationToken);
        return await WithSourcesAsync(
            db, regionId, towns,
            documents.Select(document => (
                new StoodThen(document.Kind, document.SubjectKey, new(document.ScopeKind, document.ScopeId), document.Content, document.SourceId),
                (DateOnly?)RegionCalendar.DayOf(document.PublishedUtc))),
            cancellationToken);
    }

    /// <summary>What stood of one town, and of its region.</summary>
    public static async Task<IReadOnlyList<ReadOffer>> OffersAtAsync(
        this SmallTownsDbContext db, int regionId, int townId, string town, PastMoment past, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var stood = await db.Proposals
            .Where(proposal => OfferKinds.Codes.Contains(proposal.Kind)
                && ((proposal.ScopeKind == ScopeKind.Town && proposal.ScopeId == townId) || (proposal.ScopeKind == ScopeKind.Region && proposal.ScopeId == regionId)))
            .StoodAtAsync(past, cancellationToken);
        return await WithSourcesAsync(db, regionId, new Dictionary<int, string> { [townId] = town }, stood.Values.Select(then => (then, (DateOnly?)null)), cancellationToken);
    }

    private static async Task<IReadOnlyList<ReadOffer>> WithSourcesAsync(
        SmallTownsDbContext db, int regionId, IReadOnlyDictionary<int, string> towns, IEnumerable<(StoodThen Then, DateOnly? On)> read, CancellationToken cancellationToken)
    {
        var shown = read.Where(one => one.Then.Scope.Kind == ScopeKind.Region ? one.Then.Scope.Id == regionId : towns.ContainsKey(one.Then.Scope.Id ?? 0)).ToList();
        var named = shown.Select(one => one.Then.SourceId).OfType<int>().ToHashSet();
        var sources = new PublishedSources(named.Count == 0 ? [] : await db.Sources.AsNoTracking().Where(source => named.Contains(source.Id)).ToListAsync(cancellationToken));
        return
        [
            .. from one in shown
               select new ReadOffer(
                   one.Then.Kind, Subject.KeyOf(one.Then.SubjectKey), one.Then.Scope.TownId is { } id ? towns[id] : null, one.Then.Content,
                   one.Then.SourceId is { } source ? sources[source] : null, one.On),
        ];
    }
}
