using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Assessments;

public sealed class AssessmentScoreTests
{
    private static readonly Criterion[] Criteria = [new("a", "Вода", "Первый", 3, 5), new("b", "Вода", "Второй", 1, 10), new("c", "Дороги", "Третий", 4, 2)];

    [Fact]
    public void Percent_IsWeighedByTheShareOfTheBest()
    {
        // 100 · (3 · 4/5 + 1 · 5/10 + 4 · 1/2) / 8 = 100 · 4.9 / 8.
        AssessmentScore.Percent(Criteria, Answers(4, 5, 1)).Value.Should().BeApproximately(61.25, 1e-9);
        // Вода: 100 · 2.9 / 4; Дороги: 100 · 2 / 4.
        AssessmentScore.ByTopic(Criteria, Answers(4, 5, 1)).Select(topic => (topic.Topic, Math.Round(topic.Percent.Value!.Value, 6))).Should().Equal(("Вода", 72.5), ("Дороги", 50.0));
    }

    [Fact]
    public void Percent_WithoutAnAnswer_IsNone()
    {
        AssessmentScore.Percent(Criteria, Answers(4, null, 1)).Fault.Should().Be(CalculationFault.TooFew);
        AssessmentScore.Percent([], []).Fault.Should().Be(CalculationFault.NoData);
    }

    private static AssessmentAnswer[] Answers(params int?[] scores) => [.. scores.Zip("abc", (score, key) => new AssessmentAnswer($"{key}", score, "", []))];
}
