using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class MandateTests
{
    private static readonly DateOnly Day = TestMeetings.Day;

    [Fact]
    public void Serves_ProxyWithoutItsDate_IsVoid() =>
        Serves(TestMeetings.Proxy("1", issuedOn: null), Day).Should().BeFalse();

    [Fact]
    public void Serves_ProxyWithoutTerm_LastsOneYear()
    {
        var proxy = TestMeetings.Proxy("1", new DateOnly(2026, 3, 11));

        Serves(proxy, new DateOnly(2027, 3, 10)).Should().BeTrue();
        Serves(proxy, new DateOnly(2027, 3, 11)).Should().BeFalse();
        Serves(proxy, new DateOnly(2026, 3, 10)).Should().BeFalse("it had not been given yet");
    }

    [Fact]
    public void Serves_ProxyWithTerm_LastsToItsLastDay()
    {
        var proxy = TestMeetings.Proxy("1", new DateOnly(2024, 1, 1)) with { Until = Day };

        Serves(proxy, Day).Should().BeTrue();
        Serves(proxy, Day.AddDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Serves_Revoked_CountsUpToThatMoment()
    {
        var proxy = TestMeetings.Proxy("1", Day) with { RevokedUtc = TestMeetings.Noon };

        proxy.Serves(Day, TestMeetings.Noon.AddTicks(-1), 1, 1).Should().BeTrue();
        proxy.Serves(Day, TestMeetings.Noon, 1, 1).Should().BeFalse();
    }

    [Fact]
    public void Serves_ForItemsOfOneMeeting_IsForNoOther()
    {
        var proxy = TestMeetings.Proxy("1", Day) with { MeetingId = 7, Items = [3] };

        proxy.Serves(Day, TestMeetings.Noon, 7, 3).Should().BeTrue();
        proxy.Serves(Day, TestMeetings.Noon, 7, 4).Should().BeFalse();
        proxy.Serves(Day, TestMeetings.Noon, 8, 3).Should().BeFalse();
    }

    [Fact]
    public void Of_HeadAndProxy_TheHeadSpeaks()
    {
        var head = new Mandate("head-1", "1", MandateKind.HeadByOffice) { IssuedOn = new DateOnly(2020, 1, 1) };

        Mandate.Of([TestMeetings.Proxy("1", Day), head]).Should().Be(head);
    }

    [Fact]
    public void Of_TwoProxies_TheLaterSpeaks()
    {
        var earlier = TestMeetings.Proxy("1", Day.AddDays(-1), "earlier");
        var later = TestMeetings.Proxy("1", Day, "later");

        Mandate.Of([later, earlier]).Should().Be(later);
        Mandate.Of([earlier, later]).Should().Be(later);
        Mandate.Of([]).Should().BeNull();
    }

    [Fact]
    public void Take_HeadArrivesAfterHisProxyVoted_NextRoundIsTheHeads()
    {
        var meeting = TestMeetings.Meeting(members: 1);
        var proxy = TestMeetings.Proxy("1", Day);
        meeting = meeting with { Mandates = [.. meeting.Mandates, proxy] };
        List<AttendanceMark> marks = [TestMeetings.Joined(proxy)];
        var first = (meeting with { Marks = marks }).Take(CharterDefaults.Charter);
        marks.Add(TestMeetings.Joined(meeting.Mandates[0], TestMeetings.Noon.AddMinutes(5)));

        var firstAgain = (meeting with { Marks = marks }).Take(CharterDefaults.Charter);
        var second = (meeting with { Marks = marks, MomentUtc = TestMeetings.Noon.AddMinutes(10) }).Take(CharterDefaults.Charter);

        first.Entries.Single().RepresentedBy.Should().Be(proxy.Key);
        firstAgain.Entries.Single().RepresentedBy.Should().Be(proxy.Key, "who comes later changes no roll that was taken");
        second.Entries.Single().RepresentedBy.Should().Be("head-1");
        second.Represented.Should().Be(1, "one member has one vote, however many speak for it");
    }

    [Fact]
    public void PresentAt_CameLeftAndCameBack_IsThere()
    {
        var head = new Mandate("head-1", "1", MandateKind.HeadByOffice);
        AttendanceMark[] marks =
        [
            TestMeetings.Joined(head, TestMeetings.Noon),
            TestMeetings.Left(head, TestMeetings.Noon.AddMinutes(1)),
            TestMeetings.Joined(head, TestMeetings.Noon.AddMinutes(2)),
        ];

        Attendance.PresentAt(marks, TestMeetings.Noon.AddMinutes(1)).Should().BeEmpty();
        Attendance.PresentAt(marks, TestMeetings.Noon.AddMinutes(2)).Should().Equal(head.Key);
        Attendance.PresentAt(marks, TestMeetings.Noon.AddMinutes(-1)).Should().BeEmpty();
    }

    [Fact]
    public void PresentAt_MarkThatCameLateOverACutLine_CountsFromWhenItWasMade()
    {
        AttendanceMark mark = new("head-1", AttendanceKind.Joined, TestMeetings.Noon, TestMeetings.Noon.AddMinutes(20));

        Attendance.PresentAt([mark], TestMeetings.Noon.AddMinutes(1)).Should().Equal("head-1");
    }

    private static bool Serves(Mandate mandate, DateOnly day) => mandate.Serves(day, TestMeetings.Noon, 1, 1);
}
