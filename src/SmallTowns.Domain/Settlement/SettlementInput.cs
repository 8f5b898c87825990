namespace SmallTowns.Domain.Settlement;

/// <summary>A region's towns and the rules to count them by. The defaults are the paper's.</summary>
public sealed record SettlementInput
{
    public required double? RegionAreaSquareKm { get; init; }

    /// <summary>Name of the one of the towns from which travel time is counted, compared by <see cref="TownName"/>; empty if it is none of them.</summary>
    public string? CentreName { get; init; }

    /// <summary>Where the region ends, if that is known. Its towns lie inside.</summary>
    public RegionBoundary? Boundary { get; init; }

    public TownSizeClasses SizeClasses { get; init; } = TownSizeClasses.Default;

    public BeltRule BeltRule { get; init; } = BeltRule.Default;

    public MixedBases MixedBases { get; init; } = MixedBases.Refuse;

    public required IReadOnlyList<TownInput> Towns { get; init; }
}
