using System.Globalization;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Review;

/// <summary>Moments as the staff's clocks show them.</summary>
public static class MoscowTime
{
    /// <summary>"23.11.2026, 18:05".</summary>
    public static string Show(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, MoscowDays.Zone).ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static DateTime ToUtc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), MoscowDays.Zone);

    /// <summary>The first moment of a day.</summary>
    public static DateTime StartUtc(DateOnly day) => ToUtc(day, TimeOnly.MinValue);
}
