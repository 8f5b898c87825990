using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Press;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Public.Press;

/// <summary>What was changed in articles after their publication, and what was taken off.</summary>
public sealed class Corrections(IDbContextFactory<SmallTownsDbContext> contexts)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<Correction> Lines, int Total)> PageAsync(int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var lines =
            from change in db.PublicChanges.AsNoTracking()
            where change.SubjectKind == PressKinds.News
            join entry in db.PressEntries on change.SubjectKey equals entry.SubjectKey
            // What was told of a text that has been removed may tell what it was removed for.
            where entry.Standing != PressStanding.Removed || change.Kind == PublicChangeKind.Withdrawn
            select new { change.Id, change.Utc, change.Kind, change.NoteRu, change.NoteEn, entry.Slug, entry.TitleRu, entry.TitleEn, entry.Standing };
        var found = await lines.OrderByDescending(line => line.Utc).ThenByDescending(line => line.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return (
            [.. found.Select(line => new Correction(line.Utc, line.Kind, line.NoteRu, line.NoteEn, line.Slug, new(line.TitleRu, line.TitleEn), line.Standing))],
            await lines.CountAsync(cancellationToken));
    }
}

public sealed record Correction(DateTime Utc, PublicChangeKind Kind, string NoteRu, string? NoteEn, string Slug, Domain.LocalizedText Title, PressStanding Standing);
