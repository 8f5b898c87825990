using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Sites;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Editions;

namespace SmallTowns.Web.Public.Indexing;

/// <summary>When what a page is made from was last published, topic by topic, as search engines are told it.</summary>
public sealed class LastChanges(IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement, KeptReadings readings, TimeProvider clock)
{
    private readonly KeptReading<IReadOnlyDictionary<string, DateTime>> current =
        readings.Of(PublicTopics.OfWhole, cancellation => ReadAsync(contexts, settlement, clock, cancellation));

    /// <summary>The last change of a page that is made from these topics; empty where of one of them no day is known, or nothing was published.</summary>
    public async ValueTask<DateTime?> OfAsync(IReadOnlyCollection<string> topics, CancellationToken cancellationToken)
    {
        var known = await current.GetAsync(cancellationToken);
        return topics.Count > 0 && topics.All(Dated.Contains)
            ? topics.Where(known.ContainsKey).Select(topic => (DateTime?)known[topic]).Max()
            : null;
    }

    /// <summary>The topics whose days are known. Datasets follow from the others, and each has its own versions.</summary>
    private static readonly HashSet<string> Dated =
    [
        PublicTopics.Figures, PublicTopics.Association, PublicTopics.Programmes, PublicTopics.Sites, PublicTopics.Offers,
        PublicTopics.Outages, PublicTopics.Vacancies, PublicTopics.News, PublicTopics.Events,
    ];

    private static async Task<Reading<IReadOnlyDictionary<string, DateTime>>> ReadAsync(
        IDbContextFactory<SmallTownsDbContext> contexts, PublishedSettlement settlement, TimeProvider clock, CancellationToken cancellationToken)
    {
        var system = await settlement.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var (editions, utcNow) = (await db.EditionsAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        var documents = await db.PublishedDocuments.GroupBy(document => document.Kind)
            .Select(kind => new { Kind = kind.Key, Utc = kind.Max(document => document.PublishedUtc) }).ToListAsync(cancellationToken);
        // What is withdrawn has left the lists, which changed by that.
        var press = await db.PressEntries.GroupBy(entry => entry.Kind)
            .Select(kind => new { Kind = kind.Key, Utc = kind.Max(entry => entry.ChangedUtc) }).ToListAsync(cancellationToken);
        Dictionary<string, DateTime> changes = [];
        foreach (var one in documents.Concat(press))
        {
            foreach (var topic in TopicsOf(one.Kind))
                Note(topic, one.Utc);
        }

        Note(PublicTopics.Figures, system.LastPublishedUtc ?? system.FirstPublishedUtc);
        Note(PublicTopics.Vacancies, await db.VacancyPasses.MaxAsync(pass => (DateTime?)pass.Utc, cancellationToken));
        // A system that was read before the last publication leaves its day out: then all of it is read again.
        return new(changes, PublicTopics.AreOfOneSystem(system.Editions, editions) ? editions : system.Editions, utcNow);

        void Note(string topic, DateTime? utc)
        {
            if (utc is { } known && known > changes.GetValueOrDefault(topic))
                changes[topic] = known;
        }
    }

    private static string[] TopicsOf(string kind) => kind switch
    {
        SiteSubjects.Kind => [PublicTopics.Sites],
        OutageContent.Kind => [PublicTopics.Outages],
        PressKinds.News => [PublicTopics.News],
        PressKinds.Event => [PublicTopics.Events],
        _ when OfferKinds.Codes.Contains(kind) => [PublicTopics.Offers],
        // Every kind of the Association is called so.
        _ when kind.StartsWith("association-", StringComparison.Ordinal) => [PublicTopics.Association, PublicTopics.Programmes],
        _ => [],
    };
}
