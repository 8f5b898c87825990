using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Data.Reading;

/// <summary>What stood of a subject at a past moment.</summary>
public sealed record StoodThen(string Kind, string SubjectKey, Scope Scope, string Content, int? SourceId);

/// <summary>
/// The past of everything whose proposals carry their content: publications are its history, whether what stands now is a
/// document or rows of a table.
/// </summary>
public static class PastContents
{
    /// <summary>
    /// By <see cref="Subject.FullKey"/>: the last publication that had not been withdrawn; where there was none, what stood
    /// before the first. A subject that no publication has ever touched is not among them: it stands as it came.
    /// </summary>
    public static Task<IReadOnlyDictionary<string, StoodThen>> StoodAtAsync(
        this SmallTownsDbContext db, IReadOnlyCollection<string> kinds, PastMoment past, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return StoodAtAsync(db.Proposals.Where(proposal => kinds.Contains(proposal.Kind)), past, cancellationToken);
    }

    public static async Task<IReadOnlyDictionary<string, StoodThen>> StoodAtAsync(
        this IQueryable<Proposal> proposals, PastMoment past, CancellationToken cancellationToken)
    {
        var publications = await proposals
            .Where(proposal => proposal.PublishedUtc != null)
            .Select(proposal => new PublishedOnce(
                proposal.Id, proposal.Kind, proposal.SubjectKey, proposal.ScopeKind, proposal.ScopeId,
                proposal.PublishedUtc!.Value, proposal.WithdrawnUtc, proposal.PublishedEdition, proposal.WithdrawnEdition,
                proposal.Content!, proposal.ContentBefore!, proposal.SourceId))
            .ToListAsync(cancellationToken);
        var oldestFirst = past.Edition is null
            ? publications.OrderBy(publication => publication.PublishedUtc).ThenBy(publication => publication.Id)
            : publications.OrderBy(publication => publication.PublishedEdition ?? long.MaxValue).ThenBy(publication => publication.Id);
        return oldestFirst.GroupBy(publication => publication.SubjectKey).ToDictionary(subject => subject.Key, subject => InForce([.. subject], past));
    }

    private static StoodThen InForce(IReadOnlyList<PublishedOnce> oldestFirst, PastMoment past)
    {
        var last = oldestFirst.LastOrDefault(publication => publication.StoodAt(past));
        var (of, content, sourceId) = last is null
            ? (oldestFirst[0], oldestFirst[0].ContentBefore, ContentJson.SourceOf(oldestFirst[0].ContentBefore))
            : (last, last.Content, last.SourceId);
        return new(of.Kind, of.SubjectKey, new(of.ScopeKind, of.ScopeId), ContentJson.Bare(content), sourceId);
    }

    private sealed record PublishedOnce(
        int Id, string Kind, string SubjectKey, ScopeKind ScopeKind, int? ScopeId,
        DateTime PublishedUtc, DateTime? WithdrawnUtc, long? PublishedEdition, long? WithdrawnEdition,
        string Content, string ContentBefore, int? SourceId)
    {
        public bool StoodAt(PastMoment past) => past.Edition is { } edition
            ? PublishedEdition <= edition && !(WithdrawnEdition <= edition)
            : PublishedUtc <= past.Utc && !(WithdrawnUtc <= past.Utc);
    }
}
