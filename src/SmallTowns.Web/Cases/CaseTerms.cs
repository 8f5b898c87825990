using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Cases;

public static class CaseTerms
{
    /// <summary>What the department promises now: as published, or the terms that the portal came with.</summary>
    public static async Task<CaseTermsContent> InForceAsync(SmallTownsDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var subject = Subject.FullKeyOf(CaseTermsContent.Kind, CaseTermsContent.OnlyKey);
        var json = await db.PublishedDocuments.Where(document => document.SubjectKey == subject).Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return json is not null && ContentJson.Read<CaseTermsContent>(json) is var content && content.IsThere() ? content : CaseTermsContent.Default;
    }
}
