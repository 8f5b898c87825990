using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Shared;

/// <summary>Times as the staff's clocks show them: Moscow time. What is stored and compared is UTC.</summary>
public static class StaffTime
{
    /// <summary><c>25 ноября 2026 г., 14:05</c></summary>
    public static string Text(DateTime utc) => RegionCalendar.Local(utc).ToString("d MMMM yyyy 'г.,' HH:mm", Language.Russian);

    /// <summary><c>14:05</c></summary>
    public static string Clock(DateTime utc) => RegionCalendar.Local(utc).ToString("HH:mm", Language.Russian);
}
