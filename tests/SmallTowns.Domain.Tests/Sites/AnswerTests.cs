using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Sites.Answer;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class AnswerTests
{
    [Theory]
    [InlineData(Yes, Yes, Yes, Yes)]
    [InlineData(Yes, NotKnown, NotKnown, Yes)]
    [InlineData(Yes, No, No, Yes)]
    [InlineData(NotKnown, NotKnown, NotKnown, NotKnown)]
    [InlineData(NotKnown, No, No, NotKnown)]
    [InlineData(No, No, No, No)]
    public void AndOr_OfEveryPair_AreTheLowerAndTheHigher(Answer one, Answer other, Answer and, Answer or)
    {
        one.And(other).Should().Be(and);
        other.And(one).Should().Be(and);
        one.Or(other).Should().Be(or);
        other.Or(one).Should().Be(or);
    }

    [Fact]
    public void Not_OfEach_IsTheOpposite()
    {
        Yes.Not().Should().Be(No);
        No.Not().Should().Be(Yes);
        NotKnown.Not().Should().Be(NotKnown);
        default(Answer).Should().Be(NotKnown);
    }

    [Fact]
    public void AllAny_OfMany_AreThoseOfLogic()
    {
        Answers.All([Yes, NotKnown, Yes]).Should().Be(NotKnown);
        Answers.All([NotKnown, No]).Should().Be(No);
        Answers.All([]).Should().Be(Yes);
        Answers.Any([No, NotKnown]).Should().Be(NotKnown);
        Answers.Any([NotKnown, Yes]).Should().Be(Yes);
        Answers.Any([]).Should().Be(No);
    }
}
