using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>By when something is to be done: in so many working days, or by a day. One of the two.</summary>
public sealed record AssignmentTerm(int? WorkingDays, DateOnly? On)
{
    /// <summary>What is wrong with it; the first where several things are.</summary>
    public WorkFinding? Finding(DateOnly today) => (WorkingDays, On) switch
    {
        (null, null) => new(nameof(WorkingDays), WorkFault.Missing),
        ({ }, { }) => new(nameof(On), WorkFault.BothTerms),
        ( < 1 or > WorkDays.Most, _) => new(nameof(WorkingDays), WorkFault.OutOfRange),
        (_, { } on) when on < today => new(nameof(On), WorkFault.InThePast),
        (_, { } on) when on.Year > WorkingYearContent.LastYear => new(nameof(On), WorkFault.OutOfRange),
        _ => null,
    };

    /// <summary>Only of a term without a finding.</summary>
    public ByCalendar<DateOnly> DueOn(DateOnly today, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return On is { } on ? new(on, []) : calendar.After(today, WorkingDays!.Value);
    }
}
