using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>Flows of water as capacities, kept in m³/h and shown in m³/d too.</summary>
public static class WaterFlow
{
    public const int HoursPerDay = 24;

    /// <summary>
    /// q(day) = 24 · q(hour): what a network can give without pause in a day. It is no forecast of use: a consumer's day is less than 24 of
    /// its peak hours (СП 30.13330.2020 counts them apart).
    /// </summary>
    /// <returns>m³/d, or NoData, NotFinite, Negative, Overflow.</returns>
    public static Calculated CubicMetresPerDay(double? cubicMetresPerHour) =>
        NumberFaults.OfNonNegative(cubicMetresPerHour) is { } fault ? Calculated.Failed(fault) : Calculated.Of(HoursPerDay * cubicMetresPerHour!.Value);

    /// <summary>q(hour) = q(day) / 24, for a source that states a capacity by the day.</summary>
    /// <returns>m³/h, or NoData, NotFinite, Negative.</returns>
    public static Calculated CubicMetresPerHour(double? cubicMetresPerDay) =>
        NumberFaults.OfNonNegative(cubicMetresPerDay) is { } fault ? Calculated.Failed(fault) : Calculated.Of(cubicMetresPerDay!.Value / HoursPerDay);
}
