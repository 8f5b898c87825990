using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Sites;

/// <summary>In which forms the right to an object is given; several may be possible.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<DealForms>))]
public enum DealForms
{
    Sale = 1,
    Lease = 2,
    Concession = 4,
    PublicPrivatePartnership = 8,
    Other = 16,
}

/// <summary>
/// What land may be used for: the groups of the classifier of permitted uses (приказ Росреестра от 10.11.2020 № П/0412) by their first number.
/// </summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<PermittedUses>))]
public enum PermittedUses
{
    /// <summary>1.0</summary>
    Agriculture = 1,

    /// <summary>2.0</summary>
    Residential = 2,

    /// <summary>3.0</summary>
    PublicFacilities = 4,

    /// <summary>4.0: offices, trade, hotels, services.</summary>
    Business = 8,

    /// <summary>5.0</summary>
    Recreation = 16,

    /// <summary>6.0: production, warehouses, energy.</summary>
    Industry = 32,

    /// <summary>7.0</summary>
    Transport = 64,

    /// <summary>8.0 and on: defence, protection, forest, water, common land, gardens.</summary>
    Other = 128,
}

/// <summary>Regimes under which whoever works here pays or has to do less.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<SpecialRegimes>))]
public enum SpecialRegimes
{
    IndustrialPark = 1,
    Technopark = 2,

    /// <summary>ОЭЗ, 116-ФЗ.</summary>
    SpecialEconomicZone = 4,

    /// <summary>ТОР, 473-ФЗ.</summary>
    AdvancedDevelopmentTerritory = 8,
    Other = 16,
}
