using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cooperation;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Cooperation;

/// <summary>Needs and offers of all towns, and who fits whom. Everybody who reads the knowledge base reads them: an offer that nobody sees helps nobody.</summary>
public sealed class EntryQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Of those that fit, the best are shown.</summary>
    private const int MostFits = 20;

    private static readonly StringComparer ByName = StringComparer.Create(Language.Russian, ignoreCase: true);

    /// <summary>Those that end first at the top.</summary>
    [Requires(Permission.ReadKnowledge)]
    public async Task<EntryBoard> BoardAsync(StaffActor by, EntryFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        ArgumentNullException.ThrowIfNull(filter);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, today, cancellationToken);
        var entries = db.CooperationEntries.AsNoTracking();
        var townIds = await entries.Select(entry => entry.TownId).Distinct().ToListAsync(cancellationToken);
        if (filter.Kind is { } kind)
            entries = entries.Where(entry => entry.Kind == kind);
        if (filter.Subject is { } subject)
            entries = entries.Where(entry => entry.Subject == subject);
        if (filter.TownId is { } town)
            entries = entries.Where(entry => entry.TownId == town);
        if (filter.MineOnly)
        {
            var mine = reach.TownIds;
            entries = entries.Where(entry => mine.Contains(entry.TownId));
        }

        var byState = await entries.GroupBy(entry => entry.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var asked = filter.State is { } state ? entries.Where(entry => entry.State == state) : entries.Where(entry => entry.State == EntryState.Open || entry.State == EntryState.Talks);
        var rows = await (
            from entry in asked
            join its in db.Towns on entry.TownId equals its.Id
            orderby entry.To, entry.Id
            select new EntryRow(entry.Id, its.NameRu, entry.Kind, entry.Subject, entry.Title, entry.Quantity, entry.Unit, entry.From, entry.To, entry.State)).Skip(skip).Take(take).ToListAsync(cancellationToken);
        var towns = await db.Towns.Where(one => townIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.NameRu, cancellationToken);
        return new(rows, await asked.CountAsync(cancellationToken), byState, towns, reach.WritesAll || reach.TownIds.Count > 0);
    }

    /// <returns>Empty where there is no such entry.</returns>
    [Requires(Permission.ReadKnowledge)]
    public async Task<EntryView?> FindAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ReadKnowledge);
        var today = RegionCalendar.Today(clock);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        if (await db.CooperationEntries.AsNoTracking().Include(entry => entry.Steps).SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken) is not { } found)
            return null;
        var reach = await CooperationReach.OfAsync(db, by, today, cancellationToken);
        var town = await db.Towns.Where(one => one.Id == found.TownId).Select(one => one.NameRu).SingleAsync(cancellationToken);
        var talk = await (
            from one in db.CooperationTalks.AsNoTracking()
            where (one.NeedId == id || one.OfferId == id) && one.State != TalkState.CameToNothing
            join other in db.CooperationEntries on one.NeedId == id ? one.OfferId : one.NeedId equals other.Id
            join its in db.Towns on other.TownId equals its.Id
            orderby one.Id descending
            select new TalkView(one.Id, one.Version, other.Id, other.TownId, its.NameRu, other.Title, one.BegunUtc, one.AgreementId)).FirstOrDefaultAsync(cancellationToken);
        // What the person may not open is named by nobody here.
        var agreement = talk?.AgreementId is { } agreed
            ? await reach.Of(db.Agreements.Where(a => a.Id == agreed)).Select(a => new AgreementName(a.Id, a.Year, a.Ordinal)).SingleOrDefaultAsync(cancellationToken) : null;
        var writes = reach.WritesFor(found.TownId);
        var fits = found.State is EntryState.Open ? await FitsAsync(db, found, reach, today, cancellationToken) : null;
        return new(found, town, writes, talk is not null && (writes || reach.WritesFor(talk.OtherTownId)), reach.Keeps, talk, agreement, fits);
    }

    /// <summary>For which towns the person may write.</summary>
    [Requires(Permission.WriteNeeds)]
    public async Task<IReadOnlyList<(int Id, string Name)>> TownsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WriteNeeds);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reach = await CooperationReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken);
        var towns = await db.Towns.Where(town => !town.IsHidden && town.CeasedOn == null).Select(town => new { town.Id, town.NameRu }).ToListAsync(cancellationToken);
        return [.. towns.Where(town => reach.WritesFor(town.Id)).OrderBy(town => town.NameRu, ByName).Select(town => (town.Id, town.NameRu))];
    }

    private static async Task<EntryFitsView> FitsAsync(SmallTownsDbContext db, CooperationEntry asked, CooperationReach reach, DateOnly today, CancellationToken cancellationToken)
    {
        // All that could be its opposite: why nothing fits is asked of them too. Their texts are not read.
        var open = await (
            from entry in db.CooperationEntries
            where entry.State == EntryState.Open && entry.To >= today && entry.Kind != asked.Kind && entry.TownId != asked.TownId
            join town in db.Towns on entry.TownId equals town.Id
            select new { entry.Id, entry.Version, entry.TownId, entry.Kind, entry.Subject, entry.Quantity, entry.Unit, entry.From, entry.To, entry.Title, Town = town.NameRu, town.Latitude, town.Longitude })
            .ToListAsync(cancellationToken);
        var here = await db.Towns.Where(town => town.Id == asked.TownId).Select(town => new { town.Latitude, town.Longitude }).SingleAsync(cancellationToken);
        var fits = EntryFits.Of(
            new(asked.Id, asked.TownId, asked.Kind, asked.Subject, asked.Quantity, asked.Unit, asked.From, asked.To, new GeoPoint(here.Latitude, here.Longitude)),
            open.Select(one => new FitSide(one.Id, one.TownId, one.Kind, one.Subject, one.Quantity, one.Unit, one.From, one.To, new GeoPoint(one.Latitude, one.Longitude))),
            today);
        var byId = open.ToDictionary(one => one.Id);
        return new(
            [
                .. from fit in fits.Fits.Take(MostFits)
                   let one = byId[fit.Id]
                   select new FitRow(
                       one.Id, one.Version, one.Town, one.Title, CooperationWords.Amount(one.Quantity, one.Unit), one.From, one.To, fit,
                       reach.WritesFor(asked.TownId) || reach.WritesFor(one.TownId)),
            ],
            fits.Why, Math.Max(0, fits.Fits.Count - MostFits));
    }
}

