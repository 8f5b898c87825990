using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.History;

/// <summary>Who changed what, and how it was before. Whoever speaks for some towns reads only theirs.</summary>
public sealed class HistoryQueries(IDbContextFactory<SmallTownsDbContext> contexts)
{
    /// <summary>The newest first.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<HistoryRows> PageAsync(StaffActor by, HistoryFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var asked = await FilteredAsync(db, Visible(db, by), filter, cancellationToken);
        var records = await asked.OrderByDescending(record => record.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var names = await HistoryNames.ReadAsync(db, records, cancellationToken);
        var earlier = await EarlierFiguresAsync(db, records, cancellationToken);
        return new(
            [.. records.Select(record => new HistoryRow(
                record.Id, record.Utc, record.UserName, record.Origin, names.TownOf(record), HistoryWords.What(record, names), record.Action,
                record.ProposalId, HistoryWords.Fields(record, names), OfferOf(by, record, earlier)))],
            await asked.CountAsync(cancellationToken));
    }

    /// <summary>The towns whose history this person may read.</summary>
    [Requires(Permission.ReadHistory)]
    public async Task<IReadOnlyList<(int Id, string Name)>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadHistory);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Towns.Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.Where(town => by.MayFor(Permission.ReadHistory, town.Id)).OrderBy(town => town.NameRu, StringComparer.CurrentCulture).Select(town => (town.Id, town.NameRu))];
    }

    private static IQueryable<ChangeRecord> Visible(SmallTownsDbContext db, StaffActor by)
    {
        var records = db.ChangeRecords.AsNoTracking();
        if (by.ScopeOf(Permission.ReadHistory) == PermissionScope.Everything)
            return records;
        var own = by.TownIds;
        return records.Where(record => record.TownId != null && own.Contains(record.TownId.Value));
    }

    private static async Task<IQueryable<ChangeRecord>> FilteredAsync(
        SmallTownsDbContext db, IQueryable<ChangeRecord> records, HistoryFilter filter, CancellationToken cancellationToken)
    {
        if (filter.TownId is { } town)
            records = records.Where(record => record.TownId == town);
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

    /// <summary>Of the figures on this page, those that stand no more.</summary>
    private static async Task<HashSet<int>> EarlierFiguresAsync(SmallTownsDbContext db, List<ChangeRecord> records, CancellationToken cancellationToken)
    {
        var ids = records.Select(record => record.EntityId).OfType<int>().Distinct().ToList();
        return await db.Figures.Where(f => ids.Contains(f.Id) && (f.State == FigureState.Superseded || f.State == FigureState.Withdrawn))
            .Select(f => f.Id).ToHashSetAsync(cancellationToken);
    }

    private static RestoreOffer? OfferOf(StaffActor by, ChangeRecord record, HashSet<int> earlierFigures)
    {
        if (record.Before is null || !by.MayFor(Permission.Propose, record.TownId))
            return null;
        return record.Subject switch
        {
            nameof(TownSection) when record.Before.Contains(nameof(TownSection.Content), StringComparison.Ordinal) => new(null, NeedsSource: true),
            nameof(Town) => new(null, NeedsSource: true),
            _ when HistoryWords.IsFigure(record.Subject) && record.EntityId is { } id && earlierFigures.Contains(id) => new(id, NeedsSource: false),
            _ => null,
        };
    }
}
