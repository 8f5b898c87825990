using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Settlement;

/// <summary>The checks of one row: at most one fault a field.</summary>
internal static class TownInputFaults
{
    public static bool AreNone(in TownInput town) =>
        (OfName(town.Name)
            ?? TownPopulation.FaultOf(town.Population)
            ?? OfOptionalArea(town.AreaSquareKm)
            ?? OfBasis(town.PopulationBasis)
            ?? OfBasis(town.AreaBasis)
            ?? OfCoordinate(town.Latitude, town.Longitude, 90)
            ?? OfCoordinate(town.Longitude, town.Latitude, 180)
            ?? OfMinutes(town)
            ?? OfMinutesTo(town)
            ?? OfQualifier(town)
            ?? OfExpertBelt(town.ExpertBelt)) is null;

    public static IEnumerable<(InputField Field, CalculationFault Fault)> Of(TownInput town)
    {
        (InputField Field, CalculationFault? Fault)[] checks =
        [
            (InputField.Name, OfName(town.Name)),
            (InputField.Population, TownPopulation.FaultOf(town.Population)),
            (InputField.Area, OfOptionalArea(town.AreaSquareKm)),
            (InputField.PopulationBasis, OfBasis(town.PopulationBasis)),
            (InputField.AreaBasis, OfBasis(town.AreaBasis)),
            (InputField.Latitude, OfCoordinate(town.Latitude, town.Longitude, 90)),
            (InputField.Longitude, OfCoordinate(town.Longitude, town.Latitude, 180)),
            (InputField.TravelMinutes, OfMinutes(town)),
            (InputField.TravelMinutesTo, OfMinutesTo(town)),
            (InputField.TravelQualifier, OfQualifier(town)),
            (InputField.ExpertBelt, OfExpertBelt(town.ExpertBelt)),
        ];
        foreach (var (field, fault) in checks)
        {
            if (fault is { } found)
                yield return (field, found);
        }
    }

    public static CalculationFault? OfArea(double? areaSquareKm) =>
        NumberFaults.OfPositive(areaSquareKm)
        ?? NumberFaults.If(areaSquareKm > SettlementInputValidator.LargestAreaSquareKm, CalculationFault.TooLarge);

    private static CalculationFault? OfOptionalArea(double? areaSquareKm) =>
        areaSquareKm is null ? null : OfArea(areaSquareKm);

    private static CalculationFault? OfName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? CalculationFault.NoData
        : name.Length > SettlementInputValidator.LongestName ? CalculationFault.TooLong
        : null;

    private static CalculationFault? OfBasis(TerritorialBasis? basis) =>
        basis is null or (>= TerritorialBasis.Town and <= TerritorialBasis.Region) ? null : CalculationFault.NotDefined;

    // The missing half of a pair bears the fault: that is the cell to fill.
    private static CalculationFault? OfCoordinate(double? degrees, double? other, double limit) =>
        degrees is null
            ? (other is null ? null : CalculationFault.PairIncomplete)
            : NumberFaults.OfWithin(degrees, -limit, limit);

    private static CalculationFault? OfMinutes(in TownInput town) => town switch
    {
        { TravelMinutes: not null, TravelQualifier: FigureQualifier.LessThan } => NumberFaults.OfPositive(town.TravelMinutes),
        { TravelMinutes: not null } => NumberFaults.OfNonNegative(town.TravelMinutes),
        { TravelQualifier: not null } or { TravelMinutesTo: not null } => CalculationFault.PairIncomplete,
        _ => null,
    };

    private static CalculationFault? OfMinutesTo(in TownInput town) => town switch
    {
        { TravelMinutesTo: not null } =>
            NumberFaults.OfNonNegative(town.TravelMinutesTo)
            ?? NumberFaults.If(town.TravelMinutesTo < town.TravelMinutes, CalculationFault.Reversed),
        { TravelQualifier: FigureQualifier.Range } => CalculationFault.PairIncomplete,
        _ => null,
    };

    private static CalculationFault? OfQualifier(in TownInput town) => town.TravelQualifier switch
    {
        not null and (< FigureQualifier.Exact or > FigureQualifier.Range) => CalculationFault.NotDefined,
        not FigureQualifier.Range when town.TravelMinutesTo is not null => CalculationFault.PairIncomplete,
        _ => null,
    };

    private static CalculationFault? OfExpertBelt(SettlementBelt? belt) =>
        belt is null or (>= SettlementBelt.First and <= SettlementBelt.Third) ? null : CalculationFault.NotDefined;
}
