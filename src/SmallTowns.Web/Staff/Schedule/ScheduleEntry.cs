namespace SmallTowns.Web.Staff.Schedule;

/// <summary>What is to happen on a day.</summary>
/// <param name="At">By the clocks of the region; empty for what has no hour.</param>
/// <param name="Address">Where it is done or decided.</param>
public sealed record ScheduleEntry(DateOnly Day, TimeOnly? At, ScheduleKind Kind, string Title, string Address);

public enum ScheduleKind
{
    /// <summary>It will be published by itself.</summary>
    Publication = 1,

    /// <summary>It was to be published, and readers do not see it.</summary>
    Missed = 2,

    /// <summary>The last day on which the newest values of a measure are fresh.</summary>
    Measure = 3,

    /// <summary>News or an event that somebody asked to look at again.</summary>
    Review = 4,
    Assignment = 5,
}

/// <param name="Entries">By day and hour.</param>
public sealed record ScheduleMonth(DateOnly First, IReadOnlyList<ScheduleEntry> Entries)
{
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public IEnumerable<ScheduleEntry> On(DateOnly day) => Entries.Where(entry => entry.Day == day);
}

public static class ScheduleWords
{
    public static string Of(ScheduleKind kind) => kind switch
    {
        ScheduleKind.Publication => "Публикация назначена",
        ScheduleKind.Missed => "Публикация не вышла",
        ScheduleKind.Measure => "Пора обновить",
        ScheduleKind.Review => "Пересмотреть",
        ScheduleKind.Assignment => "Поручение",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no words yet."),
    };
}
