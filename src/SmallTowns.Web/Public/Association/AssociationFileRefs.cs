using SmallTowns.Domain.Association;
using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Public.Association;

/// <summary>The files that a published content shows to readers now.</summary>
internal static class AssociationFileRefs
{
    /// <param name="content">Of a document of the Association or of a membership: a field of one is no field of the other.</param>
    public static IEnumerable<AssociationFileRef> In(string content)
    {
        if (ContentJson.Read<AssociationDocument>(content) is { File: { } file } document && document.IsThere())
            yield return file;
        var member = ContentJson.Read<MembershipContent>(content);
        foreach (var application in (member.Spells ?? []).Select(spell => spell.Application).Append(member.Application))
        {
            if (application?.File is { } decision)
                yield return decision;
        }
    }
}
