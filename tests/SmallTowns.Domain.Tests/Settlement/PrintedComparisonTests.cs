using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class PrintedComparisonTests
{
    [Theory]
    [InlineData(1061.7, 1, 1061.7388, PrintedAgreement.Equal)]
    [InlineData(375.2, 1, 375.2629, PrintedAgreement.Truncated)]
    [InlineData(53.0, 1, 53.0012, PrintedAgreement.Equal)]
    [InlineData(56.17, 2, 56.1783, PrintedAgreement.Truncated)]
    [InlineData(53.88, 2, 53.8873, PrintedAgreement.Truncated)]
    [InlineData(53.88, 2, 53.8820, PrintedAgreement.Equal)]
    [InlineData(52.77, 2, 55.17, PrintedAgreement.Differs)]
    [InlineData(0.2, 1, 0.15, PrintedAgreement.Equal)]
    [InlineData(-0.2, 1, -0.15, PrintedAgreement.Equal)]
    [InlineData(-0.1, 1, -0.15, PrintedAgreement.Truncated)]
    public void Compare_PrintedBesideComputed_SaysHowTheyStand(
        double printed, int decimals, double computed, PrintedAgreement expected) =>
        PrintedComparison.Compare((decimal)printed, decimals, computed).Value!.Value.Agreement.Should().Be(expected);

    [Fact]
    public void Compare_DensitiesOfTable1_OnlyTwoAreTruncated()
    {
        var byAgreement = PaperTowns.All.ToLookup(
            town => PrintedComparison.Compare(
                town.PrintedDensity, 1,
                PopulationDensity.PerSquareKmAcrossBases(town.Population, town.AreaSquareKm).Value!.Value).Value!.Value.Agreement,
            town => town.Name);

        byAgreement[PrintedAgreement.Truncated].Should().BeEquivalentTo("Новороссийск", "Армавир");
        byAgreement[PrintedAgreement.Differs].Should().BeEmpty();
        byAgreement[PrintedAgreement.Equal].Should().HaveCount(24);
    }

    [Fact]
    public void Compare_TwoNumbers_DifferenceIsComputedMinusPrinted() =>
        PrintedComparison.Compare(52.77m, 2, 55.17).Value!.Value.Difference.Should().Be(2.40m);

    [Theory]
    [InlineData(1.0, 1, double.NaN, CalculationFault.NotFinite)]
    [InlineData(1.0, 1, double.NegativeInfinity, CalculationFault.NotFinite)]
    [InlineData(1.0, 1, 1e30, CalculationFault.TooLarge)]
    [InlineData(1.0, -1, 1.0, CalculationFault.OutOfRange)]
    [InlineData(1.0, 16, 1.0, CalculationFault.OutOfRange)]
    [InlineData(1.25, 1, 1.25, CalculationFault.OutOfRange)]
    public void Compare_BadInput_NamesFault(double printed, int decimals, double computed, CalculationFault fault) =>
        PrintedComparison.Compare((decimal)printed, decimals, computed).Fault.Should().Be(fault);

    [Fact]
    public void Compare_RoundedOrCutPrint_IsNeverDiffers() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[0, 6]).Sample((computed, decimals) =>
        {
            var rounded = decimal.Round((decimal)computed, decimals, MidpointRounding.AwayFromZero);
            var cut = decimal.Round((decimal)computed, decimals, MidpointRounding.ToZero);

            Agreement(rounded).Should().Be(PrintedAgreement.Equal);
            Agreement(cut).Should().Be(cut == rounded ? PrintedAgreement.Equal : PrintedAgreement.Truncated);
            Agreement(rounded + 2).Should().Be(PrintedAgreement.Differs);

            PrintedAgreement Agreement(decimal printed) =>
                PrintedComparison.Compare(printed, decimals, computed).Value!.Value.Agreement;
        });
}
