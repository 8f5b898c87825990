using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.TownProfile.Release;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Towns;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Release;

public sealed class ReleaseQueries(IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, TimeProvider clock)
{
    /// <summary>The checklist of a town as it is published, or as it would be with a proposal.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ReleaseReport> OfAsync(StaffActor by, int townId, int? proposalId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        if (proposalId is not null)
            by.RequireFor(Permission.Discuss, Scope.Town(townId));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = await ReleaseReading.OfAsync(db, townId, RegionCalendar.Today(clock), cancellationToken);
        if (proposalId is null)
            return ReleaseReport.Of(ReleaseChecklist.Of(now), []);

        var code = await db.Proposals.Where(p => p.Id == proposalId && p.ScopeKind == ScopeKind.Town && p.ScopeId == townId)
            .Select(p => p.Kind).SingleAsync(cancellationToken);
        if (kinds[code] is not IPartOfTownRelease part)
            return ReleaseReport.Of(ReleaseChecklist.Of(now), []);
        var proposal = await kinds[code].Load(db.Proposals).AsNoTracking().SingleAsync(p => p.Id == proposalId, cancellationToken);
        var then = await part.WithAsync(db, now, proposal, cancellationToken);
        // Whoever decides about one thing reads of that thing: what else is to be mended in the town stands among its tabs.
        var own = kinds[code].PartOf(proposal);
        var old = ReleaseChecklist.Of(now);
        var concerned = ReleaseChecklist.Of(then).Where(finding => finding.Part == own || !old.Contains(finding)).ToList();
        return ReleaseReport.Of(concerned, ReleaseChecklist.Blocking(now, then, own));
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
