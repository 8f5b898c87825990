using System.Globalization;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>A quarter of a year: <c>2026-4</c>.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    private const int Months = 3;
    private const int InYear = 4;
    private const int FirstYear = 2020;

    public DateOnly First => new(Year, ((Number - 1) * Months) + 1, 1);

    public DateOnly Last => First.AddMonths(Months).AddDays(-1);

    public DateTime StartUtc => RegionCalendar.StartUtc(First);

    /// <summary>The first moment of the next one.</summary>
    public DateTime EndUtc => RegionCalendar.StartUtc(Last.AddDays(1));

    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number}");

    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / Months) + 1);

    public Quarter Before => Number == 1 ? new(Year - 1, InYear) : new(Year, Number - 1);

    public static Quarter? Find(string? code) =>
        code?.Split('-') is [{ Length: 4 } year, { Length: 1 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= FirstYear and <= WorkingYearContent.LastYear
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= InYear
            ? new(y, n)
            : null;

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;
}
