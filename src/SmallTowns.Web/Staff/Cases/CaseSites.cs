using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Staff.Cases;

/// <summary>
/// What the end of a case means for its objects: won, they are proposed to be occupied; lost or abandoned, those that were kept for it are
/// proposed to be free again, unless another open case is about them. It is proposed like any other change, by whoever ended the case.
/// </summary>
public sealed class CaseSites(IDbContextFactory<SmallTownsDbContext> contexts, PublishedSites sites, SiteOpening opening, ContentProposals proposals, TimeProvider clock)
{
    [Requires(Permission.WorkCases)]
    public async Task<CaseSitesOutcome> ProposeAsync(StaffActor by, int caseId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkCases);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.InvestorCases.AsNoTracking().Include(found => found.Objects).Include(found => found.Towns).SingleOrDefaultAsync(found => found.Id == caseId, cancellationToken);
        if (row is null || !row.Stage.IsFinal())
            return CaseSitesOutcome.Nothing;
        if (!(await CaseReach.OfAsync(db, by, Permission.WorkCases, cancellationToken)).Covers(row))
            throw new AccessDeniedException(Permission.WorkCases);
        var names = row.Objects.Select(one => one.Reference).ToList();
        var ofOthers = await db.InvestorCases.Where(other => other.Id != caseId && CaseStages.Open.Contains(other.Stage))
            .SelectMany(other => other.Objects).Where(one => names.Contains(one.Reference)).Select(one => one.Reference).Distinct().ToListAsync(cancellationToken);
        var register = await sites.GetAsPublishedAsync(cancellationToken);
        List<SiteReference> proposed = [];
        List<SiteReference> left = [];
        foreach (var site in names.Select(SiteReference.TryParse).OfType<SiteReference>().Order().Select(register.Find).OfType<SiteObject>())
        {
            if (WantedFor(site, row.Stage, ofOthers.Contains(site.Reference.ToString())) is not { } wanted)
                continue;
            (await ProposeAsync(by, site, wanted, cancellationToken) ? proposed : left).Add(site.Reference);
        }

        return new(proposed, left);
    }

    private static SiteStatus? WantedFor(SiteObject site, CaseStage stage, bool isOfOthers) => (stage, site.Status) switch
    {
        (_, SiteStatus.Withdrawn) or (CaseStage.Won, SiteStatus.Occupied) => null,
        (CaseStage.Won, _) => SiteStatus.Occupied,
        (_, SiteStatus.Reserved or SiteStatus.InTalks) when !isOfOthers => SiteStatus.Free,
        _ => null,
    };

    /// <returns>False where it has to be done by hand: somebody's proposal waits, or the person may not propose it.</returns>
    private async Task<bool> ProposeAsync(StaffActor by, SiteObject site, SiteStatus wanted, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.ProposeInvestment) || await opening.OpenAsync(by, site.Reference, cancellationToken) is not { IsWaiting: false } opened)
            return false;
        var changed = opened.With(opened.Site with { Status = wanted, StatusSince = RegionCalendar.Today(clock) });
        // Readers will see the reason: it names neither the case nor the investor.
        var reason = wanted == SiteStatus.Occupied ? "Объект занят" : "Объект снова свободен";
        return await proposals.ProposeAsync(by, changed.Subject, changed.Content, changed.SourceId, new(reason, changed.BasedOn), cancellationToken) is ProposeOutcome.Sent;
    }
}

/// <param name="Proposed">Objects whose new state waits for a decision.</param>
/// <param name="Left">Those that somebody has to propose by hand.</param>
public sealed record CaseSitesOutcome(IReadOnlyList<SiteReference> Proposed, IReadOnlyList<SiteReference> Left)
{
    public static readonly CaseSitesOutcome Nothing = new([], []);
}
