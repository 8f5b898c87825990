using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Review.Release;
using SmallTowns.Web.Kinds.Towns;

namespace SmallTowns.Web.Review;

/// <summary>Holds a change back that would leave its town's page wrong.</summary>
internal static class ReleaseGate
{
    /// <summary>Empty where nothing is in the way. A figure of the region has no town's page to spoil.</summary>
    public static async Task<ReviewOutcome.Blocked?> OfAsync(
        SmallTownsDbContext db, Proposal proposal, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (proposal.TownId is not { } townId)
            return null;
        var before = await ReleaseReading.OfAsync(db, townId, RegionCalendar.Today(clock), cancellationToken);
        var after = await ReleaseReading.WithAsync(db, before, proposal, cancellationToken);
        var part = await ReleaseReading.PartOfAsync(db, proposal, cancellationToken);
        var errors = ReleaseChecklist.Blocking(before, after, part);
        return errors.Count == 0 ? null : new([.. errors.Select(ReleaseWords.Of)]);
    }
}
