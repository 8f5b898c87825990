using System.Globalization;
using SmallTowns.Domain.Meetings;

namespace SmallTowns.Domain.Tests.Meetings;

/// <summary>Meetings of members named by numbers, each with a head who has a mandate by office.</summary>
internal static class TestMeetings
{
    public static readonly DateOnly Day = new(2027, 3, 10);
    public static readonly DateTime Noon = new(2027, 3, 10, 9, 0, 0, DateTimeKind.Utc);

    public static RollCall Meeting(int members)
    {
        var keys = Enumerable.Range(1, members).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        return new(
            MeetingId: 1,
            ItemId: 1,
            Day,
            Noon,
            [.. keys.Select(key => new MemberStanding(key, MemberKind.Voting, new DateOnly(2027, 1, 1)))],
            [.. keys.Select(key => new Mandate($"head-{key}", key, MandateKind.HeadByOffice))],
            [],
            new Dictionary<string, string>());
    }

    public static AttendanceMark Joined(Mandate mandate, DateTime? at = null) => new(mandate.Key, AttendanceKind.Joined, at ?? Noon.AddMinutes(-5), at ?? Noon.AddMinutes(-5));

    public static AttendanceMark Left(Mandate mandate, DateTime at) => new(mandate.Key, AttendanceKind.Left, at, at);

    public static Mandate Proxy(string member, DateOnly? issuedOn, string key = "proxy") =>
        new($"{key}-{member}", member, MandateKind.Proxy) { IssuedOn = issuedOn, RegisteredUtc = Noon.AddHours(-1) };
}
