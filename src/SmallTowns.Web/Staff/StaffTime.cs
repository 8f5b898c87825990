using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff;

/// <summary>Times as the staff's clocks show them: the region lives by Moscow time. What is stored and compared is UTC.</summary>
public static class StaffTime
{
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), MoscowDays.Zone);

    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), MoscowDays.Zone);

    /// <summary><c>25 ноября 2026 г., 14:05</c></summary>
    public static string Text(DateTime utc) => Local(utc).ToString("d MMMM yyyy 'г.,' HH:mm", Language.Russian);

    /// <summary><c>14:05</c></summary>
    public static string Clock(DateTime utc) => Local(utc).ToString("HH:mm", Language.Russian);
}
