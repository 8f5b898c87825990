using System.Globalization;
using MudBlazor;
using SmallTowns.Domain.Calendar;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Audit;

/// <summary>Times in the tables of the staff, in Moscow time.</summary>
public static class Moments
{
    public static string Text(DateTime? utc) => utc is { } time ? RegionCalendar.Local(time).ToString("dd.MM.yyyy HH:mm", Language.Russian) : "—";

    /// <summary>The moment at which a day begins.</summary>
    public static DateTime? StartUtc(DateOnly? day) => day is { } date ? RegionCalendar.StartUtc(date) : null;
}
