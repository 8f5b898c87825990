using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Search;

namespace SmallTowns.Web.Review.Contents;

/// <summary>What readers find of a kind whose things are published documents.</summary>
/// <param name="kind">Whose they are.</param>
/// <param name="entryOf">What is found of one by its content; nothing for one that has no page.</param>
internal sealed class DocumentSearch(DocumentKind kind, Func<Subject, string, SearchEntry?> entryOf) : KindSearch
{
    public override async Task<IReadOnlyList<Subject>> PublishedAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == kind.Code)
            .Select(document => new { document.SubjectKey, document.ScopeKind, document.ScopeId }).ToListAsync(cancellationToken))
            .Select(document => new Subject(kind.Code, Subject.KeyOf(document.SubjectKey), new(document.ScopeKind, document.ScopeId)))];

    public override async Task<IReadOnlyList<SearchEntry>> EntriesAsync(
        SmallTownsDbContext db, IReadOnlyCollection<Subject> subjects, CancellationToken cancellationToken)
    {
        var published = await kind.PublishedAsync(db, subjects, cancellationToken);
        return
        [
            .. from subject in subjects
               let content = published.GetValueOrDefault(subject.FullKey)?.Content
               // What was taken back for good stands as an empty one.
               where content is not null && !ContentComparison.AreSame(content, kind.EmptyOf(subject.Key))
               let entry = entryOf(subject, content)
               where entry is not null
               select entry,
        ];
    }
}
