using FluentAssertions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using Xunit;

namespace SmallTowns.Domain.Tests.Published;

public class TownHeadlinesTests
{
    private static readonly PublishedSource Census = new() { Code = "census", Title = new("Перепись", "Census"), ShortTitle = new("перепись", "census") };
    private static readonly PublishedSource Paper = Census with { Code = "paper" };
    private static long lastId;

    [Theory]
    [InlineData(10, 9, 2021)]
    [InlineData(10, 8, 2010)]
    [InlineData(26, 24, 2021)]
    [InlineData(26, 23, 2010)]
    [InlineData(1, 1, 2021)]
    public void ComparedYear_NewestThatNineTenthsHave(int towns, int withNewest, int expected)
    {
        var figures = Enumerable.Range(0, towns).Select(i => i < withNewest
            ? new[] { Counted(2010, 100), Counted(2021, 110) }
            : [Counted(2010, 100)]).ToList();

        TownHeadlines.ComparedYear(figures, fromPercent: 90).Should().Be(expected);
    }

    [Fact]
    public void ComparedYear_NoYearOfEnoughTowns_IsNone() =>
        TownHeadlines.ComparedYear([[Counted(2010, 1)], [Counted(2021, 1)]], fromPercent: 90).Should().BeNull();

    [Fact]
    public void ComparedYear_NoTowns_IsNone() => TownHeadlines.ComparedYear([], fromPercent: 90).Should().BeNull();

    [Fact]
    public void ComparedYear_OtherTerritoriesOrNotChosenOrUndated_DoNotCount() =>
        TownHeadlines.ComparedYear(
            [
                [Counted(2010, 1), Counted(2024, 1) with { Basis = TerritorialBasis.District }],
                [Counted(2010, 1), Counted(2024, 1) with { IsChosen = false }],
                [Counted(2010, 1), Counted(2024, 1) with { Period = null }],
            ],
            fromPercent: 60).Should().Be(2010);

    [Fact]
    public void ComparedYear_CensusAndEstimateOfOneYear_CountOneTownOnce() =>
        TownHeadlines.ComparedYear([[Counted(2021, 1), Estimated(2021, 2)], [Counted(2010, 1)]], fromPercent: 90).Should().BeNull();

    [Fact]
    public void Newest_PopulationOfTheComparedYear_OrNone()
    {
        var both = new[] { Counted(2010, 100), Counted(2021, 110), Estimated(2024, 120) };

        TownHeadlines.Newest(both, 2021).Population!.Value.Should().Be(110);
        TownHeadlines.Newest(both, 2022).Population.Should().BeNull();
        TownHeadlines.Newest(both, null).Population.Should().BeNull();
    }

    [Fact]
    public void Newest_CensusAndEstimateOfOneYear_TakesTheCensus() =>
        TownHeadlines.Newest([Estimated(2021, 120), Counted(2021, 110)], 2021).Population!.Value.Should().Be(110);

    [Fact]
    public void Newest_Area_IsOfTheTownProper() =>
        TownHeadlines.Newest([Area(2_443.2m, TerritorialBasis.District, 2014), Area(41.3m, TerritorialBasis.Town, null)], 2021)
            .Area!.Value.Should().Be(41.3m);

    [Fact]
    public void Newest_OnlyTheDistrictMeasured_HasNoArea() =>
        TownHeadlines.Newest([Area(2_443.2m, TerritorialBasis.District, 2014)], 2021).Area.Should().BeNull();

    [Fact]
    public void Newest_DirectorsChoice_GoesBeforeTheRule()
    {
        var picked = Counted(2010, 100) with { IsPicked = true };

        TownHeadlines.Newest([picked, Counted(2021, 110)], 2021).Population!.Id.Should().Be(picked.Id);
    }

    [Fact]
    public void LatestPopulation_MayBeNewerThanTheComparedOne() =>
        TownHeadlines.LatestPopulation([Counted(2021, 110), Estimated(2024, 120), Counted(2010, 100)])!.Value.Should().Be(120);

    [Fact]
    public void OfSource_SupersededCountsOnlyWhereNothingIsInForce()
    {
        var old = Printed(22_246) with { State = FigureState.Superseded, IsChosen = false };

        TownHeadlines.OfSource([old, Counted(2021, 22_094)], Paper).Population!.Id.Should().Be(old.Id);
        TownHeadlines.OfSource([Printed(22_300), old with { Id = long.MaxValue }], Paper).Population!.Value.Should().Be(22_300);
    }

    [Fact]
    public void Mark_FigureThatStands_Only()
    {
        var (standing, other) = (Counted(2021, 110), Counted(2010, 100));
        var headlines = TownHeadlines.Newest([standing, other], 2021);

        headlines.Mark(standing).Should().BeSameAs(headlines.Population).And.Match<PublishedFigure>(figure => figure.IsHeadline);
        headlines.Mark(other).Should().BeSameAs(other).And.Match<PublishedFigure>(figure => !figure.IsHeadline);
    }

    private static PublishedFigure Counted(int year, decimal people) =>
        Figure(FigureKind.Population, people, TerritorialBasis.Town, Census) with { Period = Period.OfYear(year), Method = PopulationMethod.Census };

    private static PublishedFigure Estimated(int year, decimal people) => Counted(year, people) with
    {
        Period = Period.OfDay(new DateOnly(year, 1, 1)),
        Method = PopulationMethod.EstimateOnFirstOfJanuary,
    };

    private static PublishedFigure Printed(decimal people) =>
        Counted(2014, people) with { Source = Paper, Method = PopulationMethod.Published };

    private static PublishedFigure Area(decimal squareKm, TerritorialBasis basis, int? year) =>
        Figure(FigureKind.Area, squareKm, basis, Census) with { Period = year is { } of ? Period.OfYear(of) : null };

    private static PublishedFigure Figure(FigureKind kind, decimal value, TerritorialBasis basis, PublishedSource source) => new()
    {
        Id = Interlocked.Increment(ref lastId),
        Kind = kind,
        Value = value,
        Qualifier = FigureQualifier.Exact,
        Basis = basis,
        Source = source,
        Status = FigureStatus.Official,
        State = FigureState.Published,
        IsChosen = true,
    };
}
