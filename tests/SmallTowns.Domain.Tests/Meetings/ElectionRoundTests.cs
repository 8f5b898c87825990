using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class ElectionRoundTests
{
    private static readonly VotingRule Election = new() { Majority = RequiredShare.MoreThanHalf };

    [Fact]
    public void Of_OneOfThreeHasTheMajority_IsElected()
    {
        var round = Of(seats: 1, whole: 11, 6, 3, 2);

        Names(round.Elected).Should().Be("A");
        round.RunOff.Should().BeEmpty();
        round.SeatsLeft.Should().Be(0);
    }

    [Fact]
    public void Of_ThreeCandidatesNoneWithTheMajority_FirstTwoGoOn()
    {
        var round = Of(seats: 1, whole: 11, 5, 4, 2);

        round.Elected.Should().BeEmpty();
        Names(round.RunOff).Should().Be("AB");
        round.SeatsLeft.Should().Be(1);
    }

    [Fact]
    public void Of_EqualSecondPlace_AllOfThemGoOn() => Names(Of(seats: 1, whole: 11, 5, 3, 3).RunOff).Should().Be("ABC");

    [Fact]
    public void Of_FourSeatsWithATieForTheLast_ThoseAboveAreElected()
    {
        var round = Of(seats: 4, whole: 11, 10, 9, 8, 7, 7);

        Names(round.Elected).Should().Be("ABC");
        Names(round.RunOff).Should().Be("DE");
        round.SeatsLeft.Should().Be(1);
    }

    [Fact]
    public void Of_MoreReachTheMajorityThanThereAreSeats_MostVotesAreElected() => Names(Of(seats: 2, whole: 11, 7, 9, 8).Elected).Should().Be("BC");

    [Fact]
    public void Of_TwoOfFourSeatsFilled_TheNextGoOnForTheRest()
    {
        var round = Of(seats: 4, whole: 11, 10, 9, 5, 4, 3, 2, 1);

        Names(round.Elected).Should().Be("AB");
        Names(round.RunOff).Should().Be("CDEF");
        round.SeatsLeft.Should().Be(2);
    }

    [Fact]
    public void Of_RunOffByMostVotes_NeedsNoMajority()
    {
        Names(Of(Election, seats: 1, whole: 11, isRunOff: true, 5, 4).Elected).Should().Be("A");
        Of(Election with { RunOff = RunOffRule.SameMajority }, seats: 1, whole: 11, isRunOff: true, 5, 4).Elected.Should().BeEmpty();
    }

    [Fact]
    public void Of_RunOffTied_GoesOnBetweenThem()
    {
        var round = Of(Election, seats: 1, whole: 10, isRunOff: true, 5, 5);

        round.Elected.Should().BeEmpty();
        Names(round.RunOff).Should().Be("AB");
    }

    [Fact]
    public void Of_NobodyGotAVote_NobodyGoesOn()
    {
        var round = Of(seats: 1, whole: 11, 0, 0);

        round.Elected.Should().BeEmpty();
        round.RunOff.Should().BeEmpty();
        round.SeatsLeft.Should().Be(1);
    }

    private static ElectionRound Of(int seats, int whole, params int[] votes) => Of(Election, seats, whole, isRunOff: false, votes);

    private static ElectionRound Of(VotingRule rule, int seats, int whole, bool isRunOff, params int[] votes) =>
        ElectionRound.Of(rule, [.. votes.Select((count, index) => new CandidateVotes(((char)('A' + index)).ToString(), count))], seats, whole, isRunOff);

    private static string Names(IEnumerable<CandidateVotes> candidates) =>
        string.Concat(candidates.Select(candidate => candidate.Candidate).Order(StringComparer.Ordinal));
}
