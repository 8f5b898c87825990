namespace SmallTowns.Web.Shared;

/// <summary>Days as the readers of the portal count them: by the clocks of Moscow, which the region lives by.</summary>
public static class MoscowDays
{
    internal static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Moscow", out var zone) ? zone
        // A machine without time zones: the clocks of Moscow have stood so since 2014, and the portal is younger.
        : TimeZoneInfo.CreateCustomTimeZone("Europe/Moscow", TimeSpan.FromHours(3), "Moscow", "Moscow");

    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    public static DateOnly Today(TimeProvider clock) => Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>The last moment of a day that both databases can tell from the first of the next.</summary>
    public static DateTime EndUtc(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Zone).AddMicroseconds(-1);

    /// <summary>"1 ноября 2026 года", "1 November 2026".</summary>
    public static string InWords(DateOnly day) => day.ToString(
        Language.T("d MMMM yyyy 'года'", "d MMMM yyyy"), Language.IsEnglish ? Language.English : Language.Russian);
}
