using CsCheck;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class SettlementCalculationTests
{
    [Fact]
    public void Calculate_PaperTowns_IsGolden()
    {
        var result = SettlementCalculation.Calculate(PaperTowns.Input());

        result.TownCount.Should().Be(26);
        result.Population.Should().Be(2_981_290);
        result.TownsWithoutPopulation.Should().BeEmpty();
        result.MeanDistanceKm.Value.Should().BeApproximately(53.882, 0.0005);
        result.ExpectedNearestNeighbourKm.Value.Should().BeApproximately(26.941, 0.0005);
        result.SizeClasses[SizeClass.Large].SharePercent.Value.Should().BeApproximately(56.178, 0.0005);
        result.Belts.First.Select(NameAt).Should().Equal("Горячий Ключ", "Кореновск", "Усть-Лабинск");
        result.Belts.Second.Select(NameAt).Should().Equal("Абинск", "Апшеронск");
        result.Belts[SettlementBelt.Third].Should().HaveCount(6);
        result.Belts.Undefined.Should().HaveCount(15);
    }

    [Fact]
    public void Calculate_PaperTowns_OnlyKhadyzhenskConflicts()
    {
        var result = SettlementCalculation.Calculate(PaperTowns.Input());

        Enumerable.Range(0, 26).Where(i => result.Towns[i].Belt.IsConflict).Select(NameAt).Should().Equal("Хадыженск");
        result.Towns[0].Belt.Rule.Reason.Should().Be(BeltReason.Centre);
        result.Towns[1].Belt.Rule.Reason.Should().Be(BeltReason.NoTravelTime);
    }

    [Fact]
    public void Calculate_MixedBasesDivided_AreMarked()
    {
        var result = SettlementCalculation.Calculate(PaperTowns.Input());

        result.Towns[25].DensityPerSquareKm.Value.Should().BeApproximately(9.1053, 0.00005);
        result.Towns[25].DensityMixesBases.Should().BeTrue();
        result.Towns[0].DensityMixesBases.Should().BeFalse();
    }

    [Fact]
    public void Calculate_MixedBasesRefused_HaveNoDensity()
    {
        var result = SettlementCalculation.Calculate(PaperTowns.Input(MixedBases.Refuse));

        result.Towns[25].DensityPerSquareKm.Fault.Should().Be(CalculationFault.MixedBasis);
        result.Towns[0].DensityPerSquareKm.Value.Should().BeApproximately(1061.7388, 0.00005);
    }

    [Fact]
    public void Calculate_OneBasisStated_IsUnknownBasis()
    {
        var town = Town(10) with { AreaSquareKm = 2, AreaBasis = TerritorialBasis.Town };
        Calculate(town).Towns[0].DensityPerSquareKm.Fault.Should().Be(CalculationFault.UnknownBasis);
    }

    [Fact]
    public void Calculate_AreaMissing_DensityHasNoData()
    {
        var town = Town(10) with { PopulationBasis = TerritorialBasis.Town };
        var result = Calculate(town).Towns[0];

        result.DensityPerSquareKm.Fault.Should().Be(CalculationFault.NoData);
        result.DensityMixesBases.Should().BeFalse();
    }

    [Fact]
    public void Calculate_NoTowns_NamesFaults()
    {
        var result = Calculate();

        result.Population.Should().Be(0);
        result.MeanDistanceKm.Fault.Should().Be(CalculationFault.NoData);
        result.SizeClasses.Classes.Should().OnlyContain(share => share.SharePercent.Fault == CalculationFault.NoData);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(-3.0)]
    [InlineData(0.0)]
    [InlineData(1.5)]
    public void Calculate_TownWithoutUsablePopulation_IsListedAndInNoSum(double? population)
    {
        var result = Calculate(Town(100), Town(population));

        result.Population.Should().Be(100);
        result.TownsWithoutPopulation.Should().Equal(1);
        result.TownCount.Should().Be(2);
        result.SizeClasses.Towns.Should().Be(1);
    }

    [Fact]
    public void Calculate_AnyTowns_AgreesWithTheSingleCalculations() =>
        ValidTowns.Gen.Array[1, 50].Sample(towns =>
        {
            var input = Input(towns);
            var result = SettlementCalculation.Calculate(input);

            result.Population.Should().Be((long)towns.Sum(town => town.Population!.Value));
            result.Towns.Should().HaveCount(towns.Length);
            (result.Belts.First.Count + result.Belts.Second.Count + result.Belts.Third.Count + result.Belts.Undefined.Count)
                .Should().Be(towns.Length);
            var last = result.Towns[^1];
            last.SizeClass.Should().Be(input.SizeClasses.Classify(towns[^1].Population));
            last.Belt.Rule.Should().Be(input.BeltRule.Assess(
                towns[^1].TravelMinutes, towns[^1].TravelQualifier ?? FigureQualifier.Exact, towns[^1].TravelMinutesTo));
            result.SizeClasses.Should().BeEquivalentTo(
                SizeClassShares.Of(towns.Select((town, i) => (result.Towns[i].SizeClass.Value!.Value, (long)town.Population!.Value))));
        }, iter: 200);

    private static string NameAt(int index) => PaperTowns.All[index].Name;

    private static TownInput Town(double? population) => new() { Name = "A", Population = population };

    private static SettlementInput Input(params TownInput[] towns) => new() { RegionAreaSquareKm = 100, Towns = towns };

    private static SettlementResult Calculate(params TownInput[] towns) => SettlementCalculation.Calculate(Input(towns));
}
