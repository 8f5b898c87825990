using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review.Contents;

/// <summary>Puts proposed contents in the place of those that stand.</summary>
public sealed class ContentPublication(ContentKind kind, PublicationRun run) : KindPublication
{
    public override async Task<bool> AnyOutdatedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var published = await kind.PublishedAsync(run.Db, [.. proposals.Select(proposal => proposal.Subject)], cancellationToken);
        foreach (var proposal in proposals)
        {
            var now = published.GetValueOrDefault(proposal.SubjectKey) ?? new(kind.EmptyOf(proposal.Subject.Key), null);
            var before = proposal.ContentBefore!;
            if (!ContentComparison.AreSame(ContentJson.TellsSource(before) ? now.WithSource : now.Content, before))
                return true;
        }

        return false;
    }

    public override Task<int?> FindUnchangedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken) =>
        Task.FromResult(proposals.FirstOrDefault(proposal => kind.IsUnchanged(proposal.ContentBefore!, proposal.Content!, proposal.SourceId))?.Id);

    public override async Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        await kind.ApplyAsync(
            run.Db, [.. proposals.Select(proposal => new AppliedContent(proposal.Subject, proposal.Content!, proposal.SourceId))], run.Decision.Utc, cancellationToken);
        foreach (var proposal in proposals)
        {
            // The first content corrects nothing that anybody has read.
            var isFirst = ContentComparison.AreSame(ContentJson.Bare(proposal.ContentBefore!), kind.EmptyOf(proposal.Subject.Key));
            if (!isFirst || kind.TellsOfFirst)
                run.Tell(proposal, isFirst ? PublicChangeKind.Added : PublicChangeKind.Changed, proposal.PublicNote);
        }
    }
}
