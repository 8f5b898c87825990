using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Review;

/// <summary>Writes what readers find of subjects that a publication has touched.</summary>
internal static class SearchWriting
{
    // As many keys as one query may ask for, and as many texts as fit in memory.
    private const int Chunk = 200;

    public static async Task WriteAsync(
        SmallTownsDbContext db, ReviewedKind kind, IEnumerable<Subject> subjects, CancellationToken cancellationToken)
    {
        if (kind.Search is not { } search)
            return;
        foreach (var chunk in subjects.Chunk(Chunk))
        {
            var entries = await search.EntriesAsync(db, chunk, cancellationToken);
            await SearchIndex.ReplaceAsync(db, chunk.Select(subject => subject.FullKey), entries, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
