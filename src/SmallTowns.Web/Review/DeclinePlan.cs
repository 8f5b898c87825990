using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>Open proposals of a batch that will never be published: rejected by a director or taken back by their author.</summary>
/// <param name="open">Those that are to be declined.</param>
/// <param name="decline">What becomes of each.</param>
internal sealed class DeclinePlan(PublicationRun run, ReviewedKinds kinds, IQueryable<Proposal> open, Action<ReviewedKind, Proposal> decline)
    : WorkPlan<KindDecline>(run, kinds, open, kind => new KindDecline(run, kind, decline))
{
    /// <summary>In the caller's transaction.</summary>
    /// <returns>How many were declined.</returns>
    public async Task<int> ApplyAllAsync(DateTime utcNow, CancellationToken cancellationToken)
    {
        await KeepUpAsync(cancellationToken);
        var declined = 0;
        foreach (var (kind, work, order) in Kinds)
        {
            var still = work.InOrder(kind.Load(Run.Db.Proposals.StillOpen().Where(proposal => proposal.Kind == kind.Code)));
            declined += await ProposalChunks.DecideAsync(Run.Db, still, order.Ids, declined, null, async chunk =>
            {
                await work.ApplyAsync(chunk, cancellationToken);
                return true;
            }, cancellationToken);
            if (order.Alike.Count == 0)
                continue;
            await ApplyAlikeAsync(work, utcNow, cancellationToken);
            declined += order.Alike.Count;
        }

        return declined;
    }
}

internal sealed class KindDecline(PublicationRun run, ReviewedKind kind, Action<ReviewedKind, Proposal> decline) : KindWork
{
    /// <summary>Rows of a long file that nobody has touched since: the same becomes of each, and of its figure.</summary>
    public override async Task<KindOrder> OrderAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var rows = InOrder(proposals).Select(p => new
        {
            p.Id,
            p.FigureId,
            p.AuthorId,
            Kind = p.Figure == null ? null : (FigureKind?)EF.Property<FigureKind>(p.Figure, "FigureKind"),
            IsUntouched = p.FigureId != null && p.BatchId == run.BatchId && p.Version == 0 && p.State == ProposalState.Submitted && p.Figure!.Version == 0,
        });
        List<int> all = [];
        List<int> apart = [];
        List<ProposedFigureKey> alike = [];
        (FigureKind?, int)? same = null;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            all.Add(row.Id);
            // The first begins the notice of its author, which the others make longer.
            var isAlike = run.BatchId is not null && row.IsUntouched && same == (row.Kind, row.AuthorId);
            if (row.IsUntouched)
                same ??= (row.Kind, row.AuthorId);
            if (isAlike)
                alike.Add(new(row.Id, row.FigureId!.Value));
            else
                apart.Add(row.Id);
        }

        return alike.Count < KindOrder.FewestAlike ? new(all) : new(apart, alike, []);
    }

    public override async Task<AlikeRecords> ApplyAlikeAsync(AlikeProposals alike, CancellationToken cancellationToken)
    {
        decline(kind, await alike.OneAsync(version: 0, cancellationToken));
        return await alike.RepeatAsync(cancellationToken);
    }

    public override Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        foreach (var proposal in proposals)
            decline(kind, proposal);
        return Task.CompletedTask;
    }
}
