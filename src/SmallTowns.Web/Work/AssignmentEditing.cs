using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>One change of an assignment: whoever makes it has seen it as it stands, and those whom it concerns are told in the same transaction.</summary>
public sealed class AssignmentEditing(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <param name="version">That the page was drawn from.</param>
    /// <param name="may">Whether the person may do that; refused otherwise.</param>
    /// <param name="change">What it returns is what the person is told.</param>
    /// <param name="told">Whom the step concerns beside its executors and its controller, and in which words.</param>
    internal async Task<CommandOutcome> ChangeAsync(
        StaffActor by, int id, int version, Func<WorkReach, Assignment, bool> may, Func<SmallTownsDbContext, Assignment, WorkHand, Task<CommandOutcome>> change,
        Func<Assignment, string?> told, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        if (await db.Assignments.Include(a => a.Helpers).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } row)
            return new CommandOutcome.Overtaken();
        // Who reported last decides who may decide.
        await db.Entry(row).Collection(a => a.Steps).LoadAsync(cancellationToken);
        if (!may(await WorkReach.OfAsync(db, by, RegionCalendar.DayOf(hand.Utc), cancellationToken), row))
            throw new AccessDeniedException(Permission.EnterStaffArea);
        if (row.Version != version)
            return new CommandOutcome.Overtaken();
        IReadOnlyList<int> before = [.. await WorkNotices.ExecutorsAsync(db, row, cancellationToken), row.ControllerUserId];
        var outcome = await change(db, row, hand);
        if (outcome is not CommandOutcome.Done)
            return outcome;
        // A step is a row of its own; the assignment has changed all the same.
        db.Entry(row).State = EntityState.Modified;
        return await db.TrySaveAsync(TellAsync, cancellationToken) ? outcome : new CommandOutcome.Overtaken();

        async Task TellAsync()
        {
            IEnumerable<int> people = [.. before, .. await WorkNotices.ExecutorsAsync(db, row, cancellationToken), row.ControllerUserId, row.GivenByUserId];
            await WorkNotices.TellAsync(db, WorkNews.Of(NoticeKind.AssignmentMoved, row, told(row), hand), people, hand, cancellationToken);
        }
    }
}
