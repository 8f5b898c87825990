using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <summary>Brings back what stood before; what somebody has changed since in other fields stays.</summary>
public sealed class ContentWithdrawal(ContentKind kind, PublicationRun run) : KindWithdrawal
{
    public override async Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var note = run.Decision.Note!;
        foreach (var proposal in proposals)
        {
            var now = (await kind.PublishedOfAsync(run.Db, proposal.Subject, cancellationToken)).WithSource;
            var published = ContentJson.WithSource(proposal.Content!, proposal.SourceId);
            var (left, _) = ContentComparison.Merge(@base: published, theirs: now, mine: await BeforeAsync(proposal, cancellationToken));
            if (ContentComparison.AreSame(left, now))
                continue;
            await kind.ApplyAsync(
                run.Db, [new(proposal.Subject, ContentJson.Bare(left), ContentJson.SourceOf(left))], run.Decision.Utc, cancellationToken);
            run.Tell(proposal, PublicChangeKind.Withdrawn, note);
            if (!ContentComparison.AreSame(now, published))
                run.Db.Proposals.Add(Remainder(proposal, left, now));
            // The next proposal of the batch may be about the same subject: it must find what this one left.
            await run.Db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// What is left where a later publication stands on the withdrawn one is a publication of its own: pages of past days read
    /// publications, and the later one still holds what was withdrawn.
    /// </summary>
    private Proposal Remainder(Proposal withdrawn, string left, string now)
    {
        var decision = run.Decision;
        var submission = new Submission(decision.ById, decision.By, decision.Utc, decision.Note!.Ru!);
        var remainder = Proposal.Of(withdrawn.Subject, submission, ChangeOrigin.Screen);
        remainder.Propose(new ProposedContent(ContentJson.Bare(left), now, ContentJson.SourceOf(left)), submission);
        remainder.Publish(decision with { IsSelf = true });
        return remainder;
    }

    /// <summary>What was published before, with its source: proposals of earlier days did not keep that, their forerunners did.</summary>
    private async Task<string> BeforeAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var before = proposal.ContentBefore!;
        return ContentJson.TellsSource(before) ? before : ContentJson.WithSource(before, await SourceBeforeAsync(proposal, cancellationToken));
    }

    private Task<int?> SourceBeforeAsync(Proposal proposal, CancellationToken cancellationToken) => run.Db.Proposals
        .Where(p => p.SubjectKey == proposal.SubjectKey && p.State == ProposalState.Published && p.PublishedUtc < proposal.PublishedUtc)
        .OrderByDescending(p => p.PublishedUtc)
        .Select(p => p.SourceId)
        .FirstOrDefaultAsync(cancellationToken);
}
