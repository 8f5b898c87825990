namespace SmallTowns.Domain.Settlement;

/// <summary>The settlement system computed from its input. Numbers are unrounded.</summary>
public sealed record SettlementResult
{
    /// <summary>One result a town, in the order of the input.</summary>
    public required IReadOnlyList<TownResult> Towns { get; init; }

    public required int TownCount { get; init; }

    /// <summary>People of the towns with a usable population; see <see cref="TownsWithoutPopulation"/>.</summary>
    public required long Population { get; init; }

    /// <summary>Positions of the towns whose population is missing or faulty: they are in no sum, class or share.</summary>
    public required IReadOnlyList<int> TownsWithoutPopulation { get; init; }

    /// <summary>L = √(S / n), km, over all the towns.</summary>
    public required Calculated MeanDistanceKm { get; init; }

    /// <summary>L / 2, km.</summary>
    public required Calculated ExpectedNearestNeighbourKm { get; init; }

    public required SizeClassShares SizeClasses { get; init; }

    public required BeltMembers Belts { get; init; }
}
