using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.Press;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Tasks;
using SmallTowns.Web.Staff.Towns;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Staff.Schedule;

/// <summary>What is scheduled for and due on the days of a month, of all that a person may see: the same rights as on the pages that the entries lead to.</summary>
public sealed class ScheduleQueries(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, StaffTownsQueries towns, TimeProvider clock)
{
    // Nobody reads more of one month than that.
    private const int Most = 300;

    [Requires(Permission.EnterStaffArea)]
    public async Task<ScheduleMonth> OfAsync(StaffActor by, DateOnly first, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var month = new ScheduleMonth(new(first.Year, first.Month, 1), []);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return month with
        {
            Entries =
            [
                .. (await PublicationsAsync(db, by, month, cancellationToken))
                    .Concat(await MeasuresAsync(db, by, month, cancellationToken))
                    .Concat(await ReviewsAsync(db, by, month, cancellationToken))
                    .Concat(await AssignmentsAsync(db, by, month, cancellationToken))
                    .OrderBy(entry => entry.Day).ThenBy(entry => entry.At ?? TimeOnly.MinValue).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Title, StringComparer.CurrentCulture),
            ],
        };
    }

    private async Task<IEnumerable<ScheduleEntry>> PublicationsAsync(SmallTownsDbContext db, StaffActor by, ScheduleMonth month, CancellationToken cancellationToken)
    {
        var (from, to, utcNow) = (RegionCalendar.StartUtc(month.First), RegionCalendar.EndUtc(month.Last), clock.GetUtcNow().UtcDateTime);
        var scheduled = db.Proposals.ReadableBy(by, kinds).AsNoTracking().StillOpen().Where(p => p.PublishAtUtc >= from && p.PublishAtUtc <= to);
        var single = await scheduled.Where(p => p.BatchId == null).OrderBy(p => p.PublishAtUtc).Take(Most).ToListAsync(cancellationToken);
        var (lines, names) = (await kinds.LinesAsync(db, single, cancellationToken), await ScopeNames.ReadAsync(db, single.Select(p => p.Scope), cancellationToken));
        // A table that comes out at once is one entry, however many rows it has.
        var tables = await scheduled.Where(p => p.BatchId != null).GroupBy(p => new { p.BatchId, p.PublishAtUtc })
            .Select(rows => new { BatchId = rows.Key.BatchId!.Value, AtUtc = rows.Key.PublishAtUtc!.Value, Rows = rows.Count() })
            .OrderBy(table => table.AtUtc).Take(Most).ToListAsync(cancellationToken);
        var ids = tables.Select(table => table.BatchId).ToHashSet();
        var titles = await db.ProposalBatches.Where(batch => ids.Contains(batch.Id)).Select(batch => new { batch.Id, batch.Title }).ToDictionaryAsync(batch => batch.Id, batch => batch.Title, cancellationToken);
        return single.Select(p => Of(p.PublishAtUtc!.Value, $"{names.Of(p.Scope)}: {lines[p.Id].What}", $"/staff/review/{p.Id}"))
            .Concat(tables.Select(table => Of(table.AtUtc, $"{titles[table.BatchId]}, строк: {Numbers.Show(table.Rows)}", $"/staff/review/batch/{table.BatchId}")));

        ScheduleEntry Of(DateTime atUtc, string title, string address) => new(
            RegionCalendar.DayOf(atUtc), TimeOnly.FromDateTime(RegionCalendar.Local(atUtc)), atUtc < utcNow ? ScheduleKind.Missed : ScheduleKind.Publication, title, address);
    }

    private async Task<IEnumerable<ScheduleEntry>> MeasuresAsync(SmallTownsDbContext db, StaffActor by, ScheduleMonth month, CancellationToken cancellationToken)
    {
        var measures = await db.MeasuresAsync(cancellationToken);
        return (await towns.AllAsync(by, cancellationToken))
            .SelectMany(town => town.State.Freshness.Due.Where(due => due.On >= month.First && due.On <= month.Last).Select(due => (Town: town, due.On, Code: TaskWords.CodeOf(due))))
            .GroupBy(due => (due.On, due.Code), due => due.Town)
            .Select(same => Of(same.Key.On, same.Key.Code, [.. same.Distinct()]));

        ScheduleEntry Of(DateOnly day, string code, IReadOnlyList<StaffTown> all) => new(
            day, null, ScheduleKind.Measure,
            $"{TaskWords.NameOf(code, measures)}: {(all.Count == 1 ? all[0].Name : $"{all.Count} {Plural.Of(all.Count, "город", "города", "городов")}")}",
            all.Count == 1 ? TaskWords.AddressOf(all[0].Slug, code) : $"/staff/tasks?what={Uri.EscapeDataString(code)}");
    }

    private static async Task<IEnumerable<ScheduleEntry>> ReviewsAsync(SmallTownsDbContext db, StaffActor by, ScheduleMonth month, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.ProposePress))
            return [];
        var (first, last) = (month.First, month.Last);
        var entries = await db.PressEntries.AsNoTracking().Where(entry => entry.Standing == PressStanding.Shown && entry.ReviewBy >= first && entry.ReviewBy <= last).ToListAsync(cancellationToken);
        return entries.Where(entry => by.MayFor(Permission.ProposePress, entry.Scope))
            .Select(entry => new ScheduleEntry(entry.ReviewBy!.Value, null, ScheduleKind.Review, entry.TitleRu, PressForms.OfEntry(entry.Id)));
    }

    private async Task<IEnumerable<ScheduleEntry>> AssignmentsAsync(SmallTownsDbContext db, StaffActor by, ScheduleMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.First, month.Last);
        var reach = await WorkReach.OfAsync(db, by, RegionCalendar.Today(clock), cancellationToken);
        var due = await reach.Of(db.Assignments.AsNoTracking())
            .Where(a => a.DueOn >= first && a.DueOn <= last && a.State != AssignmentState.Done && a.State != AssignmentState.Withdrawn)
            .Select(a => new { a.Id, a.Title, a.DueOn }).ToListAsync(cancellationToken);
        return due.Select(a => new ScheduleEntry(a.DueOn, null, ScheduleKind.Assignment, a.Title, $"/staff/association/assignments/{a.Id}"));
    }
}