/// <param name="State">Empty for those that are open or talked about.</param>
/// <param name="MineOnly">Of the towns that the person speaks for.</param>
public sealed record EntryFilter(EntryKind? Kind = null, SubjectClass? Subject = null, int? TownId = null, EntryState? State = null, bool MineOnly = false);

public sealed record EntryRow(int Id, string Town, EntryKind Kind, SubjectClass Subject, string Title, decimal? Quantity, string? Unit, DateOnly From, DateOnly To, EntryState State);

/// <param name="Towns">Those that have entries, by id.</param>
/// <param name="Writes">Whether the person may write one.</param>
public sealed record EntryBoard(IReadOnlyList<EntryRow> Rows, int Total, IReadOnlyDictionary<EntryState, int> ByState, IReadOnlyDictionary<int, string> Towns, bool Writes);

/// <param name="OtherId">The entry of the other town.</param>
public sealed record TalkView(int Id, int Version, int OtherId, int OtherTownId, string OtherTown, string OtherTitle, DateTime BegunUtc, int? AgreementId);

public sealed record AgreementName(int Id, int Year, int Ordinal)
{
    public string Number => Agreement.NumberOf(Year, Ordinal);
}

/// <param name="MayTalk">Whether the person writes for one of the two towns.</param>
public sealed record FitRow(int Id, int Version, string Town, string Title, string? Amount, DateOnly From, DateOnly To, Fit Fit, bool MayTalk);

/// <param name="More">How many fit besides those that are shown.</param>
public sealed record EntryFitsView(IReadOnlyList<FitRow> Rows, NoFit? Why, int More);

/// <param name="Writes">Whether the person writes for its town.</param>
/// <param name="MayEndTalks">Whether they do so for one of the two towns that talk.</param>
/// <param name="Keeps">Whether they may draft the agreement.</param>
/// <param name="Talk">The one that goes on, or that came to an agreement.</param>
/// <param name="Fits">Empty where it is not open.</param>
public sealed record EntryView(
    CooperationEntry Entry, string Town, bool Writes, bool MayEndTalks, bool Keeps, TalkView? Talk, AgreementName? Agreement, EntryFitsView? Fits);
