namespace SmallTowns.Domain.Settlement;

/// <summary>The field of a <see cref="SettlementInput"/> or <see cref="TownInput"/> that a fault is about.</summary>
public enum InputField
{
    RegionArea = 1,
    SizeClasses = 2,
    BeltRule = 3,
    Towns = 4,
    Centre = 5,
    Boundary = 6,
    Name = 11,
    Population = 12,
    Area = 13,
    PopulationBasis = 14,
    AreaBasis = 15,
    Latitude = 16,
    Longitude = 17,
    TravelMinutes = 18,
    TravelMinutesTo = 19,
    TravelQualifier = 20,
    ExpertBelt = 21,
}
