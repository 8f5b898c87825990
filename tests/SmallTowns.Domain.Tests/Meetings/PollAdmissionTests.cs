using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class PollAdmissionTests
{
    private static readonly VotingRule Ordinary = CharterDefaults.Charter.RuleOf(CharterDefaults.Ordinary)!;
    private static readonly VotingRule Admission = CharterDefaults.Charter.RuleOf(CharterDefaults.Admission)!;

    [Fact]
    public void Refusal_AbsenteeVoteOfExclusiveCompetence_IsRefused()
    {
        var admission = new PollAdmission(Admission, Roll.Of(11, 11), MeetingForm.Absentee, WasInNotice: true, IsSecret: false);

        admission.Refusal!.Value.Ru.Should().Be("Вопрос исключительной компетенции не решают заочно.");
        (admission with { Rule = Ordinary }).Refusal.Should().BeNull();
        (admission with { Rule = Ordinary, WereMaterialsSent = false }).Refusal!.Value.Ru.Should().StartWith("Повестка и материалы");
        (admission with { Rule = Admission with { Forms = [MeetingForm.Absentee] } }).Refusal.Should().BeNull("the charter may say otherwise");
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(10, false)]
    public void Refusal_ItemThatWasNotInTheNotice_NeedsAllMembers(int represented, bool isAdmitted) =>
        (new PollAdmission(Ordinary, Roll.Of(11, represented), MeetingForm.InPerson, WasInNotice: false, IsSecret: false).Refusal is null).Should().Be(isAdmitted);

    [Fact]
    public void Refusal_Secrecy_GoesByTheRule()
    {
        var open = new PollAdmission(Ordinary, Roll.Of(11, 11), MeetingForm.InPerson, WasInNotice: true, IsSecret: false);

        (open with { IsSecret = true }).Refusal.Should().BeNull();
        (open with { IsSecret = true, Rule = Ordinary with { Secrecy = Secrecy.Never } }).Refusal!.Value.Ru.Should().Be("По этому вопросу голосуют открыто.");
        (open with { Rule = Ordinary with { Secrecy = Secrecy.Required } }).Refusal!.Value.Ru.Should().Be("По этому вопросу голосуют тайно.");
    }

    [Fact]
    public void Refusal_SecretVoteOfUnequalWeights_IsRefused()
    {
        Roll roll = new([new("1", 2) { RepresentedBy = "a" }, new("2", 1) { RepresentedBy = "b" }]);
        var admission = new PollAdmission(Ordinary, roll, MeetingForm.InPerson, WasInNotice: true, IsSecret: true);

        admission.Refusal!.Value.Ru.Should().StartWith("Тайное голосование невозможно");
        (admission with { IsSecret = false }).Refusal.Should().BeNull();
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Warning_FewSecretVoters_IsGiven(int voters, bool isWarned)
    {
        var admission = new PollAdmission(Ordinary, Roll.Of(voters, voters), MeetingForm.InPerson, WasInNotice: true, IsSecret: true);

        (admission.Warning is not null).Should().Be(isWarned);
        (admission with { IsSecret = false }).Warning.Should().BeNull();
    }

    [Fact]
    public void InForceOn_CharterChangedBetweenConveningAndMeeting_TheOldOneRules()
    {
        var old = CharterDefaults.Charter with { From = new DateOnly(2026, 1, 1), NoticeDays = 14 };
        var changed = CharterDefaults.Charter with { From = new DateOnly(2027, 3, 1), NoticeDays = 30 };

        Charter.InForceOn([changed, old], new DateOnly(2027, 2, 28))!.NoticeDays.Should().Be(14);
        Charter.InForceOn([changed, old], new DateOnly(2027, 3, 1))!.NoticeDays.Should().Be(30);
        Charter.InForceOn([changed, old], new DateOnly(2025, 12, 31)).Should().BeNull();
    }
}
