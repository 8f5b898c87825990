using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>
/// A primate town stands above the others further than the rank-size rule puts it: that rule makes the first twice the second.
/// Source: M. Jefferson, "The law of the primate city", 1939. A description of one list, with nothing to draw at random: no p.
/// </summary>
public sealed record OneCentreTest(Primacy Primacy, Calculated<RankSize> RankSize, int Towns, FigureSet? Figures)
    : ClaimTest(PaperClaim.OneCentre, Figures)
{
    /// <summary>P₁/P₂ by the rank-size rule with q = 1.</summary>
    public const double OverSecondByRankSize = 2;

    public override int Towns { get; } = Towns;

    public override ClaimVerdict Verdict =>
        !Primacy.OverSecond.TryGet(out var overSecond) ? ClaimVerdict.NotTestable
        : overSecond > OverSecondByRankSize ? ClaimVerdict.Agrees
        : ClaimVerdict.NotShown;
}
