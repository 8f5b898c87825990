using Microsoft.EntityFrameworkCore;
using SmallTowns.Data.Bulk;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>
/// What one decision does to the proposals of a kind, a chunk at a time. The chunks of one decision go through one object, which may remember
/// what it has done; nothing else remembers it.
/// </summary>
public abstract class KindWork
{
    /// <summary>The order in which the proposals of a batch go.</summary>
    public virtual IQueryable<Proposal> InOrder(IQueryable<Proposal> proposals) => proposals.OrderBy(proposal => proposal.Id);

    /// <summary>Which go a chunk at a time, and which, of a long batch, all at once after them.</summary>
    public virtual async Task<KindOrder> OrderAsync(IQueryable<Proposal> proposals, CancellationToken cancellationToken) =>
        new(await InOrder(proposals).Select(proposal => proposal.Id).ToListAsync(cancellationToken));

    /// <summary>Does to all of these what becomes of each. Only a kind that has ordered some so is asked.</summary>
    /// <returns>The records that it leaves, still to be written.</returns>
    public virtual Task<AlikeRecords> ApplyAlikeAsync(AlikeProposals alike, CancellationToken cancellationToken) => throw new NotSupportedException();

    public abstract Task ApplyAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);
}

/// <summary>Puts what is proposed in the place of what stands.</summary>
public abstract class KindPublication : KindWork
{
    /// <summary>
    /// Whether this very publication has put a rival of it in its place a moment ago: what stands is then not what it was
    /// made against, and need not be.
    /// </summary>
    public virtual bool HasRivalBefore(Proposal proposal) => false;

    /// <summary>Whether something else stands now than when any of them was made: publishing would overwrite it unseen.</summary>
    public abstract Task<bool> AnyOutdatedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);

    /// <summary>The first that changes nothing: readers would be told of a change and find none. None of them is outdated.</summary>
    public abstract Task<int?> FindUnchangedAsync(IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken);
}

/// <summary>Takes back what is published: what stood before stands again.</summary>
public abstract class KindWithdrawal : KindWork;

/// <param name="Ids">The proposals that go a chunk at a time, in their order.</param>
/// <param name="Alike">Those that go at once after them, because the same becomes of each.</param>
/// <param name="AlikeParts">Which parts of what readers see those are about (<see cref="ReviewedKind.PartOf"/>).</param>
public sealed record KindOrder(IReadOnlyList<int> Ids, IReadOnlyList<ProposedFigureKey> Alike, IReadOnlyCollection<string> AlikeParts)
{
    // A few go as quickly a chunk at a time.
    public const int FewestAlike = 100;

    public KindOrder(IReadOnlyList<int> ids) : this(ids, [], [])
    {
    }
}
