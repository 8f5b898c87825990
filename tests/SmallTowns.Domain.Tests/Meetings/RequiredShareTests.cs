using FluentAssertions;
using SmallTowns.Domain.Meetings;
using Xunit;

namespace SmallTowns.Domain.Tests.Meetings;

public sealed class RequiredShareTests
{
    [Theory]
    [InlineData(2, 3, false, 11, 8)]
    [InlineData(2, 3, false, 6, 4)]
    [InlineData(2, 3, false, 7, 5)]
    [InlineData(3, 4, true, 8, 7)]
    [InlineData(1, 2, true, 11, 6)]
    [InlineData(1, 2, true, 10, 6)]
    [InlineData(1, 2, false, 10, 5)]
    [InlineData(1, 1, false, 11, 11)]
    [InlineData(1, 2, false, 0, 1)]
    public void LeastVotesOf_ShareOfWhole_IsTheFirstNumberThatReachesIt(int numerator, int denominator, bool isStrict, int whole, int least)
    {
        var share = new RequiredShare(numerator, denominator, isStrict);

        share.LeastVotesOf(whole).Should().Be(least);
        share.IsReachedBy(least, whole).Should().BeTrue();
        share.IsReachedBy(least - 1, whole).Should().BeFalse();
    }

    [Fact]
    public void IsReachedBy_EveryShareAndWholeUpTo60_AgreesWithExactFractions()
    {
        for (var denominator = 1; denominator <= 12; denominator++)
        {
            for (var numerator = 1; numerator <= denominator; numerator++)
            {
                foreach (var isStrict in new[] { false, true })
                {
                    var share = new RequiredShare(numerator, denominator, isStrict);
                    for (var whole = 1; whole <= 60; whole++)
                    {
                        for (var votes = 1; votes <= whole; votes++)
                        {
                            // decimal has 28 digits; twelfths of at most 60 never come near each other by less than 1/720.
                            var difference = ((decimal)votes / whole) - ((decimal)numerator / denominator);
                            var expected = Math.Abs(difference) < 1e-20m ? !isStrict : difference > 0;
                            share.IsReachedBy(votes, whole).Should().Be(expected, "{0} of {1} against {2}/{3}", votes, whole, numerator, denominator);
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(5, 11, "5·2 = 10 ≤ 11")]
    [InlineData(6, 11, "6·2 = 12 > 11")]
    public void Comparison_MoreThanHalf_IsWrittenAsItWasMade(int votes, int whole, string words) =>
        RequiredShare.MoreThanHalf.Comparison(votes, whole).Should().Be(words);

    [Fact]
    public void Comparison_TwoThirds_ShowsBothProducts() =>
        RequiredShare.TwoThirds.Comparison(7, 11).Should().Be("7·3 = 21 < 11·2 = 22");

    [Theory]
    [InlineData(0, 2, false, false)]
    [InlineData(1, 0, false, false)]
    [InlineData(3, 2, false, false)]
    [InlineData(1, 1, true, false)]
    [InlineData(1, 1, false, true)]
    [InlineData(51, 100, true, true)]
    [InlineData(1, 101, true, false)]
    public void IsPossible_Share_LiesAboveNothingAndAtMostAtAll(int numerator, int denominator, bool isStrict, bool expected) =>
        new RequiredShare(numerator, denominator, isStrict).IsPossible.Should().Be(expected);
}
