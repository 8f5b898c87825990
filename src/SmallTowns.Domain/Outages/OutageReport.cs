using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Outages;

/// <summary>A resident says that something does not work. It waits for the desk; readers never see it. No name, telephone or mail is asked for.</summary>
public sealed class OutageReport : Entity
{
    public const int StreetMaxLength = 200;
    public const int TextMaxLength = 1000;
    public const int AnswerMaxLength = 500;
    public const int WordMaxLength = 40;

    /// <summary>How long one stays after it was closed, and how long in any case.</summary>
    public static readonly TimeSpan KeptAfterClosing = TimeSpan.FromDays(30);
    public static readonly TimeSpan KeptAtMost = TimeSpan.FromDays(180);

    public int TownId { get; init; }
    public Town? Town { get; init; }
    public UtilityService Service { get; init; }
    public required string Street { get; init; }
    public string? House { get; init; }

    /// <summary>In the resident's words.</summary>
    public string? Text { get; init; }
    public DateTime SentUtc { get; init; }
    public OutageReportState State { get; private set; } = OutageReportState.Open;

    /// <summary>Which notice came of it: the last part of its key.</summary>
    public string? OutageWord { get; private set; }
    public string? ClosedBy { get; private set; }
    public DateTime? ClosedUtc { get; private set; }

    public void Close(OutageReportState outcome, string? outageWord, string by, DateTime utc)
    {
        if (State != OutageReportState.Open || outcome == OutageReportState.Open)
            throw new InvalidOperationException($"A report in state {State} cannot be closed as {outcome}.");
        (State, OutageWord, ClosedBy, ClosedUtc) = (outcome, outageWord, by, utc);
    }
}

public enum OutageReportState
{
    Open = 1,

    /// <summary>A notice says so, made of it or there already.</summary>
    Noticed = 2,

    /// <summary>The dispatcher knows of no outage.</summary>
    NotConfirmed = 3,
}

/// <summary>A day on which somebody at the desk has said: all that was reported for the town is here. Without it nothing is known of the day.</summary>
public sealed class OutageWatch : Entity
{
    public int TownId { get; init; }
    public DateOnly Day { get; init; }
    public required string ByName { get; init; }
    public DateTime MarkedUtc { get; init; }
}
