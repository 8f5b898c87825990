using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using static SmallTowns.Domain.OptionalText;

namespace SmallTowns.Web.Review;

/// <summary>What a director does with a proposal: publish it now or at a set time, send it back, reject it.</summary>
public sealed class Reviewing(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewSettings settings, Publisher publisher, BatchPublisher batches, TimeProvider clock)
{
    /// <param name="version">The version of the proposal that was read: an amended one has to be read again.</param>
    /// <param name="publishAtUtc">Empty for at once.</param>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> ApproveAsync(
        StaffActor by, int proposalId, int version, PublicNote note, DateTime? publishAtUtc = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note) is { } invalid)
            return invalid;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (publishAtUtc <= utcNow)
            return new ReviewOutcome.Invalid("PublishAtUtc", "Это время уже прошло: выберите более позднее или опубликуйте сразу.");

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow) with { ProposalId = proposalId });
        var proposal = await FindAsync(db, proposalId, cancellationToken);
        if (Obstacle(proposal, version) is { } obstacle)
            return obstacle;
        var isOwn = IsOwn(by, proposal);
        if (isOwn && !settings.AllowSelfApproval)
            return new ReviewOutcome.OwnProposal();
        if (publishAtUtc is null)
            return await publisher.PublishAsync(db, proposal, by, isOwn, note, cancellationToken);

        if (await Outdated.AnyAsync(db, [proposal], cancellationToken))
            return new ReviewOutcome.Outdated();
        if (await Unchanged.FindAsync(db, [proposal], cancellationToken) is { } unchanged)
            return new ReviewOutcome.NothingToPublish(unchanged);
        if (await ReleaseGate.OfAsync(db, proposal, clock, cancellationToken) is { } blocked)
            return blocked;
        proposal.Schedule(by.UserId, by.Name, utcNow, publishAtUtc.Value, isOwn, Line(note.Ru), Line(note.En));
        return await SaveAsync(db, proposal, cancellationToken);
    }

    /// <summary>Publishes every proposal of an import that waits, in one transaction: all of them or none.</summary>
    /// <returns>What hindered it, or nothing.</returns>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> ApproveBatchAsync(
        StaffActor by, int batchId, PublicNote note, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var batch = await db.ImportBatches.AsNoTracking().SingleAsync(b => b.Id == batchId, cancellationToken);
        // Whoever mended a row of somebody else's file has written a part of it too.
        var isOwn = batch.ByUserId == by.UserId || await db.Proposals.AnyAsync(
            p => p.BatchId == batchId && p.State == ProposalState.Submitted && p.Revisions.Any(revision => revision.ByUserId == by.UserId), cancellationToken);
        return isOwn && !settings.AllowSelfApproval
            ? new ReviewOutcome.OwnProposal()
            : await batches.PublishAsync(db, batchId, by, isOwn, note, progress, cancellationToken);
    }

    /// <summary>Takes a whole import back in one transaction: what is published with a note that readers see, what still waits is rejected.</summary>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawBatchAsync(
        StaffActor by, int batchId, PublicNote note, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await batches.WithdrawAsync(db, batchId, by, note, progress, cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> ReturnAsync(StaffActor by, int proposalId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, proposalId, version, reason, (proposal, utcNow) => proposal.Return(by.UserId, by.Name, utcNow, reason.Trim()), cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> RejectAsync(StaffActor by, int proposalId, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return DecideAsync(by, proposalId, version, reason, (proposal, utcNow) =>
        {
            proposal.Figure?.Reject(by.Name, utcNow, reason.Trim());
            proposal.Reject(by.UserId, by.Name, utcNow, reason.Trim());
        }, cancellationToken);
    }

    /// <summary>Takes back what was published through a proposal, with a note that readers see.</summary>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawAsync(
        StaffActor by, int proposalId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime) with { ProposalId = proposalId });
        var proposal = await FindAsync(db, proposalId, cancellationToken);
        if (proposal.State != ProposalState.Published)
            return new ReviewOutcome.AlreadyDecided(proposal.DecidedBy, proposal.DecidedUtc);
        return proposal.Version != version
            ? new ReviewOutcome.Amended()
            : await publisher.WithdrawAsync(db, proposal, by, note, cancellationToken);
    }

    /// <summary>Takes back a published figure that came with the program, or any other by its number.</summary>
    [Requires(Permission.Decide)]
    public async Task<ReviewOutcome> WithdrawFigureAsync(
        StaffActor by, int figureId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        if (OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.FigureId == figureId && p.State == ProposalState.Published, cancellationToken);
        if (proposal is not null)
            return await WithdrawAsync(by, proposal.Id, proposal.Version, note, cancellationToken);

        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, clock.GetUtcNow().UtcDateTime));
        var figure = await db.Figures.Include(f => f.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id)).SingleAsync(f => f.Id == figureId, cancellationToken);
        if (figure.State != FigureState.Published)
            return new ReviewOutcome.AlreadyDecided(figure.DecidedBy, figure.DecidedUtc);
        return figure.Version != version
            ? new ReviewOutcome.Amended()
            : await publisher.WithdrawAsync(db, figure, by, note, cancellationToken);
    }

    [Requires(Permission.Discuss)]
    public async Task<ReviewOutcome> CommentAsync(
        StaffActor by, int proposalId, string text, int? answersId = null, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Discuss);
        if (string.IsNullOrWhiteSpace(text))
            return new ReviewOutcome.Invalid("Text", "Напишите замечание.");
        if (text.Length > ProposalComment.TextMaxLength)
            return new ReviewOutcome.Invalid("Text", $"Не длиннее {ProposalComment.TextMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var townId = await db.Proposals.Where(p => p.Id == proposalId).Select(p => p.TownId).SingleAsync(cancellationToken);
        by.RequireFor(Permission.Discuss, townId);
        if (answersId is not null && !await db.Set<ProposalComment>().AnyAsync(c => c.Id == answersId && c.ProposalId == proposalId, cancellationToken))
            throw new ArgumentException("A comment answers another on the same proposal.", nameof(answersId));
        db.Add(new ProposalComment
        {
            ProposalId = proposalId,
            AnswersId = answersId,
            ByUserId = by.UserId,
            ByName = by.Name,
            Utc = clock.GetUtcNow().UtcDateTime,
            Text = text.Trim(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return new ReviewOutcome.Done();
    }

    private async Task<ReviewOutcome> DecideAsync(
        StaffActor by, int proposalId, int version, string reason, Action<Proposal, DateTime> decide, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new ReviewOutcome.Invalid("Reason", "Напишите причину: автор должен понять, что исправить.");
        if (reason.Length > Proposal.ReasonMaxLength)
            return new ReviewOutcome.Invalid("Reason", $"Не длиннее {Proposal.ReasonMaxLength} знаков.");
        var utcNow = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, utcNow) with { ProposalId = proposalId });
        var proposal = await FindAsync(db, proposalId, cancellationToken);
        if (Obstacle(proposal, version) is { } obstacle)
            return obstacle;
        decide(proposal, utcNow);
        return await SaveAsync(db, proposal, cancellationToken);
    }

    private static Task<Proposal> FindAsync(SmallTownsDbContext db, int proposalId, CancellationToken cancellationToken) => db.Proposals
        .Include(p => p.Figure!.Standings.OrderBy(s => s.FromUtc).ThenBy(s => s.Id))
        .Include(p => p.Revisions.OrderBy(r => r.Number))
        .SingleAsync(p => p.Id == proposalId, cancellationToken);

    private static ReviewOutcome? Obstacle(Proposal proposal, int version) =>
        proposal.State is not (ProposalState.Submitted or ProposalState.Scheduled)
            ? new ReviewOutcome.AlreadyDecided(proposal.DecidedBy, proposal.DecidedUtc)
            : proposal.Version != version ? new ReviewOutcome.Amended() : null;

    private static bool IsOwn(StaffActor by, Proposal proposal) =>
        proposal.AuthorId == by.UserId || proposal.Revisions.Any(revision => revision.ByUserId == by.UserId);

    private static ReviewOutcome.Invalid? OfNote(PublicNote note, bool isRequired = false) =>
        isRequired && string.IsNullOrWhiteSpace(note.Ru) ? new("NoteRu", "Напишите, почему: это прочтёт читатель страницы.")
        : note.Ru?.Length > Proposal.ReasonMaxLength ? new("NoteRu", $"Не длиннее {Proposal.ReasonMaxLength} знаков.")
        : note.En?.Length > Proposal.ReasonMaxLength ? new("NoteEn", $"Не длиннее {Proposal.ReasonMaxLength} знаков.")
        : null;

    private static async Task<ReviewOutcome> SaveAsync(SmallTownsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new ReviewOutcome.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ReviewOutcome.Amended();
        }
    }
}
