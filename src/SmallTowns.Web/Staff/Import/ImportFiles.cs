using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Editions;
using SmallTowns.Data.Mappings;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Difference;

namespace SmallTowns.Web.Staff.Import;

/// <summary>
/// From a file to proposals: check and compare, then propose everything at once. A file goes through as a stream, so that two
/// hundred thousand rows need no more memory than two hundred.
/// </summary>
public sealed class ImportFiles(IDbContextFactory<SmallTownsDbContext> contexts, ImportReferences references, FileLimits limits, ImportTurns turns, ReviewedKinds kinds, TimeProvider clock)
{
    // Fewer do not change how the database plans.
    private const int FewestToLookAnew = 1_000;

    /// <summary>All errors and warnings of the file, and its difference from what stands on the portal. Saves nothing.</summary>
    /// <param name="onIssue">Is told every issue; the report keeps only the first.</param>
    [Requires(Permission.Import)]
    public async Task<ImportReport> CheckAsync(
        StaffActor by, ImportJob job, Action<ImportIssue>? onIssue = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        var log = new IssueLog(onIssue);
        var difference = new ImportDifference();
        using var turn = turns.TryTake(by);
        if (turn is null)
            return new(0, 1, 0, log.First, difference, ImportTurns.Busy);
        var reference = await references.ReadAsync(job.Indicator, cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        try
        {
            foreach (var chunk in RowsOf(job, reference, log, Counting(progress), cancellation).Chunk(RowComparison.Chunk))
            {
                if (log.Errors > 0)
                    continue;
                foreach (var row in await RowComparison.OfAsync(db, chunk, reference, cancellation))
                    difference.Add(row, reference);
                db.ChangeTracker.Clear();
            }

            difference.Warn(await UnlikelyRows.OfAsync(db, difference.FirstFigures, cancellation));
            return new(job.Facts.Rows, log.Errors, log.Warnings, log.First, difference) { Passed = log.Passed, CameBefore = await FormerUpload.OfAsync(db, job, cancellation) };
        }
        catch (FileRefusedException refusal)
        {
            return new(0, 1, 0, log.First, difference, refusal.Message);
        }
    }

    /// <summary>
    /// Proposes what is new or changed: written in parts that nobody sees and between which others save, then sent in at once. All or
    /// nothing: a cancelled or failed import leaves no trace, and one that was killed can be removed.
    /// </summary>
    /// <param name="seen">The difference that the person has looked at.</param>
    [Requires(Permission.Import)]
    public async Task<ImportOutcome> ProposeAsync(
        StaffActor by, ImportJob job, ImportDifference seen, string reason, bool? asHeadline, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        if (seen.Proposed == 0)
            return new ImportOutcome.NothingNew();
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Proposal.ReasonMaxLength)
            return new ImportOutcome.Invalid($"Напишите, откуда и зачем эти данные: не длиннее {Proposal.ReasonMaxLength} знаков.");

        using var turn = turns.TryTake(by);
        if (turn is null)
            return new ImportOutcome.Invalid(ImportTurns.Busy);
        var reference = await references.ReadAsync(job.Indicator, cancellation);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Import, utcNow));
        var edition = await EditionAsync(db, cancellation);
        var batch = BatchOf(by, job, reference, seen, utcNow);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        ImportOutcome? outcome = null;
        try
        {
            var written = new ImportDifference();
            await using (var known = await contexts.CreateDbContextAsync(cancellation))
            await using (var rows = await contexts.CreateDbContextAsync(cancellation))
                outcome = await WriteAsync(db, job, reference, written, new BatchWriter(known, rows, batch.Id, by, utcNow, reason.Trim(), asHeadline), progress, cancellation);
            outcome ??= written.CountsAs(seen) ? await SendAsync(db, batch.Id, edition, written.Proposed, reason.Trim(), cancellation) : new ImportOutcome.LookAgain();
            if (outcome is ImportOutcome.Sent && written.Proposed >= FewestToLookAnew)
                await db.LookAnewAsync(CancellationToken.None);
            return outcome;
        }
        finally
        {
            // Whoever stopped it may be gone: what was written goes all the same.
            if (outcome is not ImportOutcome.Sent)
                await RemoveAsync(batch.Id, CancellationToken.None);
        }
    }

    /// <summary>While a chunk is written, the next one is read and compared: the database and the portal work at the same time.</summary>
    /// <returns>What hindered it, or nothing.</returns>
    private async Task<ImportOutcome?> WriteAsync(
        SmallTownsDbContext db, ImportJob job, ImportReference reference, ImportDifference written, BatchWriter writer, IProgress<int>? progress, CancellationToken cancellation)
    {
        var log = new IssueLog();
        var writing = Task.FromResult(true);
        try
        {
            foreach (var chunk in RowsOf(job, reference, log, Counting(progress), cancellation).Chunk(RowComparison.Chunk))
            {
                var rows = await RowComparison.OfAsync(db, chunk, reference, cancellation);
                foreach (var row in rows)
                    written.Add(row, reference);
                db.ChangeTracker.Clear();
                var proposals = await writer.MakeAsync(rows, reference, cancellation);
                if (!await writing)
                    return Removed();
                // On a thread of its own: SQLite never waits by itself.
                writing = Task.Run(() => writer.WriteAsync(proposals, clock.GetUtcNow().UtcDateTime, cancellation), cancellation);
            }

            if (!await writing)
                return Removed();
        }
        catch (FileRefusedException refusal)
        {
            return new ImportOutcome.Invalid(refusal.Message);
        }
        finally
        {
            // Whatever happened: nothing is written any more when the caller goes on.
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return log.Errors > 0 ? new ImportOutcome.LookAgain() : null;
    }

    private static ImportOutcome.Invalid Removed() => new("Эту загрузку удалили, пока она записывалась. Ничего не предложено.");

    /// <summary>The one short transaction that shows the batch. What others have proposed or published meanwhile is looked at here.</summary>
    private async Task<ImportOutcome> SendAsync(SmallTownsDbContext db, int batchId, long edition, int rows, string reason, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (!await db.GoesOnAsync(batchId, clock.GetUtcNow().UtcDateTime, cancellation))
                return Removed();
            await db.HoldPublicationsAsync(cancellation);
            if (await EditionAsync(db, cancellation) != edition && await db.AnyOutdatedAsync(batchId, cancellation))
                return new ImportOutcome.LookAgain();
            await db.SendAsync(batchId, rows, reason, cancellation);
            await transaction.CommitAsync(cancellation);
            return new ImportOutcome.Sent(batchId);
        }
        catch (DbException clash) when (db.IsClash(clash, UniqueIndexes.OneOpenProposal))
        {
            return new ImportOutcome.LookAgain();
        }
    }

    private static Task<long> EditionAsync(SmallTownsDbContext db, CancellationToken cancellation) =>
        db.PublicEditions.Where(edition => edition.Topic == PublicTopics.Any).Select(edition => edition.Number).SingleOrDefaultAsync(cancellation);

    /// <summary>Removes a batch whose writing was broken off: one's own, or one that nobody writes any more. False where there is none.</summary>
    [Requires(Permission.Import)]
    public async Task<bool> RemoveUnfinishedAsync(StaffActor by, int batchId, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var batch = await db.WithUnfinished().AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == batchId && batch.WritingUtc != null, cancellation);
        if (batch is null || (batch.ByUserId != by.UserId && !BatchSummary.IsAbandoned(batch, utcNow)))
            return false;
        return await db.RemoveAsync(batchId, utcNow, cancellation);
    }

    private async Task RemoveAsync(int batchId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.RemoveAsync(batchId, clock.GetUtcNow().UtcDateTime, cancellation);
    }

    /// <summary>Takes back every proposal of one's batch that nobody has decided on yet, all in one transaction.</summary>
    [Requires(Permission.Import)]
    public async Task<BatchRecall> RecallAsync(StaffActor by, int batchId, CancellationToken cancellation = default)
    {
        by.Require(Permission.Import);
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, decision.Utc));
        if (!await db.ImportBatches.AnyAsync(batch => batch.Id == batchId && batch.ByUserId == by.UserId && batch.RecalledUtc == null, cancellation))
            return new(false, 0);
        var run = new PublicationRun(db, decision, batchId);
        await using var plan = new DeclinePlan(run, kinds, db.Proposals.Where(proposal => proposal.BatchId == batchId).StillOpen(), (kind, proposal) => kind.Recall(proposal, decision));
        await plan.MakeAheadAsync(cancellation);
        var recalled = await RecallAsync(run, plan, batchId, cancellation);
        if (recalled is not null)
            await plan.WriteRecordsAsync();
        return new(recalled is not null, recalled ?? 0);
    }

    /// <returns>How many; nothing where somebody else was a moment faster.</returns>
    private async Task<int?> RecallAsync(PublicationRun run, DeclinePlan plan, int batchId, CancellationToken cancellation)
    {
        await using var transaction = await run.Db.Database.BeginTransactionAsync(cancellation);
        var batch = await run.Db.ImportBatches.SingleAsync(batch => batch.Id == batchId, cancellation);
        if (batch.RecalledUtc is not null)
            return null;
        batch.RecalledUtc = run.Decision.Utc;
        try
        {
            await run.Db.SaveChangesAsync(cancellation);
            var recalled = await plan.ApplyAllAsync(clock.GetUtcNow().UtcDateTime, cancellation);
            run.Touch(batchId, recalled);
            await run.NoteAsync(BatchAction.Recalled, cancellation);
            await transaction.CommitAsync(cancellation);
            return recalled;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A director decided in the same moment: the person looks again.
            return null;
        }
    }

    private IEnumerable<ImportedRow> RowsOf(ImportJob job, ImportReference reference, IssueLog log, Action<int> onRow, CancellationToken cancellation) =>
        new FileCheck(new TableFile(job.Path, limits, job.Facts.View), job.Facts, job.Form, job.Map, reference, job.Passing).Rows(log, onRow, cancellation);

    // A report for each row would be two hundred thousand messages to the browser.
    private static Action<int> Counting(IProgress<int>? progress) => count =>
    {
        if (count % RowComparison.Chunk == 0)
            progress?.Report(count);
    };

    private static ImportBatch BatchOf(StaffActor by, ImportJob job, ImportReference reference, ImportDifference seen, DateTime utcNow) => new()
    {
        Kind = job.Form.Kind,
        IndicatorId = reference.Indicator?.Id,
        Title = job.Name,
        Sha256 = job.Facts.Sha256,
        Bytes = job.Facts.Bytes,
        Rows = job.Facts.Rows,
        NewCount = seen[RowStatus.New],
        ChangedCount = seen[RowStatus.Changed],
        SameCount = seen[RowStatus.Same],
        ConflictCount = seen[RowStatus.Conflict],
        ByUserId = by.UserId,
        ByName = by.Name,
        Utc = utcNow,
        WritingUtc = utcNow,
    };
}
