using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Towns.Profile;
using SmallTowns.Web.Tests.Shared;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

public sealed class RankWordsTests
{
    [Theory]
    [InlineData("ru", 1, 1, "1‑е место")]
    [InlineData("ru", 2, 3, "места 2–3")]
    [InlineData("en", 1, 1, "1st")]
    [InlineData("en", 2, 2, "2nd")]
    [InlineData("en", 3, 3, "3rd")]
    [InlineData("en", 4, 4, "4th")]
    [InlineData("en", 11, 11, "11th")]
    [InlineData("en", 12, 12, "12th")]
    [InlineData("en", 13, 13, "13th")]
    [InlineData("en", 21, 21, "21st")]
    [InlineData("en", 112, 112, "112th")]
    [InlineData("en", 2, 5, "joint 2nd")]
    public void Place_OneOrShared_IsAnOrdinal(string culture, int first, int last, string expected) =>
        InLanguage.Of(culture, () => RankWords.Place(new RankAmong(first, last, 200, 0))).Should().Be(expected);

    [Fact]
    public void Sentence_OneSmallTown_IsInTheSingular()
    {
        var town = Town("a", Count(2021, 1));
        var system = SystemOf(town, Town("b", Count(2021, 60_000)), Town("c"));

        Sentence("ru", system, town).Should().Be("1 чел., 2021: 1‑е место среди 1 малого города, 2‑е место среди 2, для которых число известно. Медиана малых городов — 1.");
        Sentence("en", system, town).Should().Be("1 person, 2021: 1st of 1 small town, 2nd of the 2 with a known figure. The median of the small towns is 1.");
    }

    [Fact]
    public void Sentence_LargerTownWithoutSmallOnes_StillHasItsPlace()
    {
        var town = Town("a", Count(2021, 1_000_000));

        Sentence("ru", SystemOf(town), town).Should().Be("1 000 000 чел., 2021: 1‑е место среди всех 1.");
    }

    [Fact]
    public void Sentence_AllTied_SharesThePlaces()
    {
        var town = Town("a", Count(2021, 30_000));

        Sentence("ru", SystemOf(town, Town("b", Count(2021, 30_000)), Town("c", Count(2021, 30_000))), town)
            .Should().StartWith("30 000 чел., 2021: места 1–3 среди 3 малых городов, места 1–3 среди всех 3.");
    }

    [Fact]
    public void Sentence_NothingKnown_SaysSo() =>
        Sentence("ru", SystemOf(Town("a")), Town("a")).Should().Be("Своего числа у города нет.");

    private static string Sentence(string culture, SettlementSystem system, PublishedTown town) => InLanguage.Of(culture, () =>
        RankWords.Sentence(TownRank.Of(RankedMeasure.Population, system, town), town.SizeClass == SizeClass.Small)).Replace('\u00A0', ' ');
}
