using System.Globalization;

namespace SmallTowns.Web.Jobs;

/// <summary>The key of a job that is done once a day for a person, such as a letter: <c>17/2026-11-05</c>.</summary>
public static class PersonDay
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string KeyOf(int userId, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{userId}/{day.ToString(DayFormat, CultureInfo.InvariantCulture)}");

    public static (int UserId, DateOnly Day)? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('/') is [var user, var day] && int.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
            && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? (userId, on)
            : null;
    }
}
