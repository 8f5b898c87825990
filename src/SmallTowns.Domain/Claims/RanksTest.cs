using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>Towns farther from the centre are said to grow less: the correlation of the two orders.</summary>
public sealed record RanksTest(PaperClaim Claim, IReadOnlyList<TownAway> Away, bool OfSmallTowns) : ClaimTest(Claim)
{
    public Calculated<SpearmanCorrelation> Correlation { get; } =
        SpearmanCorrelation.Of([.. Away.Select(town => town.DistanceKm)], [.. Away.Select(town => town.MeanAnnualPercent)]);

    public override int Towns => Away.Count;

    public override ClaimVerdict Verdict => Correlation.TryGet(out var correlation)
        ? ClaimVerdicts.OfDirection(correlation.Rho < 0, correlation.P.TwoSided)
        : ClaimVerdict.NotTestable;
}

/// <param name="DistanceKm">From the region's centre, as the crow flies.</param>
public readonly record struct TownAway(PublishedTown Town, double DistanceKm, double MeanAnnualPercent);
