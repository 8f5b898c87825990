using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Review;

/// <summary>Publications whose time has passed: an embargo that ended in silence is noticed by others first.</summary>
public sealed class MissedPublications(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, TimeProvider clock)
{
    /// <summary>As long as the portal may take over its jobs.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private const int Most = 20;

    /// <summary>Those that this person may read, the longest due first.</summary>
    [Requires(Permission.OpenReview)]
    public async Task<IReadOnlyList<MissedPublication>> OfAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.OpenReview);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, db.Proposals.ReadableBy(by, kinds), cancellationToken);
    }

    /// <summary>All of them, for whoever watches over the jobs of the portal.</summary>
    [Requires(Permission.ManageJobs)]
    public async Task<IReadOnlyList<MissedPublication>> AllAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageJobs);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, db.Proposals, cancellationToken);
    }

    private async Task<IReadOnlyList<MissedPublication>> ReadAsync(SmallTownsDbContext db, IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var missed = await proposals.AsNoTracking().Missed(clock.GetUtcNow().UtcDateTime - Grace).OrderBy(p => p.PublishAtUtc).Take(Most).ToListAsync(cancellationToken);
        var lines = await kinds.LinesAsync(db, missed, cancellationToken);
        return [.. missed.Select(p => new MissedPublication(p.Id, lines[p.Id].What, p.PublishAtUtc!.Value, p.State))];
    }
}

/// <param name="What">In a line, as the queue shows it.</param>
public sealed record MissedPublication(int ProposalId, string What, DateTime DueUtc, ProposalState State);
