using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>How a request of a town stood at a moment.</summary>
/// <param name="DueOn">The day that was promised then.</param>
/// <param name="AnsweredUtc">Of the answer that stood then.</param>
/// <param name="IsOpen">The town waited for an answer.</param>
/// <param name="StoppedUtc">Since when the days did not count: it was answered, the town was asked something, or it was over.</param>
public sealed record SupportStanding(DateOnly DueOn, DateTime? AnsweredUtc, bool IsOpen, DateTime? StoppedUtc)
{
    /// <summary>Working days after the promised day.</summary>
    /// <param name="day">Of the moment.</param>
    public int DaysLate(DateOnly day, WorkingCalendar calendar) => WorkDays.Late(DueOn, StoppedUtc is { } stopped ? RegionCalendar.DayOf(stopped) : day, calendar);
}
