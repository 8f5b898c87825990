using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using SmallTowns.Web.Staff;

namespace SmallTowns.Web.Kinds.Press;

/// <summary>
/// The two ways out of the press centre, at once and by one director, as taking back is everywhere. What is withdrawn is read on its
/// page under a notice; of what is removed the page says only that it is gone and why. Either comes back through a proposal only.
/// </summary>
public sealed class PressExits(IDbContextFactory<SmallTownsDbContext> contexts, PublicationTransaction publication, ReviewedKinds kinds, TimeProvider clock)
{
    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> WithdrawAsync(StaffActor by, int entryId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return EndAsync(by, entryId, version, PressStanding.Withdrawn, note, cancellationToken);
    }

    [Requires(Permission.Decide)]
    public Task<ReviewOutcome> RemoveAsync(StaffActor by, int entryId, int version, PublicNote note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.Decide);
        return EndAsync(by, entryId, version, PressStanding.Removed, note, cancellationToken);
    }

    private async Task<ReviewOutcome> EndAsync(
        StaffActor by, int entryId, int version, PressStanding standing, PublicNote note, CancellationToken cancellationToken)
    {
        if (ReviewDecisions.OfNote(note, isRequired: true) is { } invalid)
            return invalid;
        var told = note.Trimmed();
        if (told.Ru!.Length > PressContent.ReasonMaxLength || told.En?.Length > PressContent.ReasonMaxLength)
            return new ReviewOutcome.Invalid("NoteRu", $"Не длиннее {PressContent.ReasonMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await db.PressEntries.AsNoTracking().SingleAsync(known => known.Id == entryId, cancellationToken);
        var kind = (DocumentKind)kinds[entry.Kind];
        by.RequireFor(kind.ToDecide, entry.Scope);
        var decision = new Decision(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime, Note: told, IsSelf: true);
        db.ActAs(ChangeActor.Of(by, ChangeOrigin.Screen, decision.Utc));
        var run = new PublicationRun(db, decision, BatchId: null);
        return await publication.RunAsync(run, () => ApplyAsync(run, kind, entryId, version, standing, cancellationToken), cancellationToken);
    }

    private static async Task<ReviewOutcome> ApplyAsync(
        PublicationRun run, DocumentKind kind, int entryId, int version, PressStanding standing, CancellationToken cancellationToken)
    {
        var (db, decision) = (run.Db, run.Decision);
        var entry = await db.PressEntries.AsNoTracking().SingleAsync(known => known.Id == entryId, cancellationToken);
        if (entry.Version != version)
            return new ReviewOutcome.Amended();
        if (entry.Standing == PressStanding.Removed || entry.Standing == standing)
            return new ReviewOutcome.AlreadyDecided(null, null);
        var subject = new Subject(entry.Kind, Subject.KeyOf(entry.SubjectKey), entry.Scope);
        var before = await kind.PublishedOfAsync(db, subject, cancellationToken);
        var after = After(entry, before.Content, standing, decision.Note!);
        var submission = new Submission(decision.ById, decision.By, decision.Utc, decision.Note!.Ru!);
        var proposal = Proposal.Of(subject, submission, ChangeOrigin.Screen);
        proposal.Propose(new ProposedContent(after, before.WithSource, null), submission);
        proposal.Publish(decision);
        db.Proposals.Add(proposal);
        await kind.ApplyAsync(db, [new(subject, after, null)], decision.Utc, cancellationToken);
        // What waits was written on the text that goes; of what is removed it would bring the text back.
        foreach (var open in await db.Proposals.StillOpen().Where(open => open.SubjectKey == subject.FullKey).ToListAsync(cancellationToken))
            kind.Reject(open, decision with { Reason = decision.Note!.Ru });
        await db.SaveChangesAsync(cancellationToken);
        run.Touch(kind, [proposal]);
        run.Tell(proposal, PublicChangeKind.Withdrawn, decision.Note!);
        await db.SaveChangesAsync(cancellationToken);
        return new ReviewOutcome.Done();
    }

    private static string After(PressEntry entry, string before, PressStanding standing, PublicNote note)
    {
        PressContent content = entry.Kind == PressKinds.Event ? ContentJson.Read<EventContent>(before) : ContentJson.Read<NewsContent>(before);
        PressContent ended = standing == PressStanding.Withdrawn ? content
            : entry.Kind == PressKinds.Event ? new EventContent { Slug = content.Slug } : new NewsContent { Slug = content.Slug };
        ended = ended with { Standing = standing, ReasonRu = note.Ru!, ReasonEn = note.En ?? "" };
        return ended is EventContent one ? ContentJson.Write(one) : ContentJson.Write((NewsContent)ended);
    }
}
