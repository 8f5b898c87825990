namespace SmallTowns.Domain.Measures;

/// <summary>The time a figure speaks of: a whole year, a day, or any span between.</summary>
public readonly record struct Period : IComparable<Period>
{
    public Period(DateOnly start, DateOnly end)
    {
        if (end < start)
            throw new ArgumentException("A period cannot end before it starts.", nameof(end));
        Start = start;
        End = end;
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    /// <summary>The year by which the figure is quoted.</summary>
    public int Year => End.Year;

    public bool IsWholeYear => Start == new DateOnly(Year, 1, 1) && End == new DateOnly(Year, 12, 31);

    public bool IsDay => Start == End;

    /// <summary>What periods of different years must share to be compared: days with days, whole years with whole years, the same months with the same months.</summary>
    public PeriodSpan Span => IsDay ? default : new(Start.Month, Start.Day, End.DayNumber == DateOnly.MaxValue.DayNumber ? default : (End.AddDays(1).Month, End.AddDays(1).Day), End.Year - Start.Year);

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static Period OfDay(DateOnly day) => new(day, day);

    public int CompareTo(Period other) =>
        End != other.End ? End.CompareTo(other.End) : Start.CompareTo(other.Start);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
