using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Review.Contents;

/// <summary>Opens contents to edit and proposes them, whatever kind they are of.</summary>
public sealed class ContentProposals(
    IDbContextFactory<SmallTownsDbContext> contexts, ReviewedKinds kinds, ProposalSubmission submission, TimeProvider clock)
{
    /// <summary>The content to edit: of the open proposal if there is one, else what is published.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ContentToEdit> OpenAsync(StaffActor by, Subject subject, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var kind = KindOf(subject);
        by.RequireFor(kind.ToPropose, subject.Scope);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var published = await kind.PublishedOfAsync(db, subject, cancellationToken);
        var open = await ProposalSubmission.OpenOfAsync(db, kind, subject, null, cancellationToken);
        var (content, sourceId) = open is null ? (published.Content, published.SourceId) : (open.Content!, open.SourceId);
        content = await kind.ToShowAsync(db, content, cancellationToken);
        return new(
            content, sourceId, new(ContentJson.WithSource(content, sourceId), open?.Id, open?.Version ?? 0), open);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<ProposeOutcome> ProposeAsync(
        StaffActor by, Subject subject, string content, int? sourceId, Sending sending, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var kind = KindOf(subject);
        by.RequireFor(kind.ToPropose, subject.Scope);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ProposeAsync(db, by, kind, new(subject, content, sourceId, sending.BasedOn), sending, cancellationToken);
    }

    /// <summary>
    /// Several contents of one file or form, in their order: all of them go in or none. Each is checked with those before it in
    /// place, so that a part may come with its whole. Two or more proposals are a batch.
    /// </summary>
    /// <param name="title">Of the batch.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ContentsOutcome> ProposeTogetherAsync(
        StaffActor by, string title, IReadOnlyList<ContentRow> rows, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
            by.RequireFor(KindOf(row.Subject).ToPropose, row.Subject.Scope);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        List<int> sent = [];
        for (var i = 0; i < rows.Count; i++)
        {
            var outcome = await ProposeAsync(db, by, KindOf(rows[i].Subject), rows[i], new(reason, rows[i].BasedOn), cancellationToken);
            if (TogetherOutcome.IsHindrance(outcome))
                return new(0, null, i, outcome);
            if (outcome is ProposeOutcome.Sent one)
                sent.Add(one.ProposalId);
        }

        var batch = await TableBatches.GatherAsync(db, by, title, reason.Trim(), sent, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(sent.Count, batch, null, null);
    }

    private async Task<ProposeOutcome> ProposeAsync(
        SmallTownsDbContext db, StaffActor by, ContentKind kind, ContentRow row, Sending sending, CancellationToken cancellationToken)
    {
        var (subject, content, sourceId, _) = row;
        List<InputProblem> problems =
            [.. await kind.CheckAsync(db, subject, content, sourceId, cancellationToken), .. ProposalSubmission.OfReason(sending.Reason)];
        if (problems.Count > 0)
            return new ProposeOutcome.Invalid(problems);

        var published = await kind.PublishedOfAsync(db, subject, cancellationToken);
        var stored = await kind.ToStoreAsync(db, subject, content, clock.GetUtcNow().UtcDateTime, cancellationToken);
        var basedOn = sending.BasedOn with { Content = kind.ToCompare(sending.BasedOn.Content) };
        var outcome = await submission.SendAsync(
            db, by, new ContentChange(kind, subject, published, stored, sourceId), sending with { BasedOn = basedOn }, cancellationToken);
        return outcome is ProposeOutcome.Conflict conflict ? await ShownAsync(db, kind, conflict, cancellationToken) : outcome;
    }

    /// <summary>What is published, as it is stored.</summary>
    internal async Task<PublishedContent> PublishedAsync(Subject subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await KindOf(subject).PublishedOfAsync(db, subject, cancellationToken);
    }

    /// <summary>Proposes an earlier content anew. Where somebody's proposal of the same subject is open, theirs comes first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<ProposeOutcome> RestoreAsync(
        StaffActor by, Subject subject, string content, int? sourceId, string reason, CancellationToken cancellationToken)
    {
        by.Require(Permission.EnterStaffArea);
        var opened = await OpenAsync(by, subject, cancellationToken);
        if (opened.OpenBy is { } name)
            return new ProposeOutcome.Conflict(new(opened.Base, name, default));
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            content = await KindOf(subject).ToShowAsync(db, ContentJson.Bare(content), cancellationToken);
        return await ProposeAsync(by, subject, content, sourceId, new(reason, opened.Base, ChangeOrigin.Restore), cancellationToken);
    }

    private ContentKind KindOf(Subject subject) => kinds[subject.Kind] as ContentKind
        ?? throw new ArgumentException($"What is of the kind {subject.Kind} carries no content.", nameof(subject));

    /// <summary>What stands now, as a form shows it.</summary>
    private static async Task<ProposeOutcome> ShownAsync(
        SmallTownsDbContext db, ContentKind kind, ProposeOutcome.Conflict conflict, CancellationToken cancellationToken)
    {
        var now = conflict.Theirs.Now;
        var shown = await kind.ToShowAsync(db, ContentJson.Bare(now.Content), cancellationToken);
        return new ProposeOutcome.Conflict(conflict.Theirs with
        {
            Now = now with { Content = ContentJson.WithSource(shown, ContentJson.SourceOf(now.Content)) },
        });
    }
}

/// <summary>One of several contents that go in together.</summary>
/// <param name="BasedOn">What stood when it was typed or compared.</param>
public sealed record ContentRow(Subject Subject, string Content, int? SourceId, EditBase BasedOn);

/// <param name="BatchId">Empty where nothing was sent, or one proposal alone.</param>
/// <param name="StoppedAt">The row that is in the way; nothing was sent then.</param>
public sealed record ContentsOutcome(int Sent, int? BatchId, int? StoppedAt, ProposeOutcome? Hindrance);

/// <param name="Content">JSON, as a form shows it.</param>
/// <param name="Open">The open proposal that is edited, with its revisions; empty where the published content is.</param>
public sealed record ContentToEdit(string Content, int? SourceId, EditBase Base, Proposal? Open)
{
    /// <summary>Whose open proposal it is.</summary>
    public string? OpenBy => Open?.Revisions[^1].ByName;
}
