using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>How late something is, and how terms of work are counted: in working days.</summary>
public static class WorkDays
{
    /// <summary>A year of working days: a longer term is none.</summary>
    public const int Most = 250;

    /// <summary>Working days after the due day; 0 on that day, before it, and on the days off that follow it.</summary>
    public static int Late(DateOnly? dueOn, DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return dueOn < day ? calendar.Between(dueOn.Value, day).Value : 0;
    }

    /// <summary>The last day that is a working day, up to and with this one: what was due on a Friday is not late on the Sunday after it.</summary>
    public static DateOnly LastWorking(DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        while (!calendar.IsWorking(day))
            day = day.AddDays(-1);
        return day;
    }

    /// <summary>A due day after a pause: later by the working days that the pause had.</summary>
    public static ByCalendar<DateOnly> AfterPause(DateOnly dueOn, DateOnly from, DateOnly until, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var paused = calendar.Between(from, until).Value;
        return paused == 0 ? new(dueOn, []) : calendar.After(dueOn, paused);
    }

    /// <summary>The one in the middle; of an even number the mean of the two in the middle, of none nothing.</summary>
    public static decimal? Median(IEnumerable<int> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var ordered = days.Order().ToList();
        return ordered.Count == 0 ? null
            : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2]
            : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2m;
    }
}
