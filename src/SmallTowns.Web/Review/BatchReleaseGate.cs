using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review.Release;
using SmallTowns.Web.Kinds.Towns;

namespace SmallTowns.Web.Review;

/// <summary>
/// The same for a whole import: each town's page is looked at before and after, one town at a time, within the transaction.
/// However many rows the file has, the work grows with the number of towns.
/// </summary>
internal sealed class BatchReleaseGate
{
    private readonly DateOnly today;
    private readonly Dictionary<int, HashSet<ReleaseFinding>> known = [];

    private BatchReleaseGate(DateOnly today) => this.today = today;

    public static async Task<BatchReleaseGate> OpenAsync(SmallTownsDbContext db, int batchId, TimeProvider clock, CancellationToken cancellationToken)
    {
        var gate = new BatchReleaseGate(RegionCalendar.Today(clock));
        var townIds = await db.Proposals.Where(p => p.BatchId == batchId && p.TownId != null).Select(p => p.TownId!.Value).Distinct().ToListAsync(cancellationToken);
        foreach (var townId in townIds)
            gate.known[townId] = await gate.ErrorsAsync(db, townId, cancellationToken);
        return gate;
    }

    public async Task<ReviewOutcome> CloseAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        foreach (var (townId, before) in known)
        {
            var brought = await ErrorsAsync(db, townId, cancellationToken);
            brought.ExceptWith(before);
            if (brought.Count == 0)
                continue;
            var name = await db.Towns.Where(town => town.Id == townId).Select(town => town.NameRu).SingleAsync(cancellationToken);
            errors.AddRange(brought.Select(finding => $"{name}. {ReleaseWords.Of(finding)}"));
        }

        return errors.Count == 0 ? new ReviewOutcome.Done() : new ReviewOutcome.Blocked(errors);
    }

    private async Task<HashSet<ReleaseFinding>> ErrorsAsync(SmallTownsDbContext db, int townId, CancellationToken cancellationToken) =>
        [.. ReleaseChecklist.Of(await ReleaseReading.OfAsync(db, townId, today, cancellationToken)).Where(finding => finding.IsError)];
}
