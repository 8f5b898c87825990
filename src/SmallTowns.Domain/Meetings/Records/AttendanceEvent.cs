namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// Somebody came or left. It is added and never changed: a wrong one is taken back by another that names it. Each has the
/// device and its number there, so that one which is sent twice is kept once.
/// </summary>
public sealed class AttendanceEvent : Entity
{
    public const int DeviceMaxLength = 40;
    public const int IdentifiedMaxLength = 200;

    public int MeetingId { get; init; }
    public int MandateId { get; init; }

    /// <summary>Empty where it takes another one back.</summary>
    public AttendanceKind? Kind { get; init; }

    /// <summary>The one that it takes back.</summary>
    public int? UndoesId { get; init; }

    public AttendanceMode Mode { get; init; } = AttendanceMode.InPerson;

    /// <summary>How it was made sure who it is.</summary>
    public string Identified { get; init; } = "";

    /// <summary>When it was marked, by the device's clock as far as that was known to be off.</summary>
    public DateTime MarkedUtc { get; init; }

    public DateTime ReceivedUtc { get; init; }
    public required string Device { get; init; }
    public int Sequence { get; init; }
    public required string ByName { get; init; }

    /// <summary>What the computation reads: those that were not taken back.</summary>
    public static IReadOnlyList<AttendanceMark> MarksOf(IReadOnlyCollection<AttendanceEvent> events, Func<int, string> keyOfMandate)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(keyOfMandate);
        var undone = events.Select(one => one.UndoesId).OfType<int>().ToHashSet();
        return [.. events.Where(one => one.Kind is not null && !undone.Contains(one.Id))
            .Select(one => new AttendanceMark(keyOfMandate(one.MandateId), one.Kind!.Value, one.MarkedUtc, one.ReceivedUtc))];
    }
}

public enum AttendanceMode
{
    InPerson = 1,
    Remote = 2,
}
