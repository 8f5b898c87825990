using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Settlement;

/// <summary>One town as given for the calculation. Only the name and the population are required.</summary>
public readonly record struct TownInput
{
    public required string Name { get; init; }

    public required double? Population { get; init; }

    public double? AreaSquareKm { get; init; }

    /// <summary>Null on both numbers: the giver vouches that population and area belong to one territory.</summary>
    public TerritorialBasis? PopulationBasis { get; init; }

    public TerritorialBasis? AreaBasis { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public double? TravelMinutes { get; init; }

    /// <summary>The upper end, for <see cref="FigureQualifier.Range"/> only.</summary>
    public double? TravelMinutesTo { get; init; }

    /// <summary>Null is exact.</summary>
    public FigureQualifier? TravelQualifier { get; init; }

    public SettlementBelt? ExpertBelt { get; init; }
}
