using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class QuorumTests
{
    private static readonly VotingRule Ordinary = CharterDefaults.Charter.RuleOf(CharterDefaults.Ordinary)!;

    [Theory]
    [InlineData(11, 6, true, "Кворум есть: 6 из 11.")]
    [InlineData(11, 5, false, "Кворума нет: 5 из 11, нужно 6.")]
    [InlineData(10, 5, false, "Кворума нет: 5 из 10, нужно 6.")]
    [InlineData(0, 0, false, "Кворума нет: 0 из 0, нужно 1.")]
    public void Of_DefaultRule_NeedsMoreThanHalfOfAllMembers(int all, int represented, bool holds, string words)
    {
        var quorum = QuorumCheck.Of(Ordinary, Roll.Of(all, represented));

        quorum.Holds.Should().Be(holds);
        quorum.Words.Ru.Should().Be(words);
    }

    [Fact]
    public void Of_RuleOfTheCivilCode_HasAQuorumWithHalf() =>
        QuorumCheck.Of(Ordinary with { Quorum = RequiredShare.AtLeastHalf }, Roll.Of(10, 5)).Holds.Should().BeTrue();

    [Fact]
    public void Of_OnePersonWithTwoMandates_CountsTheMembersRepresented()
    {
        var meeting = TestMeetings.Meeting(members: 11);
        var marks = meeting.Mandates.Take(6).Select(mandate => TestMeetings.Joined(mandate)).ToList();

        var roll = (meeting with { Marks = marks }).Take(CharterDefaults.Charter);

        // Five people: the first of them speaks for two members.
        roll.Represented.Should().Be(6);
        QuorumCheck.Of(Ordinary, roll).Holds.Should().BeTrue();
    }

    [Fact]
    public void Of_OneOfSixRecused_HasNoQuorumForThisItemWhereTheRuleLeavesThemOut()
    {
        var roll = Roll.Of(11, represented: 6, recused: 1);

        var quorum = QuorumCheck.Of(Ordinary with { DoRecusedCountForQuorum = false }, roll);

        quorum.Holds.Should().BeFalse();
        quorum.Words.Ru.Should().Be("Кворума нет: 5 из 11, нужно 6.");
        QuorumCheck.Of(Ordinary, roll).Holds.Should().BeTrue();
    }

    [Fact]
    public void Take_OneOfSixLeaves_NextPollIsRefused()
    {
        var meeting = TestMeetings.Meeting(members: 11);
        List<AttendanceMark> marks = [.. meeting.Mandates.Take(6).Select(mandate => TestMeetings.Joined(mandate))];
        var before = (meeting with { Marks = marks }).Take(CharterDefaults.Charter);
        marks.Add(TestMeetings.Left(meeting.Mandates[5], TestMeetings.Noon.AddMinutes(10)));

        var after = (meeting with { Marks = marks, MomentUtc = TestMeetings.Noon.AddMinutes(11) }).Take(CharterDefaults.Charter);

        before.Represented.Should().Be(6);
        new PollAdmission(Ordinary, after, MeetingForm.InPerson, WasInNotice: true, IsSecret: false).Refusal!.Value.Ru.Should().Be("Кворума нет: 5 из 11, нужно 6.");
    }

    [Fact]
    public void Take_SuspendedEndedOrConsultativeMember_IsInNoNumber()
    {
        var meeting = TestMeetings.Meeting(members: 4);
        MemberStanding[] members =
        [
            meeting.Members[0],
            meeting.Members[1] with { Until = TestMeetings.Day.AddDays(-1) },
            meeting.Members[2] with { Suspensions = [new(TestMeetings.Day, null, "Долг по взносам")] },
            meeting.Members[3] with { Kind = MemberKind.Consultative },
        ];

        var roll = (meeting with { Members = members, Marks = [.. meeting.Mandates.Select(mandate => TestMeetings.Joined(mandate))] }).Take(CharterDefaults.Charter);

        roll.Entries.Should().ContainSingle().Which.Member.Should().Be(members[0].Key);
    }

    [Fact]
    public void Take_MembershipEndsToday_StillVotes()
    {
        var meeting = TestMeetings.Meeting(members: 1);

        var roll = (meeting with { Members = [meeting.Members[0] with { Until = TestMeetings.Day }] }).Take(CharterDefaults.Charter);

        roll.All.Should().Be(1);
    }
}
