using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Sites;

/// <summary>An object of the register as it is proposed and published, for its town.</summary>
public static class SiteSubjects
{
    public const string Kind = "site";

    /// <param name="townKey"><see cref="Town.Key"/>: a reference is a town's own within its region only.</param>
    public static Subject Of(SiteReference reference, int townId, string townKey) => new(Kind, KeyOf(reference, townKey), Scope.Town(townId));

    /// <summary><c>krasnodar-krai/abinsk-7</c>.</summary>
    public static string KeyOf(SiteReference reference, string townKey)
    {
        ArgumentNullException.ThrowIfNull(townKey);
        return $"{townKey[Town.KeyPrefix.Length..townKey.IndexOf('/', StringComparison.Ordinal)]}/{reference}";
    }

    public static SiteReference ReferenceIn(string key) => SiteReference.TryParse(PlaceKinds.NameIn(key)) ?? default;
}
