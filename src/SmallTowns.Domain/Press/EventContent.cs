using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Press;

/// <summary>Something that takes place on a day or several. Times are those of the region's clocks.</summary>
public sealed record EventContent : PressContent
{
    public const int LineMaxLength = 300;
    public const int MostDays = 366;

    public DateOnly? FirstDay { get; init; }
    public DateOnly? LastDay { get; init; }

    /// <summary>Empty for the whole day.</summary>
    public TimeOnly? StartsAt { get; init; }
    public TimeOnly? EndsAt { get; init; }

    public string PlaceRu { get; init; } = "";
    public string PlaceEn { get; init; } = "";
    public string OrganiserRu { get; init; } = "";
    public string OrganiserEn { get; init; } = "";

    /// <summary>Where more is told or one enters one's name.</summary>
    public string? Url { get; init; }

    /// <summary>It will not take place; its page and its row in calendars say so.</summary>
    public bool IsCancelled { get; init; }

    public DateOnly? Ends() => LastDay ?? FirstDay;

    public bool IsWholeDay() => StartsAt is null;

    public DateTime? StartUtc() => FirstDay is { } day ? RegionCalendar.Utc(day.ToDateTime(StartsAt ?? TimeOnly.MinValue)) : null;

    /// <summary>The moment after its last; empty where only its beginning is known.</summary>
    public DateTime? EndUtc() => Ends() is not { } day ? null
        : StartsAt is null ? RegionCalendar.StartUtc(day.AddDays(1))
        : EndsAt is { } end ? RegionCalendar.Utc(day.ToDateTime(end))
        : null;

    /// <summary>Whether it is over when this day begins.</summary>
    public bool IsOverOn(DateOnly day) => Ends() < day;

    public bool IsOn(DateOnly day) => FirstDay <= day && day <= Ends();
}
