using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.History;

/// <summary>Who changed what, and how it was before. Whoever speaks for some towns or bodies reads only theirs.</summary>
public sealed class HistoryQueries(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds)
{
    /// <summary>The newest first.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<HistoryRows> PageAsync(StaffActor by, HistoryFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = await FilteredAsync(db, db.ChangeRecords.AsNoTracking().ReadableBy(by), filter, cancellationToken);
        // Of a long file they are written after its publication: late ones stand where they happened.
        var records = await asked.OrderByDescending(record => record.Utc).ThenByDescending(record => record.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var names = await HistoryNames.ReadAsync(db, records, cancellationToken);
        var hidden = await HiddenAsync(db, by, records, cancellationToken);
        var restorable = await RestorableAsync(db, by, [.. records.Where(record => !hidden.Contains(record.Key))], cancellationToken);
        return new(
            [.. records.Select(record => new HistoryRow(
                record.Id, record.Utc, record.UserName, record.Origin,
                Town: names.TownOf(record),
                What: HistoryWords.What(record, names, kinds),
                Action: record.Action,
                ProposalId: record.ProposalId,
                Fields: hidden.Contains(record.Key) ? [] : HistoryWords.Fields(record, names),
                Restore: restorable.GetValueOrDefault(record.Id)))],
            await asked.CountAsync(cancellationToken));
    }

    /// <summary>The towns whose history this person may read.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<IReadOnlyList<(int Id, string Name)>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Towns.Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.Where(town => by.MayFor(Permission.ReadHistory, Scope.Town(town.Id))).OrderBy(town => town.NameRu, StringComparer.CurrentCulture).Select(town => (town.Id, town.NameRu))];
    }

    private static async Task<IQueryable<ChangeRecord>> FilteredAsync(
        SmallTownsDbContext db, IQueryable<ChangeRecord> records, HistoryFilter filter, CancellationToken cancellationToken)
    {
        if (filter.TownId is { } town)
            records = records.Where(record => record.ScopeKind == ScopeKind.Town && record.ScopeId == town);
        if (filter.Person?.Trim() is { Length: > 0 } typed)
        {
            var (ids, spellings) = await PersonSearch.OfAsync(db, typed, cancellationToken);
            records = records.Where(record => ids.Contains(record.UserId ?? 0) || spellings.Any(name => record.UserName.Contains(name)));
        }

        if (filter.Subject is { } subject)
            records = records.Where(record => record.Subject == subject);
        if (filter.Origin is { } origin)
            records = records.Where(record => record.Origin == origin);
        if (filter.FromUtc is { } from)
            records = records.Where(record => record.Utc >= from);
        if (filter.BeforeUtc is { } before)
            records = records.Where(record => record.Utc < before);
        if (filter.Text?.Trim() is { Length: > 0 } text)
            records = await records.FindAsync(db, text, cancellationToken);
        return records;
    }

    /// <summary>The keys of what was removed from readers and only who decides about it may still read.</summary>
    private async Task<IReadOnlySet<string>> HiddenAsync(SmallTownsDbContext db, StaffActor by, List<ChangeRecord> records, CancellationToken cancellationToken)
    {
        HashSet<string> hidden = [];
        foreach (var kind in kinds.All)
        {
            List<string> keys = [.. records.Where(record => Domain.Review.Subject.KindOf(record.Key) == kind.Code && !by.MayFor(kind.ToDecide, record.Scope ?? Scope.Association)).Select(record => record.Key).Distinct()];
            if (keys.Count > 0)
                hidden.UnionWith(await kind.SealedAsync(db, keys, cancellationToken));
        }

        return hidden;
    }

    /// <summary>What of these records this person may bring back.</summary>
    private async Task<IReadOnlyDictionary<long, RestoreOffer>> RestorableAsync(
        SmallTownsDbContext db, StaffActor by, List<ChangeRecord> records, CancellationToken cancellationToken)
    {
        var offers = new Dictionary<long, RestoreOffer>();
        foreach (var kind in kinds.All)
        {
            List<ChangeRecord> own = [.. records.Where(record => by.MayFor(kind.ToPropose, record.Scope ?? Scope.Association))];
            foreach (var (id, asksSource) in await kind.RestorableAsync(db, own, cancellationToken))
                offers[id] = new(asksSource);
        }

        return offers;
    }
}
