using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class CalculatedTests
{
    [Fact]
    public void Calculated_Default_SaysNoData()
    {
        Calculated unset = default;
        Calculated<SizeClass> unsetClass = default;

        unset.HasValue.Should().BeFalse();
        unset.Value.Should().BeNull();
        unset.Fault.Should().Be(CalculationFault.NoData);
        unsetClass.Value.Should().BeNull();
        unsetClass.Fault.Should().Be(CalculationFault.NoData);
    }

    [Fact]
    public void Calculated_OfNumber_HasValueAndNoFault()
    {
        var result = Calculated.Of(2.5);

        result.Value.Should().Be(2.5);
        result.Fault.Should().BeNull();
        result.TryGet(out var number).Should().BeTrue();
        number.Should().Be(2.5);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Calculated_OfNotFinite_IsOverflow(double number) =>
        Calculated.Of(number).Fault.Should().Be(CalculationFault.Overflow);
}
