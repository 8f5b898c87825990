using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Review;

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

    /// <summary>What is published and, beside it, what is proposed anew: a site and its plots are proposed together, and the gate sees that none is published without its whole.</summary>
    public static async Task<IReadOnlyList<SiteObject>> WithProposedAsync(SmallTownsDbContext db, Scope town, CancellationToken cancellationToken)
    {
        var published = await ReadAsync(db, town, cancellationToken);
        var proposed = await db.Proposals.AsNoTracking().StillOpen()
            .Where(proposal => proposal.Kind == SiteSubjects.Kind && proposal.ScopeKind == town.Kind && proposal.ScopeId == town.Id)
            .Select(proposal => new { proposal.SubjectKey, proposal.Content }).ToListAsync(cancellationToken);
        return [.. published.Values, .. proposed.Where(proposal => !published.ContainsKey(proposal.SubjectKey)).Select(proposal => ContentJson.Read<SiteObject>(proposal.Content!))];
    }
}
