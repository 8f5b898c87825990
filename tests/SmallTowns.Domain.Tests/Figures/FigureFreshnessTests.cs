using FluentAssertions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Tests.Figures;

public sealed class FigureFreshnessTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Dictionary<string, int> Months = new() { [BuiltInIndicators.Population] = 12, ["wage"] = 12, ["census"] = 120 };

    [Fact]
    public void Population_IsDueAYearAfterItsDay()
    {
        var freshness = FigureFreshness.Of([Population(new(2025, 11, 23))], Months);

        freshness.Due.Should().Equal(new DueFigure(FigureKind.Population, null, new(2025, 11, 23), Today));
        freshness.OverdueCount(Today).Should().Be(0);
        freshness.OverdueCount(Today.AddDays(1)).Should().Be(1);
    }

    [Fact]
    public void LatestOfAQuestion_Counts_WhateverItsTerritory()
    {
        var freshness = FigureFreshness.Of([Population(new(2010, 10, 14)), Population(new(2026, 1, 1), TerritorialBasis.UrbanSettlement)], Months);

        freshness.OverdueCount(Today).Should().Be(0);
        freshness.Next(Today)!.On.Should().Be(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void Indicators_AgeAsTheCatalogueSays()
    {
        var freshness = FigureFreshness.Of([Indicator("wage", new(2023, 12, 31)), Indicator("census", new(2020, 12, 31))], Months);

        freshness.OverdueCount(Today).Should().Be(1);
        freshness.OldestOverdue(Today).Should().Be(new DueFigure(FigureKind.Indicator, "wage", new(2023, 12, 31), new(2024, 12, 31)));
        freshness.Next(Today)!.Indicator.Should().Be("census");
    }

    [Fact]
    public void WhatHasNoDuePeriod_OrNoDate_DoesNotAge()
    {
        var freshness = FigureFreshness.Of(
            [Indicator("elevation", new(1950, 12, 31)), Population(null), new(FigureKind.Employment, null, TerritorialBasis.Town, new(2013, 12, 31))], Months);

        freshness.Due.Should().BeEmpty();
        freshness.OverdueCount(Today).Should().Be(0);
    }

    [Fact]
    public void NeverGiven_IsNotOverdue()
    {
        var freshness = FigureFreshness.Of([], Months);

        freshness.OverdueCount(Today).Should().Be(0);
        freshness.OldestOverdue(Today).Should().BeNull();
        freshness.Next(Today).Should().BeNull();
    }

    private static FigureHolding Population(DateOnly? end, TerritorialBasis basis = TerritorialBasis.Town) => new(FigureKind.Population, null, basis, end);

    private static FigureHolding Indicator(string code, DateOnly? end) => new(FigureKind.Indicator, code, TerritorialBasis.Town, end);
}
