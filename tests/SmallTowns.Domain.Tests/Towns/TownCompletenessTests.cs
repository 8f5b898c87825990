using FluentAssertions;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.TownProfile;

namespace SmallTowns.Domain.Tests.Towns;

public sealed class TownCompletenessTests
{
    private static readonly string[] Catalogue = [.. BuiltInIndicators.Codes, "wage", "port-turnover"];

    [Fact]
    public void Everything_IsAHundredPercent()
    {
        var completeness = TownCompleteness.Of(Everything(), Catalogue);

        completeness.Missing.Should().BeEmpty();
        completeness.Percent.Should().Be(100);
    }

    [Fact]
    public void OneMissing_IsNamed_AndRoundedDown()
    {
        var has = Everything() with { Oktmo = null };

        var completeness = TownCompleteness.Of(has, Catalogue);

        completeness.Missing.Should().Equal(TownNeed.Of(TownNeedKind.Oktmo));
        completeness.Percent.Should().Be(100 * (completeness.Needed - 1) / completeness.Needed).And.BeLessThan(100);
    }

    [Fact]
    public void WhatIsNotApplicable_IsNotNeeded()
    {
        var has = Everything() with
        {
            NotApplicable = new HashSet<string> { "port-turnover" },
            Figures = [.. Everything().Figures.Where(figure => figure.Indicator != "port-turnover")],
        };

        var completeness = TownCompleteness.Of(has, Catalogue);

        completeness.IsComplete.Should().BeTrue();
        completeness.Needed.Should().Be(TownCompleteness.Of(Everything(), Catalogue).Needed - 1);
    }

    [Fact]
    public void AreaOfTown_DoesNotStandForTheMunicipality_NorTheOtherWayRound()
    {
        var has = Everything() with { Figures = [.. Everything().Figures.Where(figure => figure is not { Kind: FigureKind.Area, Basis: TerritorialBasis.UrbanSettlement })] };

        TownCompleteness.Of(has, Catalogue).Missing.Should().Equal(TownNeed.OfMeasure(BuiltInIndicators.Area, TownNeedKind.MeasureOfMunicipality));
    }

    [Fact]
    public void Centre_NeedsNoTravelTimeToItself()
    {
        var has = Everything() with { Figures = [.. Everything().Figures.Where(figure => figure.Kind != FigureKind.TravelTime)] };

        TownCompleteness.Of(has, Catalogue).Missing.Should().Equal(TownNeed.OfMeasure(BuiltInIndicators.TravelTime));
        TownCompleteness.Of(has with { IsCentre = true }, Catalogue).IsComplete.Should().BeTrue();
    }

    [Fact]
    public void TextOfHistory_IsWelcomeButNotNeeded_EveryOtherTextIs()
    {
        var has = Everything() with { Sections = new HashSet<TownSectionKind>() };

        TownCompleteness.Of(has, Catalogue).Missing.Select(need => need.Section).Should().Equal(
            TownSectionKind.About, TownSectionKind.Economy, TownSectionKind.Resources, TownSectionKind.Infrastructure, TownSectionKind.SocialSphere,
            TownSectionKind.Investment, TownSectionKind.NeedsAndDemand, TownSectionKind.Contacts, TownSectionKind.Images);
    }

    private static TownHoldings Everything() => new()
    {
        NameRu = "Абинск",
        NameEn = "Abinsk",
        Oktmo = "03601101001",
        Latitude = 44.87,
        Longitude = 38.16,
        HasMunicipality = true,
        Sections = TownSectionKinds.Texts.Append(TownSectionKind.Contacts).Append(TownSectionKind.Images).Where(kind => kind != TownSectionKind.History).ToHashSet(),
        Figures =
        [
            new(FigureKind.Population, null, TerritorialBasis.UrbanSettlement, new(2020, 1, 1)),
            new(FigureKind.Area, null, TerritorialBasis.Town, null),
            new(FigureKind.Area, null, TerritorialBasis.UrbanSettlement, null),
            new(FigureKind.TravelTime, null, TerritorialBasis.Town, null),
            new(FigureKind.Employment, null, TerritorialBasis.UrbanSettlement, new(2013, 12, 31)),
            new(FigureKind.Indicator, "wage", TerritorialBasis.District, new(2024, 12, 31)),
            new(FigureKind.Indicator, "port-turnover", TerritorialBasis.Town, new(2024, 12, 31)),
        ],
    };
}
