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

/// <param name="Content">JSON, as a form shows it.</param>
/// <param name="Open">The open proposal that is edited, with its revisions; empty where the published content is.</param>
public sealed record ContentToEdit(string Content, int? SourceId, EditBase Base, Proposal? Open)
{
    /// <summary>Whose open proposal it is.</summary>
    public string? OpenBy => Open?.Revisions[^1].ByName;
}
