using System.Text.Json.Serialization;

namespace SmallTowns.Domain.Outages;

/// <summary>Services by the codes of the integration schema of ГИС ЖКХ (<c>outage-report</c>, ServiceCode 1–7).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UtilityService>))]
public enum UtilityService
{
    ColdWater = 1,
    HotWater = 2,
    Drainage = 3,
    Power = 4,
    Gas = 5,
    Heating = 6,
    Waste = 7,
}

[JsonConverter(typeof(JsonStringEnumConverter<OutageKind>))]
public enum OutageKind
{
    /// <summary>There is none at all.</summary>
    Full = 1,

    /// <summary>Low pressure or voltage, lukewarm water.</summary>
    Reduced = 2,

    /// <summary>Given by hours.</summary>
    ByHours = 3,
}

[JsonConverter(typeof(JsonStringEnumConverter<OutageReason>))]
public enum OutageReason
{
    Accident = 1,
    Repair = 2,
    Connection = 3,
    Testing = 4,
    Weather = 5,
    Other = 6,
}

[JsonConverter(typeof(JsonStringEnumConverter<OutageStatus>))]
public enum OutageStatus
{
    Announced = 1,
    CrewSent = 2,
    Repairing = 3,
    Restored = 4,

    /// <summary>What was planned does not take place.</summary>
    Cancelled = 5,
}
