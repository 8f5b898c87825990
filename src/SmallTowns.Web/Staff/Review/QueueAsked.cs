using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>
/// What is asked of a queue. Whose a batch is stands in its own row and is asked there: a condition on the authors of its
/// proposals would be tried on two hundred thousand of them.
/// </summary>
/// <param name="Proposals">Whoever wrote them.</param>
/// <param name="Single">Those of them that may be rows of their own.</param>
internal sealed record QueueAsked(IQueryable<Proposal> Proposals, IQueryable<Proposal> Single, IQueryable<ProposalBatch> Batches)
{
    public static QueueAsked Of(SmallTownsDbContext db, IQueryable<Proposal> proposals) => new(proposals, proposals, db.ProposalBatches);

    public QueueAsked By(int authorId) =>
        this with { Single = Single.Where(p => p.AuthorId == authorId), Batches = Batches.Where(batch => batch.ByUserId == authorId) };

    public QueueAsked NotBy(int authorId) =>
        this with { Single = Single.Where(p => p.AuthorId != authorId), Batches = Batches.Where(batch => batch.ByUserId != authorId) };
}
