using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Towns;
using SmallTowns.Domain.Towns.Sections;
using SmallTowns.Web.Staff.Release;
using SmallTowns.Web.Staff.Review;
using SmallTowns.Web.Staff.Sections;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Staff.Publishing;

/// <summary>Carries out what a director decided: one transaction, then every page, download and answer shows it.</summary>
public sealed class Publisher(PublicationSignal signal, TimeProvider clock)
{
    // A chunk keeps memory steady whatever the size of an import, and its keys within what one query may ask for.
    private const int Chunk = 400;
    private const string TownCodeIndex = "IX_Towns_Oktmo";

    internal Task<ReviewOutcome> PublishAsync(
        SmallTownsDbContext db, Proposal proposal, StaffActor by, bool isOwn, PublicNote note, CancellationToken cancellationToken) =>
        PublishAsync(db, proposal, by.UserId, by.Name, isOwn, Line(note.Ru), Line(note.En), cancellationToken);

    /// <summary>What was scheduled is published in the name of the director who scheduled it.</summary>
    internal Task<ReviewOutcome> PublishScheduledAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) =>
        PublishAsync(
            db, proposal, proposal.DecidedById!.Value, proposal.DecidedBy!, proposal.IsSelfApproved,
            proposal.PublicNoteRu, proposal.PublicNoteEn, cancellationToken);

    internal async Task<ReviewOutcome> PublishBatchAsync(
        SmallTownsDbContext db, int batchId, StaffActor by, bool isOwn, PublicNote note, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var outcome = await InTransactionAsync(db, async () =>
        {
            var done = 0;
            var gate = await BatchReleaseGate.OpenAsync(db, batchId, clock, cancellationToken);
            while (true)
            {
                db.ActAs(ChangeActor.Of(by, ChangeOrigin.Import, utcNow));
                var proposals = await db.Proposals
                    .Where(p => p.BatchId == batchId && p.State == ProposalState.Submitted)
                    // Undated ones last on every database, and rivals of one series side by side.
                    .OrderBy(p => p.Figure!.PeriodEnd == null).ThenByDescending(p => p.Figure!.PeriodEnd).ThenBy(p => p.Figure!.SeriesKey).ThenBy(p => p.Id)
                    .Include(p => p.Figure!.Standings)
                    .Take(Chunk)
                    .ToListAsync(cancellationToken);
                if (proposals.Count == 0)
                    return done == 0 ? new ReviewOutcome.AlreadyDecided(null, null) : await gate.CloseAsync(db, cancellationToken);
                if (await Outdated.AnyAsync(db, proposals, cancellationToken))
                    return new ReviewOutcome.Outdated();
                if (await Unchanged.FindAsync(db, proposals, cancellationToken) is { } unchanged)
                    return new ReviewOutcome.NothingToPublish(unchanged);
                foreach (var proposal in proposals)
                    proposal.Publish(by.UserId, by.Name, utcNow, isOwn, Line(note.Ru), Line(note.En));

                await FigurePublication.ApplyAsync(db, [.. proposals.Where(p => p.Figure is not null)], by.Name, utcNow, cancellationToken);
                await ApplySectionsAsync(db, [.. proposals.Where(p => p.Section is not null)], utcNow, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                done += proposals.Count;
                progress?.Report(done);
            }
        }, cancellationToken);
        return outcome;
    }

    internal Task<ReviewOutcome> WithdrawAsync(
        SmallTownsDbContext db, Proposal proposal, StaffActor by, PublicNote note, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var (noteRu, noteEn) = (note.Ru!.Trim(), Line(note.En));
        return InTransactionAsync(db, async () =>
        {
            if (proposal.Figure is { } figure)
            {
                // A later figure stands in its place: that one has to be withdrawn, not this.
                if (figure.State != FigureState.Published)
                    return new ReviewOutcome.Outdated();
                await FigureWithdrawal.ApplyAsync(db, figure, proposal.Id, by.Name, utcNow, noteRu, noteEn, cancellationToken);
            }
            else
            {
                var (townId, kind) = (proposal.TownId!.Value, proposal.Section!.Value);
                var (now, nowSourceId) = await SectionStore.ReadAsync(db, townId, kind, cancellationToken);
                if (!ContentComparison.AreSame(SectionJson.Write(now), proposal.Content!) || (SectionStore.KeepsSource(kind) && nowSourceId != proposal.SourceId))
                    return new ReviewOutcome.Outdated();
                var before = proposal.ContentBefore!;
                var sourceBefore = SectionJson.TellsSource(before) ? SectionJson.SourceOf(before) : await SourceBeforeAsync(db, proposal, cancellationToken);
                await SectionStore.ApplyAsync(db, townId, kind, SectionJson.Read(before), sourceBefore, utcNow, cancellationToken);
                db.TownUpdates.Add(new TownUpdate
                {
                    TownId = townId,
                    Utc = utcNow,
                    Kind = TownUpdateKind.Withdrawn,
                    Section = kind,
                    NoteRu = noteRu,
                    NoteEn = noteEn,
                    ProposalId = proposal.Id,
                });
            }

            proposal.Withdraw(by.UserId, by.Name, utcNow, noteRu, noteEn);
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }

    internal Task<ReviewOutcome> WithdrawAsync(
        SmallTownsDbContext db, Figure figure, StaffActor by, PublicNote note, CancellationToken cancellationToken) =>
        InTransactionAsync(db, async () =>
        {
            await FigureWithdrawal.ApplyAsync(
                db, figure, null, by.Name, clock.GetUtcNow().UtcDateTime, note.Ru!.Trim(), Line(note.En), cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);

    private Task<ReviewOutcome> PublishAsync(
        SmallTownsDbContext db, Proposal proposal, int byId, string byName, bool isOwn, string? noteRu, string? noteEn, CancellationToken cancellationToken)
    {
        var utcNow = clock.GetUtcNow().UtcDateTime;
        return InTransactionAsync(db, async () =>
        {
            if (await Outdated.AnyAsync(db, [proposal], cancellationToken))
                return new ReviewOutcome.Outdated();
            if (await Unchanged.FindAsync(db, [proposal], cancellationToken) is { } unchanged)
                return new ReviewOutcome.NothingToPublish(unchanged);
            if (await ReleaseGate.OfAsync(db, proposal, clock, cancellationToken) is { } blocked)
                return blocked;
            proposal.Publish(byId, byName, utcNow, isOwn, noteRu, noteEn);
            if (proposal.Figure is not null)
                await FigurePublication.ApplyAsync(db, [proposal], byName, utcNow, cancellationToken);
            else
                await ApplySectionAsync(db, proposal, utcNow, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }, cancellationToken);
    }

    private static async Task ApplySectionsAsync(SmallTownsDbContext db, IReadOnlyList<Proposal> proposals, DateTime utcNow, CancellationToken cancellationToken)
    {
        if (proposals.Count == 0)
            return;
        var townIds = proposals.Select(p => p.TownId!.Value).ToHashSet();
        await db.Towns.Where(town => townIds.Contains(town.Id)).LoadAsync(cancellationToken);
        foreach (var proposal in proposals)
            await ApplySectionAsync(db, proposal, utcNow, cancellationToken);
    }

    private static async Task ApplySectionAsync(SmallTownsDbContext db, Proposal proposal, DateTime utcNow, CancellationToken cancellationToken)
    {
        var (townId, kind) = (proposal.TownId!.Value, proposal.Section!.Value);
        await SectionStore.ApplyAsync(db, townId, kind, SectionJson.Read(proposal.Content!), proposal.SourceId, utcNow, cancellationToken);
        // The first text of a section corrects nothing that anybody has read.
        if (ContentComparison.AreSame(SectionJson.Write(SectionJson.Read(proposal.ContentBefore!)), SectionJson.Write(SectionContent.EmptyOf(kind))))
            return;
        db.TownUpdates.Add(new TownUpdate
        {
            TownId = townId,
            Utc = utcNow,
            Kind = TownUpdateKind.Changed,
            Section = kind,
            NoteRu = proposal.PublicNoteRu ?? proposal.Reason,
            NoteEn = proposal.PublicNoteEn,
            ProposalId = proposal.Id,
        });
    }

    /// <summary>For a proposal from the days when the content before was kept without its source.</summary>
    private static Task<int?> SourceBeforeAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken) => db.Proposals
        .Where(p => p.SubjectKey == proposal.SubjectKey && p.State == ProposalState.Published && p.PublishedUtc < proposal.PublishedUtc)
        .OrderByDescending(p => p.PublishedUtc)
        .Select(p => p.SourceId)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<ReviewOutcome> InTransactionAsync(
        SmallTownsDbContext db, Func<Task<ReviewOutcome>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var outcome = await work();
            if (outcome is not ReviewOutcome.Done)
                return outcome;
            await db.AnnouncePublicationAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReviewOutcome.Amended();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneChosenFigure) || db.IsClash(clash, UniqueIndexes.OneHeadlineFigure))
        {
            // Another director published a figure of the same series in the same moment.
            return new ReviewOutcome.Outdated();
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, TownCodeIndex))
        {
            // Two towns were given one code in proposals that knew nothing of each other.
            return new ReviewOutcome.Blocked(["Этот код ОКТМО тем временем получил другой город."]);
        }
        catch (DbUpdateException clash) when (db.IsClash(clash, UniqueIndexes.OneSectionOfKind))
        {
            // Another node published the same proposal in the same moment.
            return new ReviewOutcome.Amended();
        }

        // What is committed stays, even if whoever asked has gone: the pages must show it.
        await signal.RaiseAsync(CancellationToken.None);
        return new ReviewOutcome.Done();
    }
}
