using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Tests.Shared;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

public sealed class SimilarWordsTests
{
    [Fact]
    public void NotCompared_EachReason_IsNamed()
    {
        // One density of one town; no centre; all grew alike.
        var towns = Enumerable.Range(1, 4).Select(i => Town($"t{i}", Count(2021, i * 1_000), Count(2010, i * 1_000))).Append(Town("a", Count(2021, 100), Count(2010, 100), Area(1))).ToArray();
        var system = SystemOf(towns);
        var similar = system.Similarity.To(towns[^1]);

        similar.Measures.Select(measure => measure.Fault).Should().Equal(null, CalculationFault.NoSpread, CalculationFault.TooFew, CalculationFault.NoData);
        InLanguage.Of("ru", () => (SimilarWords.Compared(similar), SimilarWords.NotCompared(similar, system))).Should().Be(("населению",
            "приросту (у половины городов или больше — одно и то же число); плотности (известно меньше чем у трёх городов); расстоянию до центра края (какой город — центр края, не указано)"));
        InLanguage.Of("en", () => SimilarWords.NotCompared(similar, system)).Should().Be(
            "growth (half of the towns or more have the same number); density (known of fewer than three towns); distance to the regional centre (the regional centre is not stated)");
    }

    [Fact]
    public void LeftOut_ManyTowns_AreNamedByWhatTheyLackAndCut()
    {
        var known = Enumerable.Range(1, 4).Select(i => Town($"k{i}", Count(2021, i * 1_000), Count(2010, 900), Area(i * i)));
        var towns = known.Concat(Enumerable.Range(1, 12).Select(i => Town($"x{i}", Count(2021, 500 * i), Count(2010, 900 + i))))
            .Append(Town("y", Count(2021, 7_000), Area(3))).ToArray();
        var system = SystemOf(towns);

        InLanguage.Of("ru", () => SimilarWords.LeftOut(system.Similarity.To(towns[0]), system)).Should().Be(
            "y (нет одной из переписей); x1, x2, x3, x4, x5, x6, x7, x8 и ещё 4 (площадь самого города не найдена)");
    }

    [Fact]
    public void Similar_TownsThatTieForTheLastPlace_AreAllGiven()
    {
        var towns = new[] { 100, 110, 90, 120, 80, 500 }.Select((people, i) => Town($"t{i}", Count(2021, people))).ToArray();

        TownProfile.Of(SystemOf(towns), towns[0], PublishedPassport.Empty).Similar.Nearest.Select(town => (town.Town, town.Place))
            .Should().Equal((1, 1), (2, 1), (3, 3), (4, 3));
    }
}
