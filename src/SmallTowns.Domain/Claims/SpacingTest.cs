using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>
/// How towns lie to each other, tested against random patterns inside the region's boundary: a ratio over one is more even than
/// they are, below one more clustered. An even net is called ramified, a clustered one uneven.
/// </summary>
public sealed record SpacingTest(PaperClaim Claim, int TownCount, ClarkEvansTest Spacing) : ClaimTest(Claim)
{
    public override int Towns => TownCount;

    public override ClaimVerdict Verdict => ClaimVerdicts.OfDirection(
        Claim == PaperClaim.RamifiedNet ? Spacing.RatioEdge > 1 : Spacing.RatioEdge < 1, Spacing.PTwoSided);
}
