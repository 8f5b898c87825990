namespace SmallTowns.Domain.Sites.Finding;

/// <summary>The register of one town with what is known of the town itself.</summary>
/// <param name="VerifiedOn">The day on which a second person confirmed what is published of an object; of whom none is named, nobody has.</param>
/// <param name="Minutes">From the centre of the region to the town.</param>
/// <param name="BeltMask">Codes 1 to 3 are the belts, <see cref="NoBelt"/> says that the method gives none; or <see cref="CodeColumn.Unknown"/>.</param>
public sealed record OfferedTown(SiteRegister Register, IReadOnlyDictionary<SiteReference, DateOnly> VerifiedOn, string Slug, NumberFact Minutes, int BeltMask)
{
    public const int NoBelt = 4;
}
