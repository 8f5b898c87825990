using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review;

/// <summary>
/// Brings an earlier state back as a new proposal, which is reviewed like any other. It is made against what stands at that
/// moment; where somebody's proposal of the same subject is open, theirs comes first.
/// </summary>
public sealed class Restoration(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds)
{
    /// <summary>A state that a proposal published once, or the one before it.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ProposeOutcome> RestoreProposalAsync(
        StaffActor by, int proposalId, Restored which, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposalId, cancellationToken);
        var kind = kinds.Of(proposal);
        by.RequireFor(kind.ToPropose, proposal.Scope);
        await RequireReadableAsync(db, by, kind, proposal.SubjectKey, proposal.Scope, cancellationToken);
        return await kind.RestoreAsync(by, proposal, which, cancellationToken);
    }

    /// <summary>What a record of the history says was there before the change.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ProposeOutcome> RestoreRecordAsync(
        StaffActor by, long recordId, Restored which, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var record = await db.ChangeRecords.AsNoTracking().SingleAsync(r => r.Id == recordId, cancellationToken);
        foreach (var kind in kinds.All)
        {
            if (!(await kind.RestorableAsync(db, [record], cancellationToken)).ContainsKey(record.Id))
                continue;
            by.RequireFor(kind.ToPropose, record.Scope ?? Scope.Association);
            await RequireReadableAsync(db, by, kind, record.Key, record.Scope ?? Scope.Association, cancellationToken);
            return await kind.RestoreAsync(by, record, which, cancellationToken);
        }

        throw new ArgumentException($"A record of {record.Subject} holds no state that could be proposed.", nameof(recordId));
    }

    /// <summary>Nobody brings back what they may not read.</summary>
    private static async Task RequireReadableAsync(
        SmallTownsDbContext db, StaffActor by, ReviewedKind kind, string subject, Scope scope, CancellationToken cancellationToken)
    {
        if ((await kind.SealedAsync(db, [subject], cancellationToken)).Count > 0)
            by.RequireFor(kind.ToDecide, scope);
    }
}
