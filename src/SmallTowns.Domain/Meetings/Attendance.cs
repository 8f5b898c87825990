namespace SmallTowns.Domain.Meetings;

/// <summary>Who came and who left. Presence follows from these marks and is never edited: a wrong mark is undone by another one.</summary>
/// <param name="Mandate">The mandate's key.</param>
/// <param name="MarkedUtc">When it was marked at the desk, by the server's clock.</param>
/// <param name="ReceivedUtc">When the server had it; later where the line was cut.</param>
public sealed record AttendanceMark(string Mandate, AttendanceKind Kind, DateTime MarkedUtc, DateTime ReceivedUtc);

public enum AttendanceKind
{
    Joined = 1,
    Left = 2,
}

public static class Attendance
{
    /// <summary>The mandates whose holders are there at a moment: of each the last mark up to then counts, of two at one moment the one received last.</summary>
    public static IReadOnlySet<string> PresentAt(IEnumerable<AttendanceMark> marks, DateTime momentUtc)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return marks
            .Where(mark => mark.MarkedUtc <= momentUtc)
            .GroupBy(mark => mark.Mandate)
            .Where(ofOne => ofOne.OrderBy(mark => mark.MarkedUtc).ThenBy(mark => mark.ReceivedUtc).Last().Kind is AttendanceKind.Joined)
            .Select(ofOne => ofOne.Key)
            .ToHashSet(StringComparer.Ordinal);
    }
}
