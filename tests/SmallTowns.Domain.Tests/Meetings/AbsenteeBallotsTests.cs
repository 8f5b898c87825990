using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class AbsenteeBallotsTests
{
    private static readonly DateTime TooLate = AbsenteeBallots.TooLateFromUtc(new DateOnly(2027, 3, 10));

    [Theory]
    [InlineData("2027-03-10T23:59:59+03:00", null)]
    [InlineData("2027-03-11T00:00:00+03:00", "не учтён: поступил позже")]
    public void Sorted_LastMomentOfTheDayInMoscow_IsCounted(string moment, string? notCounted)
    {
        var received = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;

        var ballot = Sorted([new("1", VoteChoice.For, received)]).Single();

        (ballot.NotCounted?.Ru).Should().Be(notCounted);
    }

    [Fact]
    public void Sorted_LateOrForeignBallots_AreKeptWithTheReason()
    {
        var sorted = Sorted(
        [
            new("1", VoteChoice.For, TooLate.AddHours(-5)),
            new("1", VoteChoice.Against, TooLate.AddHours(-4)),
            new("2", VoteChoice.For, TooLate.AddHours(-3)),
            new("stranger", VoteChoice.For, TooLate.AddHours(-2)),
            new("1", VoteChoice.For, TooLate.AddHours(1)),
        ], inPerson: ["2"]);

        sorted.Select(ballot => ballot.NotCounted?.Ru).Should().Equal(
            AbsenteeBallots.Replaced.Ru,
            null,
            AbsenteeBallots.CameInPerson.Ru,
            AbsenteeBallots.NoRight.Ru,
            AbsenteeBallots.Late.Ru);
    }

    [Fact]
    public void Sorted_ElectionWithMoreMarksThanSeats_SaysNothingAndReplacesTheOneBefore()
    {
        AbsenteeBallot[] ballots =
        [
            new("1", null, TooLate.AddHours(-5)) { Candidates = [0] },
            new("1", null, TooLate.AddHours(-4)) { Candidates = [0, 1] },
            new("2", null, TooLate.AddHours(-3)),
        ];

        var sorted = AbsenteeBallots.Sorted(ballots, new HashSet<string> { "1", "2" }, new HashSet<string>(), TooLate, seats: 1);

        sorted.Select(ballot => ballot.NotCounted?.Ru).Should().Equal(AbsenteeBallots.Replaced.Ru, AbsenteeBallots.TooMany.Ru, null);
    }

    [Fact]
    public void Sorted_BallotOfAFormerHolder_DoesNotReplaceThatOfTheNext()
    {
        var sorted = Sorted(
        [
            new("1", VoteChoice.For, TooLate.AddHours(-5)),
            new("1", VoteChoice.Against, TooLate.AddHours(-4)) { HasLapsed = true },
            new("nobody's", VoteChoice.For, TooLate.AddHours(-3)) { HasLapsed = true },
        ]);

        sorted.Select(ballot => ballot.NotCounted?.Ru).Should().Equal(null, AbsenteeBallots.Lapsed.Ru, AbsenteeBallots.Lapsed.Ru);
    }

    private static IReadOnlyList<AbsenteeBallot> Sorted(IEnumerable<AbsenteeBallot> ballots, params string[] inPerson) =>
        AbsenteeBallots.Sorted(ballots, new HashSet<string> { "1", "2" }, inPerson.ToHashSet(), TooLate);
}
