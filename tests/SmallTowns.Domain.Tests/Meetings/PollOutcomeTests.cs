using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class PollOutcomeTests
{
    private static readonly VotingRule Ordinary = CharterDefaults.Charter.RuleOf(CharterDefaults.Ordinary)!;

    [Theory]
    [InlineData(MajorityBase.Present, PollResult.Rejected, 11, 6)]
    [InlineData(MajorityBase.ForAndAgainst, PollResult.Adopted, 6, 4)]
    [InlineData(MajorityBase.Cast, PollResult.Rejected, 11, 6)]
    [InlineData(MajorityBase.AllMembers, PollResult.Rejected, 11, 6)]
    public void Of_FiveForOneAgainstFiveAbstained_DependsOnTheBase(MajorityBase @base, PollResult result, int whole, int needed)
    {
        var outcome = PollOutcome.Of(Ordinary with { MajorityOf = @base }, Roll.Of(11, 11), new(5, 1, 5));

        outcome.Result.Should().Be(result);
        outcome.Base.Should().Be(whole);
        outcome.Needed.Should().Be(needed);
    }

    [Fact]
    public void Of_Rejected_SaysHowItWasComputed() =>
        PollOutcome.Of(Ordinary, Roll.Of(11, 11), new(5, 1, 5)).Words.Should().Be(new LocalizedText(
            "За — 5, против — 1, воздержались — 5. За 5 из 11 (от присутствующих), требуется 6: не принято (5·2 = 10 ≤ 11).",
            "For 5, against 1, abstained 5. For 5 of 11 (of those present), 6 needed: rejected (5·2 = 10 ≤ 11)."));

    [Theory]
    [InlineData(11, 11, 8, PollResult.Adopted)]
    [InlineData(11, 11, 7, PollResult.Rejected)]
    [InlineData(11, 8, 8, PollResult.Adopted)]
    [InlineData(11, 7, 7, PollResult.Rejected)]
    public void Of_TwoThirdsOfAllMembers_NeedsEightOfEleven(int all, int represented, int votesFor, PollResult result) =>
        PollOutcome.Of(Ordinary with { MajorityOf = MajorityBase.AllMembers, Majority = RequiredShare.TwoThirds }, Roll.Of(all, represented), new(votesFor, 0, 0))
            .Result.Should().Be(result);

    [Theory]
    [InlineData(6, 4, PollResult.Adopted)]
    [InlineData(6, 3, PollResult.Rejected)]
    [InlineData(7, 5, PollResult.Adopted)]
    [InlineData(7, 4, PollResult.Rejected)]
    public void Of_TwoThirdsOfThosePresent_IsOfTheRoll(int present, int votesFor, PollResult result) =>
        PollOutcome.Of(Ordinary with { Majority = RequiredShare.TwoThirds }, Roll.Of(11, present), new(votesFor, present - votesFor, 0))
            .Result.Should().Be(result);

    [Theory]
    [InlineData(7, PollResult.Adopted)]
    [InlineData(6, PollResult.Rejected)]
    public void Of_MoreThanThreeQuartersOfEightCast_NeedsSeven(int votesFor, PollResult result) =>
        PollOutcome.Of(Ordinary with { MajorityOf = MajorityBase.Cast, Majority = new(3, 4, true) }, Roll.Of(11, 11), new(votesFor, 8 - votesFor, 0))
            .Result.Should().Be(result);

    [Theory]
    [InlineData(TieRule.Rejected, null, PollResult.Rejected)]
    [InlineData(TieRule.ChairDecides, true, PollResult.AdoptedByChair)]
    [InlineData(TieRule.ChairDecides, false, PollResult.RejectedByChair)]
    [InlineData(TieRule.ChairDecides, null, PollResult.ChairHasToDecide)]
    [InlineData(TieRule.VoteAgain, null, PollResult.VoteAgain)]
    public void Of_FiveToFive_GoesByTheRuleForTies(TieRule tie, bool? chairVotedFor, PollResult result) =>
        PollOutcome.Of(Ordinary with { Tie = tie }, Roll.Of(11, 10), new(5, 5, 0), chairVotedFor).Result.Should().Be(result);

    [Fact]
    public void Of_FiveToFiveAndTwoAbstained_IsNoTieThatTheChairCouldDecide() =>
        PollOutcome.Of(Ordinary with { Tie = TieRule.ChairDecides }, Roll.Of(12, 12), new(5, 5, 2), chairVotedFor: true)
            .Result.Should().Be(PollResult.Rejected, "six of twelve would not be more than half either");

    [Theory]
    [InlineData(MajorityBase.ForAndAgainst)]
    [InlineData(MajorityBase.Cast)]
    public void Of_NobodyVotedFor_IsRejectedWhateverTheBase(MajorityBase @base) =>
        PollOutcome.Of(Ordinary with { MajorityOf = @base, Majority = RequiredShare.AtLeastHalf, Tie = TieRule.ChairDecides }, Roll.Of(11, 11), new(0, 0, 0), chairVotedFor: true)
            .Result.Should().Be(PollResult.Rejected);

    [Fact]
    public void Of_OneRecused_IsInNoBase()
    {
        var roll = Roll.Of(11, represented: 7, recused: 1);

        PollOutcome.Of(Ordinary, roll, new(4, 2, 0)).Base.Should().Be(6);
        PollOutcome.Of(Ordinary with { MajorityOf = MajorityBase.AllMembers }, roll, new(4, 2, 0)).Base.Should().Be(10);
    }

    [Fact]
    public void WrongFor_MoreHandsThanPresent_IsRefused()
    {
        var roll = Roll.Of(11, 6);

        new PollCount(6, 1, 0).WrongFor(roll)!.Value.Ru.Should().Be("Голосов больше, чем присутствующих: 7 из 6.");
        new PollCount(5, 1, 0).WrongFor(roll).Should().BeNull();
        new PollCount(7, -1, 0).WrongFor(roll).Should().NotBeNull();
        FluentActions.Invoking(() => PollOutcome.Of(Ordinary, roll, new(6, 1, 0))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Of_NoQuorum_HasNoOutcome() =>
        FluentActions.Invoking(() => PollOutcome.Of(Ordinary, Roll.Of(11, 5), new(5, 0, 0))).Should().Throw<ArgumentException>();

    [Fact]
    public void Of_VotesByName_CountsWeightsAndOnlyWhoMayVote()
    {
        Roll roll = new(
        [
            new("1", 3) { RepresentedBy = "a" },
            new("2", 1) { RepresentedBy = "b" },
            new("3", 1) { RepresentedBy = "c", RecusedBecause = "Свой участок" },
            new("4", 1),
        ]);
        Dictionary<string, VoteChoice> choices = new()
        {
            ["1"] = VoteChoice.For,
            ["2"] = VoteChoice.Against,
            ["3"] = VoteChoice.For,
            ["4"] = VoteChoice.For,
            ["stranger"] = VoteChoice.For,
        };

        PollCount.Of(roll, choices).Should().Be(new PollCount(3, 1, 0));
    }
}
