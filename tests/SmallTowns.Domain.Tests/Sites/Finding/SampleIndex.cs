using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Sites.Finding;

namespace SmallTowns.Domain.Tests.Sites.Finding;

/// <summary>Indexes of objects that do not exist.</summary>
internal static class SampleIndex
{
    public static SiteIndex Of(params SiteObject[] objects) => new([Town("abinsk", objects)], SampleSites.Day);

    public static OfferedTown Town(string slug, IReadOnlyList<SiteObject> objects, NumberFact? minutes = null, int beltMask = CodeColumn.Unknown) =>
        new(SampleSites.Register([.. objects]), new Dictionary<SiteReference, DateOnly>(), slug, minutes ?? NumberFact.Unknown, beltMask);

    public static FoundSites Find(SiteIndex index, params SiteCriterion[] criteria) => new(index, criteria, keepsUnknown: true);

    public static IReadOnlyList<string> OffersOf(FoundSites found) => [.. found.Page(SiteOrder.Town, false, 0, int.MaxValue).Select(offer => offer.Reference.ToString())];
}
