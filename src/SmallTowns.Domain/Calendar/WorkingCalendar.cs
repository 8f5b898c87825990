using System.Collections.Frozen;

namespace SmallTowns.Domain.Calendar;

/// <summary>
/// Working days of a five-day week: Monday to Friday without holidays, with days off moved as decrees say. Of a year that nobody has
/// written down only the weekends are known; every answer says which years it counted so.
/// </summary>
public sealed class WorkingCalendar
{
    public static readonly WorkingCalendar WeekendsOnly = new(new Dictionary<int, WorkingYearContent>());

    private readonly FrozenSet<int> years;
    private readonly FrozenSet<DateOnly> free;
    private readonly FrozenSet<DateOnly> worked;

    /// <param name="contents">By year. One that is not there any more is a year without data.</param>
    public WorkingCalendar(IReadOnlyDictionary<int, WorkingYearContent> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        var known = contents.Where(year => year.Value.IsThere()).ToList();
        years = known.Select(year => year.Key).ToFrozenSet();
        free = known.SelectMany(year => year.Value.Holidays.Select(holiday => holiday.Day).Concat(year.Value.MovedDays.Select(moved => moved.To))).ToFrozenSet();
        worked = known.SelectMany(year => year.Value.MovedDays.Select(moved => moved.From)).ToFrozenSet();
    }

    /// <summary>Whether holidays and moved days of the year are known.</summary>
    public bool HasYear(int year) => years.Contains(year);

    public bool IsWorking(DateOnly day) => !free.Contains(day) && (worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>
    /// The last day of a term: the n-th working day after a date, which itself does not count (Civil Code, article 191).
    /// </summary>
    /// <param name="workingDays">n, at least 1.</param>
    public ByCalendar<DateOnly> After(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var (last, left) = (day, workingDays);
        while (left > 0)
        {
            last = last.AddDays(1);
            if (IsWorking(last))
                left--;
        }

        return Counted(last, day.AddDays(1), last);
    }

    /// <summary>
    /// How many working days there are after one date up to and with another: <c>Between(day, After(day, n)) = n</c>, and 0 between a day and itself.
    /// </summary>
    /// <param name="upTo">Not before <paramref name="after"/>.</param>
    public ByCalendar<int> Between(DateOnly after, DateOnly upTo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(upTo, after);
        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (IsWorking(day))
                count++;
        }

        return after == upTo ? new(0, []) : Counted(count, after.AddDays(1), upTo);
    }

    private ByCalendar<T> Counted<T>(T value, DateOnly first, DateOnly last) =>
        new(value, [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => !HasYear(year))]);
}

/// <summary>What follows from the calendar, and how far it can be relied on.</summary>
/// <param name="YearsByWeekends">The years that were counted by weekends only, because nothing else is known of them.</param>
public sealed record ByCalendar<T>(T Value, IReadOnlyList<int> YearsByWeekends)
{
    /// <summary>Whether holidays and moved days of every year that it is made from are known.</summary>
    public bool IsCertain => YearsByWeekends.Count == 0;
}
