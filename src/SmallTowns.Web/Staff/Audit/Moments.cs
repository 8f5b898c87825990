using System.Globalization;
using MudBlazor;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Audit;

/// <summary>Times as the staff read them: Moscow time, which the region lives by and which knows no summer time.</summary>
public static class Moments
{
    private static readonly TimeSpan Moscow = TimeSpan.FromHours(3);

    public static string Text(DateTime? utc) => utc is { } time ? (time + Moscow).ToString("dd.MM.yyyy HH:mm", Language.Russian) : "—";

    /// <summary>The moment at which a day begins.</summary>
    public static DateTime? StartUtc(DateOnly? day) => day is { } date ? DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue) - Moscow, DateTimeKind.Utc) : null;
}
