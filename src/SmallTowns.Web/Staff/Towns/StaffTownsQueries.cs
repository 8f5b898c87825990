using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Fields;

namespace SmallTowns.Web.Staff.Towns;

/// <summary>
/// The towns as the staff see them. What is computed of every town is at hand (<see cref="TownStates"/>); the database adds,
/// for all towns in three queries, what changes with every hand's turn. Filter, sort and page are then made of the
/// whole: a database sorts neither by a computed share nor in the Russian order.
/// </summary>
public sealed class StaffTownsQueries(IDbContextFactory<SmallTownsDbContext> contexts, ServedRegion served, TownStates states, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<FoundTowns> PageAsync(
        StaffActor by, StaffTownsFilter filter, RowsAsked<StaffTownsSort> rows, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var all = await AllAsync(by, cancellationToken);
        var today = RegionCalendar.Today(clock);
        var found = all.Where(town => Matches(town, filter, today)).ToList();
        return new([.. Sorted(found, rows, today).Skip(rows.Skip).Take(rows.Take)], found.Count, all.Count);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<StaffTown>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var known = await states.GetAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // One look into the index for each town: grouping would read every record there ever was.
        var rows = await (await served.TownsAsync(db, cancellationToken))
            .Select(town => new { town.Slug, town.Id, ChangedUtc = db.ChangeRecords.Where(record => record.ScopeKind == ScopeKind.Town && record.ScopeId == town.Id).Max(record => (DateTime?)record.Utc) })
            .ToDictionaryAsync(town => town.Slug, cancellationToken);
        var open = await db.Proposals.StillOpen()
            .Where(p => p.ScopeKind == ScopeKind.Town)
            .GroupBy(p => p.ScopeId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var people = await (
            from responsibility in db.TownResponsibilities
            join user in db.Users on responsibility.UserId equals user.Id
            select new { responsibility.TownId, Person = new Responsible(user.Id, user.DisplayName, responsibility.Version) })
            .ToDictionaryAsync(given => given.TownId, given => given.Person, cancellationToken);
        return
        [
            .. known.BySlug.Values.Where(state => rows.ContainsKey(state.Town.Slug)).Select(state =>
            {
                var row = rows[state.Town.Slug];
                return new StaffTown(
                    row.Id, state, open.GetValueOrDefault(row.Id), people.GetValueOrDefault(row.Id),
                    by.MayFor(Permission.ReadHistory, Scope.Town(row.Id)) ? row.ChangedUtc : null);
            }),
        ];
    }

    /// <summary>Whoever looks after a town, for the filter.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<Candidate>> ResponsibleAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await db.Users.Where(user => db.TownResponsibilities.Any(r => r.UserId == user.Id))
            .Select(user => new Candidate(user.Id, user.DisplayName)).ToListAsync(cancellationToken);
        return [.. people.OrderBy(person => person.Name, RussianOrder.Comparer)];
    }

    private static bool Matches(StaffTown town, StaffTownsFilter filter, DateOnly today) =>
        (filter.Name is not { Length: > 0 } name || Contains(town.Name, name) || Contains(town.State.Town.Name.En, name))
        && (filter.SizeClass is null || town.State.Town.SizeClass == filter.SizeClass)
        && (filter.IsMember is null || town.State.Town.IsMember == filter.IsMember)
        && (filter.ResponsibleId is null || (town.Responsible?.UserId ?? StaffTownsFilter.Nobody) == filter.ResponsibleId)
        && filter.Lack switch
        {
            StaffTownsLack.Overdue => town.State.Freshness.OverdueCount(today) > 0,
            StaffTownsLack.Incomplete => !town.State.Completeness.IsComplete,
            StaffTownsLack.OpenProposals => town.OpenProposals > 0,
            _ => true,
        };

    private static IEnumerable<StaffTown> Sorted(List<StaffTown> towns, RowsAsked<StaffTownsSort> rows, DateOnly today)
    {
        Comparison<StaffTown> compare = rows.Sort switch
        {
            StaffTownsSort.SizeClass => (a, b) => Nullable.Compare(a.State.Town.SizeClass, b.State.Town.SizeClass),
            StaffTownsSort.Completeness => (a, b) => a.State.Completeness.Percent.CompareTo(b.State.Completeness.Percent),
            // The freshest first: fewest overdue, and of those the one whose next term is furthest.
            StaffTownsSort.Freshness => (a, b) => (a.State.Freshness.OverdueCount(today), FirstDue(b)).CompareTo((b.State.Freshness.OverdueCount(today), FirstDue(a))),
            StaffTownsSort.OpenProposals => (a, b) => a.OpenProposals.CompareTo(b.OpenProposals),
            StaffTownsSort.Responsible => (a, b) => RussianOrder.Comparer.Compare(a.Responsible?.Name, b.Responsible?.Name),
            StaffTownsSort.LastChange => (a, b) => Nullable.Compare(a.LastChangeUtc, b.LastChangeUtc),
            _ => (a, b) => RussianOrder.Comparer.Compare(a.Name, b.Name),
        };
        var comparer = Comparer<StaffTown>.Create(compare);
        return (rows.Descending ? towns.OrderDescending(comparer) : towns.Order(comparer)).ThenBy(town => town.Name, RussianOrder.Comparer);
    }

    private static DateOnly FirstDue(StaffTown town) => town.State.Freshness.Due is [{ On: var first }, ..] ? first : DateOnly.MaxValue;

    private static bool Contains(string name, string part) => RussianOrder.Fold(name).Contains(RussianOrder.Fold(part.Trim()), StringComparison.Ordinal);
}

/// <param name="LastChangeUtc">Empty where nothing has been changed since the program came, or the reader may not read the history.</param>
public sealed record StaffTown(int Id, TownState State, int OpenProposals, Responsible? Responsible, DateTime? LastChangeUtc)
{
    public string Slug => State.Town.Slug;

    public string Name => State.Town.Name.Ru;
}

/// <param name="Version">Of the responsibility.</param>
public sealed record Responsible(int UserId, string Name, int Version);

/// <param name="Total">How many towns were found.</param>
/// <param name="All">How many towns there are.</param>
public sealed record FoundTowns(IReadOnlyList<StaffTown> Towns, int Total, int All);
