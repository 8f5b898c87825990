using SmallTowns.Domain.Places;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>A row about a town that is not on the portal yet: it proposes to add it.</summary>
public sealed record ImportedNewTown(int Row, int RegionId, string RegionSlug, TownContent Content, string Slug)
    : ImportedRow(Row, new KnownTown(0, Domain.Places.Town.KeyOf(RegionSlug, Slug), Slug, Content.NameRu!, Content.NameEn!, null))
{
    public Subject Subject => PlaceKinds.TownOf(RegionId, RegionSlug, Slug);
}
