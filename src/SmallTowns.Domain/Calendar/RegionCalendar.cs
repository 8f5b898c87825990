namespace SmallTowns.Domain.Calendar;

/// <summary>
/// Days and clocks as the region counts them: by Moscow. What is stored and compared is UTC; whatever says "today", begins or
/// ends with a day, asks here. At 01:30 in the region the UTC date is still yesterday's.
/// </summary>
public static class RegionCalendar
{
    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Moscow", out var zone) ? zone
        // A machine without time zones: the clocks of Moscow have stood so since 2014, and the portal is younger.
        : TimeZoneInfo.CreateCustomTimeZone("Europe/Moscow", TimeSpan.FromHours(3), "Moscow", "Moscow");

    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow().UtcDateTime);
    }

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The first moment of a day.</summary>
    public static DateTime StartUtc(DateOnly day) => Utc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The last moment of a day that both databases can tell from the first of the next.</summary>
    public static DateTime EndUtc(DateOnly day) => StartUtc(day.AddDays(1)).AddMicroseconds(-1);

    /// <summary>What the region's clocks show at a moment.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The moment at which the region's clocks show this.</summary>
    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);
}
