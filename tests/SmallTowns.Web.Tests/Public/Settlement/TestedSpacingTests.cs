using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Settlement;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Public.Settlement;

public sealed class TestedSpacingTests
{
    [Theory]
    [InlineData(0.0002, 40, "стоят ровнее случайных точек", "меньше 0,01")]
    [InlineData(0.049, 20, "стоят кучнее случайных точек", "0,05")]
    [InlineData(0.05, 40, "не показано ни то, что города стоят ровнее случайного, ни то, что кучнее", "0,05")]
    [InlineData(1, 30, "не показано ни то, что города стоят ровнее случайного, ни то, что кучнее", "1,00")]
    public void Verdict_AnyP_FollowsFromItAlone(double p, double meanKm, string verdict, string shown)
    {
        var test = new TestedSpacing("все", 9, new ClarkEvansTest
        {
            MeanNearestNeighbourKm = meanKm,
            ExpectedNearestNeighbourKm = 30,
            PTwoSided = p,
            Runs = 999,
            Seed = 7,
            EnvelopeLowKm = 25,
            EnvelopeHighKm = 35,
            BoundaryAreaSquareKm = 1,
            BoundaryPerimeterKm = 4,
        });

        InLanguage.Of("ru", () => test.Verdict).Should().Be(verdict);
        InLanguage.Of("ru", () => test.P).Should().Be(shown);
        InLanguage.Of("ru", () => test.Sentence).Should().Contain(verdict);
    }
}
