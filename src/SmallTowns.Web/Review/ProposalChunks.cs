using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Review;

/// <summary>
/// Takes proposals a chunk at a time: memory stays steady whatever the size of a batch. Their order is asked for once, and each chunk by
/// its keys alone: otherwise all that are left would be gone through for each.
/// </summary>
internal static class ProposalChunks
{
    // Within what one query may ask for.
    private const int Chunk = 400;

    /// <param name="before">How many the progress counts before these.</param>
    /// <returns>How many were decided; the work may refuse a chunk, and nothing goes on then.</returns>
    public static async Task<int> DecideAsync(
        SmallTownsDbContext db, IQueryable<Proposal> proposals, IReadOnlyList<int> ids, int before, IProgress<int>? progress,
        Func<List<Proposal>, Task<bool>> decideAsync, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var some in ids.Chunk(Chunk))
        {
            var chunk = await proposals.Where(proposal => some.Contains(proposal.Id)).ToListAsync(cancellationToken);
            if (chunk.Count == 0)
                continue;
            if (!await decideAsync(chunk))
                return done;
            await db.SaveManyAsync(cancellationToken);
            db.ChangeTracker.Clear();
            done += chunk.Count;
            progress?.Report(before + done);
        }

        return done;
    }
}
