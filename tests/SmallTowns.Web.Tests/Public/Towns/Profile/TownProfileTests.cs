using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Towns.Profile;
using static SmallTowns.Web.Tests.Public.Towns.Profile.TestTowns;

namespace SmallTowns.Web.Tests.Public.Towns.Profile;

public sealed class TownProfileTests
{
    [Fact]
    public void Population_TwoTerritories_AreTwoLinesAndThePaperStandsApart()
    {
        var town = Town("a", OfPaper(2014, 36_607), Count(2010, 34_928), Count(2021, 39_511), Count(2010, 90_000, TerritorialBasis.UrbanOkrug));

        var history = PopulationHistory.Of(SystemOf(town), town);

        history.Lines.Select(line => line.Basis).Should().Equal(TerritorialBasis.Town, TerritorialBasis.UrbanOkrug);
        history.Lines[0].Counts.Select(count => count.Figure.Year).Should().Equal(2010, 2021);
        history.OfPaper!.Number.Should().Be(36_607);
        history.Lines[1].Overall.Should().BeNull("one count has nothing to grow from");
    }

    [Fact]
    public void Growth_BetweenCensuses_SkipsTheRoundedEstimate()
    {
        var town = Town("a", Count(2010, 34_928), Count(2020, 39_100, method: PopulationMethod.EstimateOnFirstOfJanuary, roundedTo: 100), Count(2021, 39_511));

        var line = PopulationHistory.Of(SystemOf(town), town).Lines.Single();

        line.Counts.Select(count => count.Growth is not null).Should().Equal(false, false, true);
        var growth = line.Counts[2].Growth!.Growth;
        growth.AbsolutePeople.Value.Should().Be(4_583);
        growth.Percent.Value.Should().BeApproximately(13.1213, 0.0001);
        growth.MeanAnnualPercent.Value.Should().BeApproximately(1.1272, 0.0001);
        line.Rounded.Should().ContainSingle().Which.Year.Should().Be(2020);
    }

    [Fact]
    public void Overall_ManyCensuses_GoesFromTheFirstAndLatestFromTheLastButOne()
    {
        var town = Town("a", Count(1989, 100), Count(2002, 200), Count(2010, 300));

        var line = PopulationHistory.Of(SystemOf(town), town).Lines.Single();

        (line.Overall!.Earlier.Year, line.Overall.Later.Year).Should().Be((1989, 2010));
        (line.Latest!.Earlier.Year, line.Latest.Later.Year).Should().Be((2002, 2010));
    }

    [Fact]
    public void Latest_TwoCensuses_WouldRepeatTheOverall()
    {
        var town = Town("a", Count(2002, 200), Count(2010, 300));

        PopulationHistory.Of(SystemOf(town), town).Lines.Single().Latest.Should().BeNull();
    }

    [Fact]
    public void MissingCensuses_OthersWereCounted_BreakTheLineBetweenItsEndsOnly()
    {
        var town = Town("a", Count(1970, 100), Count(2002, 200));
        var other = Town("b", Count(1959, 1), Count(1970, 1), Count(1979, 1), Count(1989, 1), Count(2002, 1), Count(2021, 1));

        PopulationHistory.Of(SystemOf(town, other), town).Lines.Single().MissingCensuses.Should().Equal(1979, 1989);
    }

    [Fact]
    public void Territories_SameTerritoryOnly_HaveADensity()
    {
        var town = Town("a", Count(2021, 22_000), Area(22), Area(18, chosen: false), Area(1624.1m, TerritorialBasis.District));

        var territories = TownTerritory.Of(town);

        territories.Select(territory => territory.Basis).Should().Equal(TerritorialBasis.Town, TerritorialBasis.District);
        territories[0].Density!.DensityPerSquareKm.Value.Should().Be(1_000);
        territories[0].Areas.Select(area => area.Value).Should().Equal(22, 18);
        territories[1].Density.Should().BeNull();
    }

    [Fact]
    public void Rank_SmallTown_StandsAmongSmallAndAmongAll()
    {
        var town = Town("a", OfPaper(2014, 30_000));
        var system = SystemOf(town, Town("b", OfPaper(2014, 40_000)), Town("c", OfPaper(2010, 900_000)), Town("d"));

        var rank = TownRank.Of(RankedMeasure.Population, system, town);

        rank.AmongSmall.Should().Be(new RankAmong(2, 2, 2, 35_000));
        rank.AmongAll.Should().Be(new RankAmong(3, 3, 3, 40_000));
        rank.Years.Should().Equal(2010, 2014);
        rank.Towns[^1].Value.Should().BeNull("a town without a figure stays in the table");
    }

    [Fact]
    public void Rank_NoFigure_HasNoPlace()
    {
        var town = Town("a");

        TownRank.Of(RankedMeasure.Density, SystemOf(town, Town("b", Count(2021, 100), Area(5))), town).AmongAll.Should().BeNull();
    }

    [Fact]
    public void Rank_DensityOfMixedTerritories_IsNone()
    {
        var town = Town("a", Count(2021, 100), Area(5, TerritorialBasis.District));

        TownRank.Of(RankedMeasure.Density, SystemOf(town), town).Value.Should().BeNull();
    }

    [Fact]
    public void Rank_Distance_TheNearestIsFirst()
    {
        var centre = Town("centre") with { IsCentre = true };
        var (near, far) = (Town("near") with { Point = new(45.1, 39) }, Town("far") with { Point = new(47, 39) });

        var rank = TownRank.Of(RankedMeasure.DistanceToCentre, SystemOf(centre, far, near), near);

        (rank.AmongAll!.Value.First, rank.AmongAll.Value.Count).Should().Be((1, 2), "the centre has no distance to itself");
        rank.Value.Should().BeApproximately(11.1, 0.05);
        rank.AmongAll.Value.Median.Should().BeApproximately((11.12 + 222.39) / 2, 0.1);
    }

    [Fact]
    public void TravelTimes_Bounds_AreOrderedAroundTheirNumber()
    {
        var system = SystemOf(
            Town("over", Minutes(90, FigureQualifier.MoreThan)), Town("near", Minutes(45, FigureQualifier.About)),
            Town("under", Minutes(90, FigureQualifier.LessThan)), Town("over2", Minutes(90, FigureQualifier.MoreThan)), Town("unknown"));

        TravelTimeGroup.Of(system).Select(group => string.Join(' ', group.Towns.Select(town => town.Slug)))
            .Should().Equal("near", "under", "over over2");
    }

    [Fact]
    public void Missing_TownWithTimeAndArea_DoesNotNameThem()
    {
        var known = Town("a", OfPaper(2014, 30_000), Area(20), Minutes(45, FigureQualifier.About));
        var bare = Town("b", OfPaper(2014, 300_000, TerritorialBasis.UrbanOkrug));
        var system = SystemOf(known, bare);

        MissingFacts.Of(known, PublishedPassport.Empty, PopulationHistory.Of(system, known)).Should()
            .NotContain([MissingFact.TravelTime, MissingFact.TownArea, MissingFact.TownPopulationInPaper, MissingFact.EmploymentOfLargerTown])
            .And.Contain(MissingFact.EmploymentOfSmallTown);
        MissingFacts.Of(bare, PublishedPassport.Empty, PopulationHistory.Of(system, bare)).Should()
            .Contain([MissingFact.TravelTime, MissingFact.TownArea, MissingFact.TownPopulationInPaper, MissingFact.EmploymentOfLargerTown]);
    }
}
