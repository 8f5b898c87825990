using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Visits;

/// <summary>How often the pages of the portal were opened.</summary>
public sealed class VisitQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    public const int MostDays = 366;

    /// <param name="days">Back from today, with it.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task<VisitTotals> TotalsAsync(StaffActor by, int days, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var from = RegionCalendar.Today(clock).AddDays(1 - Math.Clamp(days, 1, MostDays));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = db.VisitCounts.Where(row => row.Day >= from);
        var byDay = await counts.GroupBy(row => row.Day).Select(group => new { group.Key, Count = group.Sum(row => row.Count) }).OrderByDescending(group => group.Key).ToListAsync(cancellationToken);
        var byKind = await counts.GroupBy(row => row.Kind).Select(group => new { group.Key, Count = group.Sum(row => row.Count) }).ToListAsync(cancellationToken);
        var byTown = await counts.Where(row => row.Town != "").GroupBy(row => row.Town).Select(group => new { group.Key, Count = group.Sum(row => row.Count) }).ToListAsync(cancellationToken);
        var slugs = byTown.Select(town => town.Key).ToList();
        var names = (await db.Towns.Where(town => slugs.Contains(town.Slug)).Select(town => new { town.Slug, town.NameRu }).ToListAsync(cancellationToken))
            .GroupBy(town => town.Slug).ToDictionary(town => town.Key, town => town.First().NameRu);
        return new(
            from, byDay.Sum(day => day.Count), [.. byDay.Select(day => (day.Key, day.Count))],
            [.. byKind.Select(kind => (kind.Key, kind.Count)).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Key, StringComparer.Ordinal)],
            [.. byTown.Select(town => (names.GetValueOrDefault(town.Key, town.Key), town.Count)).OrderByDescending(town => town.Count).ThenBy(town => town.Item1, StringComparer.Ordinal)]);
    }
}

/// <param name="ByDay">The latest first; a day on which nothing was opened, or nothing counted, is not there.</param>
public sealed record VisitTotals(
    DateOnly From, long Total, IReadOnlyList<(DateOnly Day, long Count)> ByDay, IReadOnlyList<(string Kind, long Count)> ByKind, IReadOnlyList<(string Town, long Count)> ByTown);
