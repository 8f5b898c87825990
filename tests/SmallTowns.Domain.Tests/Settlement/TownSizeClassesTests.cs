using CsCheck;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class TownSizeClassesTests
{
    [Theory]
    [InlineData(1, SizeClass.Small)]
    [InlineData(50_000, SizeClass.Small)]
    [InlineData(50_001, SizeClass.Medium)]
    [InlineData(100_000, SizeClass.Medium)]
    [InlineData(100_001, SizeClass.Big)]
    [InlineData(250_000, SizeClass.Big)]
    [InlineData(250_001, SizeClass.Large)]
    [InlineData(1_000_000, SizeClass.Large)]
    [InlineData(1_000_001, SizeClass.Largest)]
    public void Classify_AroundLimits_LimitBelongsToLowerClass(long population, SizeClass expected) =>
        TownSizeClasses.Default.Classify(population).Value.Should().Be(expected);

    [Fact]
    public void Classify_TownsOfTable1_AsPrinted() =>
        PaperTowns.All.Should().OnlyContain(town =>
            TownSizeClasses.Default.Classify(town.Population).Value == town.SizeClass);

    [Theory]
    [InlineData(null, CalculationFault.NoData)]
    [InlineData(double.NaN, CalculationFault.NotFinite)]
    [InlineData(double.PositiveInfinity, CalculationFault.NotFinite)]
    [InlineData(-1.0, CalculationFault.Negative)]
    [InlineData(0.0, CalculationFault.NotPositive)]
    [InlineData(10.5, CalculationFault.NotWhole)]
    [InlineData(100_000_001.0, CalculationFault.TooLarge)]
    public void Classify_BadPopulation_NamesFault(double? population, CalculationFault fault) =>
        TownSizeClasses.Default.Classify(population).Fault.Should().Be(fault);

    [Theory]
    [InlineData(0, 100, 200, 300)]
    [InlineData(100, 100, 200, 300)]
    [InlineData(100, 200, 150, 300)]
    [InlineData(100, 200, 300, 300)]
    public void Classify_LimitsDoNotAscend_SaysSo(long small, long medium, long big, long large) =>
        new TownSizeClasses(small, medium, big, large).Classify(10).Fault.Should().Be(CalculationFault.LimitsNotAscending);

    [Fact]
    public void Classify_MorePeople_NeverLowerClass() =>
        Gen.Select(Gen.Long[1, 2_000_000], Gen.Long[1, 2_000_000]).Sample((a, b) =>
            TownSizeClasses.Default.Classify(Math.Min(a, b)).Value <= TownSizeClasses.Default.Classify(Math.Max(a, b)).Value);
}
