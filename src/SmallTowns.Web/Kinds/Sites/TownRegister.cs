using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Kinds.Sites;

/// <summary>The published objects of one town: what leads from one object to another stays within it.</summary>
internal static class TownRegister
{
    /// <returns>By <see cref="Subject.FullKey"/>, those that were taken back not among them.</returns>
    public static async Task<IReadOnlyDictionary<string, SiteObject>> ReadAsync(SmallTownsDbContext db, Scope town, CancellationToken cancellationToken)
    {
        var documents = await db.PublishedDocuments.AsNoTracking()
            .Where(document => document.Kind == SiteSubjects.Kind && document.ScopeKind == town.Kind && document.ScopeId == town.Id)
            .Select(document => new { document.SubjectKey, document.Content }).ToListAsync(cancellationToken);
        return documents.Select(document => KeyValuePair.Create(document.SubjectKey, ContentJson.Read<SiteObject>(document.Content)))
            .Where(site => site.Value.IsThere()).ToDictionary();
    }
}
