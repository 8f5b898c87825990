using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Measures;

/// <summary>The territory that a number refers to. Numbers of different bases are never compared or divided silently.</summary>
public enum TerritorialBasis
{
    Town = 1,
    UrbanSettlement = 2,
    UrbanOkrug = 3,
    MunicipalOkrug = 4,
    District = 5,
    Region = 6,
}
