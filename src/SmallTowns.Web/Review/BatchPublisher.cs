using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Review;

/// <summary>Publishes an import or takes it back: all of it or nothing, however many rows it has.</summary>
public sealed class BatchPublisher(PublicationTransaction publication, TimeProvider clock)
{
    // A chunk keeps memory steady whatever the size of an import, and its keys within what one query may ask for.
    private const int Chunk = 400;

    internal Task<ReviewOutcome> PublishAsync(
        SmallTownsDbContext db, int batchId, StaffActor by, bool isOwn, PublicNote note, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Import, utcNow));
        return publication.RunAsync(db, async () =>
        {
            var gate = await BatchReleaseGate.OpenAsync(db, batchId, clock, cancellationToken);
            var figures = new FigurePublication(db, by.Name, utcNow);
            var waiting = db.Proposals
                .Where(p => p.BatchId == batchId && p.State == ProposalState.Submitted)
                // Undated ones last on every database, and rivals of one series side by side.
                .OrderBy(p => p.Figure!.PeriodEnd == null).ThenByDescending(p => p.Figure!.PeriodEnd).ThenBy(p => p.Figure!.SeriesKey).ThenBy(p => p.Id);
            ReviewOutcome refusal = new ReviewOutcome.Outdated();
            var done = await InChunksAsync(db, waiting, progress, async proposals =>
            {
                List<Proposal> first = [.. proposals.Where(p => !figures.HasTaken(p.Figure))];
                if (await Outdated.AnyAsync(db, first, cancellationToken))
                    return false;
                if (await Unchanged.FindAsync(db, first, cancellationToken) is { } unchanged)
                {
                    refusal = new ReviewOutcome.NothingToPublish(unchanged);
                    return false;
                }

                foreach (var proposal in proposals)
                    proposal.Publish(by.UserId, by.Name, utcNow, isOwn, Line(note.Ru), Line(note.En));
                await figures.ApplyAsync([.. proposals.Where(p => p.Figure is not null)], cancellationToken);
                await SectionPublication.ApplyAsync(db, [.. proposals.Where(p => p.Section is not null)], utcNow, cancellationToken);
                return true;
            }, cancellationToken);
            return done switch
            {
                null => refusal,
                0 => new ReviewOutcome.AlreadyDecided(null, null),
                _ => await gate.CloseAsync(db, cancellationToken),
            };
        }, cancellationToken);
    }

    /// <summary>What is published ceases to be, with a note for its readers; what still waits is rejected with the same words.</summary>
    internal Task<ReviewOutcome> WithdrawAsync(
        SmallTownsDbContext db, int batchId, StaffActor by, PublicNote note, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var (noteRu, noteEn) = (note.Ru!.Trim(), Line(note.En));
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow));
        return publication.RunAsync(db, async () =>
        {
            var figures = new FigureWithdrawal(db, by.Name, utcNow, noteRu, noteEn, batchId);
            var published = db.Proposals.Where(p => p.BatchId == batchId && p.State == ProposalState.Published)
                // Headlines last: what stood before them may be a figure that another row of the file had replaced.
                .OrderBy(p => p.Figure != null && p.Figure.IsHeadline).ThenBy(p => p.Id);
            var withdrawn = await InChunksAsync(db, published, progress, async proposals =>
            {
                await figures.ApplyAsync([.. proposals.Where(p => p.Figure is not null).Select(p => new WithdrawnFigure(p.Figure!, p.Id))], cancellationToken);
                await SectionPublication.WithdrawAsync(db, [.. proposals.Where(p => p.Section is not null)], by, utcNow, noteRu, noteEn, cancellationToken);
                foreach (var proposal in proposals)
                    proposal.Withdraw(by.UserId, by.Name, utcNow, noteRu, noteEn);
                return true;
            }, cancellationToken);
            if (withdrawn == 0)
                return new ReviewOutcome.AlreadyDecided(null, null);

            var open = db.Proposals.Where(p => p.BatchId == batchId).StillOpen().OrderBy(p => p.Id);
            await InChunksAsync(db, open, null, proposals =>
            {
                foreach (var proposal in proposals)
                {
                    proposal.Figure?.Reject(by.Name, utcNow, noteRu);
                    proposal.Reject(by.UserId, by.Name, utcNow, noteRu);
                }

                return Task.FromResult(true);
            }, cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Takes the proposals a chunk at a time: each leaves the query by being decided.</summary>
    /// <returns>How many there were; empty if the work refused a chunk.</returns>
    private static async Task<int?> InChunksAsync(
        SmallTownsDbContext db, IQueryable<Proposal> proposals, IProgress<int>? progress, Func<List<Proposal>, Task<bool>> decideAsync, CancellationToken cancellationToken)
    {
        for (var done = 0; ;)
        {
            var chunk = await proposals.Include(p => p.Figure!.Standings).Take(Chunk).ToListAsync(cancellationToken);
            if (chunk.Count == 0)
                return done;
            if (!await decideAsync(chunk))
                return null;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += chunk.Count;
            progress?.Report(done);
        }
    }
}
