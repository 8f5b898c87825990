using System.Text.RegularExpressions;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>A name of a place taken apart: what kind of place it says it is, and the bare name in the form in which names are compared.</summary>
/// <param name="Kind">Empty where only a name stands there, or a town.</param>
public sealed partial record PlaceName(string Bare, PlaceKind? Kind)
{
    public static PlaceName Of(string text)
    {
        var folded = Marks().Replace(NormalizedText.Of(text), "");
        var kind = District().IsMatch(folded) ? PlaceKind.District
            : Settlement().IsMatch(folded) ? PlaceKind.Settlement
            : Okrug().IsMatch(folded) ? PlaceKind.Okrug
            : (PlaceKind?)null;
        // "Лабинское городское поселение Лабинского района": a settlement says where it lies.
        if (kind == PlaceKind.Settlement)
            folded = OfDistrict().Replace(folded, "");
        folded = Kinds().Replace(folded, " ").Trim();
        folded = TownBefore().Replace(TownAfter().Replace(folded, ""), "");
        return new(Spaces().Replace(folded, " ").Trim(), kind);
    }

    [GeneratedRegex(@"\s*(\*+|\(?\d\))$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(^|\s)(район|р н|мр|district)(\s|$)")]
    private static partial Regex District();

    [GeneratedRegex(@"(^|\s)(городское поселение|гп|г п|г/п|urban settlement)(\s|$)")]
    private static partial Regex Settlement();

    [GeneratedRegex(@"(^|\s)(городской округ|муниципальный округ|го|г о|urban okrug|municipal okrug)(\s|$)")]
    private static partial Regex Okrug();

    [GeneratedRegex(@"(?<=^|\s)(муниципальное образование|муниципальный район|городское поселение|городской округ|муниципальный округ|район|м р н|р н|мр|гп|г п|г/п|го|г о|мо|district|urban settlement|urban okrug|municipal okrug)(?=\s|$)")]
    private static partial Regex Kinds();

    [GeneratedRegex(@"^(городе курорте |город курорт |город герой |город |гор |г к |г |town of |city of |resort city of )")]
    private static partial Regex TownBefore();

    [GeneratedRegex(@"[\s,]+\(?(г|гор|город|город курорт|town|city)\)?$")]
    private static partial Regex TownAfter();

    [GeneratedRegex(@"(?<=городское поселение|гп|г п|г/п)\s\S+ого\s(муниципального\s)?района$")]
    private static partial Regex OfDistrict();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>What a name of a municipality says of its territory.</summary>
public enum PlaceKind
{
    Settlement = 1,
    Okrug = 2,
    District = 3,
}

public static class PlaceTerritories
{
    /// <summary>Whether a number of this territory may stand under such a name.</summary>
    public static bool Allows(this PlaceKind kind, TerritorialBasis basis) => kind switch
    {
        PlaceKind.Settlement => basis is TerritorialBasis.UrbanSettlement,
        PlaceKind.Okrug => basis is TerritorialBasis.UrbanOkrug or TerritorialBasis.MunicipalOkrug,
        _ => basis is TerritorialBasis.District,
    };

    public static string Spell(this PlaceKind kind) => kind switch
    {
        PlaceKind.Settlement => "городское поселение",
        PlaceKind.Okrug => "округ",
        _ => "район",
    };
}
