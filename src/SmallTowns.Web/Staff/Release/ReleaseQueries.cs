using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review.Release;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Towns;

namespace SmallTowns.Web.Staff.Release;

public sealed class ReleaseQueries(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>The checklist of a town as it is published, or as it would be with a proposal.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ReleaseReport> OfAsync(StaffActor by, int townId, int? proposalId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        if (proposalId is not null)
            by.RequireFor(Permission.Discuss, townId);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = await ReleaseReading.OfAsync(db, townId, RegionCalendar.Today(clock), cancellationToken);
        if (proposalId is null)
            return ReleaseReport.Of(ReleaseChecklist.Of(now), []);

        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == proposalId && p.TownId == townId, cancellationToken);
        var then = await ReleaseReading.WithAsync(db, now, proposal, cancellationToken);
        var part = await ReleaseReading.PartOfAsync(db, proposal, cancellationToken);
        return ReleaseReport.Of(ReleaseChecklist.Of(then), ReleaseChecklist.Blocking(now, then, part));
    }
}

/// <param name="Blocking">What holds the proposal back.</param>
/// <param name="Errors">What is wrong on the town's page and has to be mended, but not by this proposal.</param>
public sealed record ReleaseReport(IReadOnlyList<string> Blocking, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    public static ReleaseReport Of(IReadOnlyList<ReleaseFinding> findings, IReadOnlyList<ReleaseFinding> blocking) => new(
        [.. blocking.Select(ReleaseWords.Of)],
        [.. findings.Where(finding => finding.IsError && !blocking.Contains(finding)).Select(ReleaseWords.Of)],
        [.. findings.Where(finding => !finding.IsError).Select(ReleaseWords.Of)]);
}
