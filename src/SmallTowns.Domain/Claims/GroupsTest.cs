using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Claims;

/// <summary>Some towns are said to have more of something than the others: the difference of the two means.</summary>
public sealed record GroupsTest(
    PaperClaim Claim, IReadOnlyList<TownValue> Named, IReadOnlyList<TownValue> Others, FigureSet? Figures = null) : ClaimTest(Claim, Figures)
{
    public Calculated<DifferenceOfMeans> Difference { get; } =
        DifferenceOfMeans.Of([.. Named.Select(town => town.Value)], [.. Others.Select(town => town.Value)]);

    public override int Towns => Named.Count + Others.Count;

    public override ClaimVerdict Verdict => Difference.TryGet(out var difference)
        ? ClaimVerdicts.OfDirection(difference.Difference > 0, difference.P.TwoSided)
        : ClaimVerdict.NotTestable;
}

public readonly record struct TownValue(PublishedTown Town, double Value);
