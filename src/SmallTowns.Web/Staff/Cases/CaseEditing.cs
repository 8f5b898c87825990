using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Cases;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>One change of a case: whoever makes it may work the case, and has seen it as it stands. Whoever calls has asked for the permission.</summary>
public sealed class CaseEditing(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <param name="version">That the page was drawn from.</param>
    /// <param name="change">Changes the case, which is read whole; what it returns is what the person is told.</param>
    internal async Task<CommandOutcome> ChangeAsync(
        StaffActor by, int caseId, int version, Func<SmallTownsDbContext, InvestorCase, CaseHand, Task<CommandOutcome>> change,
        CancellationToken cancellationToken, Permission permission = Permission.WorkCases)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.InvestorCases.Where(found => found.Id == caseId)
            .WithAllThatWasTyped().Include(found => found.Objects).Include(found => found.Towns)
            .Include(found => found.Person!.Consents).ThenInclude(consent => consent.DocumentVersion).AsSplitQuery()
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
            return new CommandOutcome.Overtaken();
        if (!(await CaseReach.OfAsync(db, by, permission, cancellationToken)).Covers(row))
            throw new AccessDeniedException(permission);
        if (row.Version != version)
            return new CommandOutcome.Overtaken();
        var outcome = await change(db, row, new(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime));
        if (outcome is not CommandOutcome.Done)
            return outcome;
        // A step or an answer is a row of its own; the case has changed all the same.
        db.Entry(row).State = EntityState.Modified;
        return await db.SaveOrBeOvertakenAsync(() => 0, cancellationToken);
    }
}
