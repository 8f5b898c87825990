using SmallTowns.Domain.Review;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sites;
using static SmallTowns.Domain.Tests.Sites.SampleSites;

namespace SmallTowns.Domain.Tests.Sites;

public sealed class UtilityTests
{
    private static readonly NetworkLetter Letter = new("12-34", new(2026, 1, 15), new(2026, 12, 31));
    private static readonly SupplyPoint Station = new("PS-110-1", "ПС 110 кВ", "110 kV substation");

    [Theory]
    [InlineData("2026-01-14", LetterState.NotYet)]
    [InlineData("2026-01-15", LetterState.InForce)]
    [InlineData("2026-12-31", LetterState.InForce)]
    [InlineData("2027-01-01", LetterState.Expired)]
    public void LetterOn_Day_IsInForceFromItsDateToItsLastDay(string day, LetterState expected)
    {
        var power = new PowerConnection { Letter = Letter };
        var on = DateOnly.Parse(day);

        power.LetterOn(on).Should().Be(expected);
        power.IsStaleOn(on).Should().Be(expected == LetterState.Expired);
    }

    [Fact]
    public void LetterOn_WithoutLetterOrTerm_VouchesForNothing()
    {
        new PowerConnection().LetterOn(Day).Should().Be(LetterState.None);
        new PowerConnection { Letter = Letter with { ValidUntil = null } }.LetterOn(Day).Should().Be(LetterState.WithoutTerm);
        new PowerConnection().IsStaleOn(Day).Should().BeFalse();
    }

    [Fact]
    public void SharedReserve_PlotsOfOneSupplyPoint_AreNotAddedUp()
    {
        var reserve = SharedReserve.Of([Power(5, Station), Power(5, Station), Power(2, Station with { Code = "PS-2" })]);

        reserve.Should().BeEquivalentTo(new SharedReserve(7, 2, 0, []));
    }

    [Fact]
    public void SharedReserve_CardsThatDisagree_CountTheSmallestAndAreNamed()
    {
        var reserve = SharedReserve.Of([Power(5, Station), Power(4, Station), Power(null, Station)]);

        (reserve.Known, reserve.PointCount, reserve.UnknownCount).Should().Be((4, 1, 0));
        reserve.Disagreeing.Should().Equal("PS-110-1");
    }

    [Fact]
    public void SharedReserve_Unknown_IsCountedAndNotZero()
    {
        var reserve = SharedReserve.Of([Power(null, Station), Power(3, null), Power(1, Station with { Code = "PS-2" })]);

        (reserve.Known, reserve.PointCount, reserve.UnknownCount).Should().Be((1, 1, 2));
        SharedReserve.Of([]).Known.Should().Be(0);
        SharedReserve.Of([Power(9, Station) with { Available = Parameter.No<bool>() }]).PointCount.Should().Be(0);
        FluentActions.Invoking(() => SharedReserve.Of([new PowerConnection(), new WaterConnection()])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void CanSupply_OfFreeMaximumAndNone_IsThreeValued()
    {
        Power(5, Station).CanSupply(5).Should().Be(Answer.Yes);
        Power(5, Station).CanSupply(5.1).Should().Be(Answer.No);
        Power(null, Station).CanSupply(1).Should().Be(Answer.NotKnown);
        (Power(null, Station) with { MaximumMegawatts = Parameter.Of(0.5, SiteUnits.Megawatt) }).CanSupply(1).Should().Be(Answer.No);
        (Power(null, Station) with { MaximumMegawatts = Parameter.Of(2.0, SiteUnits.Megawatt) }).CanSupply(1).Should().Be(Answer.NotKnown);
        (Power(null, null) with { Available = Parameter.No<bool>() }).CanSupply(1).Should().Be(Answer.No);
        new WasteCollection().CanSupply(1).Should().Be(Answer.NotKnown);
    }

    [Theory]
    [InlineData(1, 24)]
    [InlineData(12.5, 300)]
    [InlineData(0, 0)]
    public void WaterFlow_PerHour_IsTimes24PerDay(double perHour, double perDay)
    {
        WaterFlow.CubicMetresPerDay(perHour).Value.Should().Be(perDay);
        WaterFlow.CubicMetresPerHour(perDay).Value.Should().Be(perHour);
    }

    [Theory]
    [InlineData(null, CalculationFault.NoData)]
    [InlineData(-1.0, CalculationFault.Negative)]
    [InlineData(double.NaN, CalculationFault.NotFinite)]
    [InlineData(double.MaxValue, CalculationFault.Overflow)]
    public void WaterFlow_BadInput_IsNamed(double? perHour, CalculationFault fault) =>
        WaterFlow.CubicMetresPerDay(perHour).Fault.Should().Be(fault);

    [Fact]
    public void Json_OfUtilities_ReadBackIsTheSame()
    {
        var utilities = new SiteUtilities
        {
            Power = Power(2.5, Station) with { Letter = Letter, ReliabilityCategory = Parameter.Of(2), EarliestOn = Parameter.Of(Day) },
            Gas = new() { Available = Parameter.No<bool>(date: Day) },
            Water = new() { FreeCubicMetresPerHour = Parameter.Of(12.5, SiteUnits.CubicMetrePerHour) },
        };
        var json = ContentJson.Write(utilities);

        ContentJson.Read<SiteUtilities>(json).Should().Be(utilities);
        json.Should().Contain("\"freeMegawatts\":{\"state\":\"Value\",\"value\":2.5,\"unit\":\"MW\"").And.NotContain("capacityUnit");
    }

    [Fact]
    public void Of_EachUtility_IsItsOwn()
    {
        foreach (var utility in Enum.GetValues<Utility>())
            new SiteUtilities().Of(utility).Utility.Should().Be(utility);
        (Plot(1) with { AlsoNeeded = [Utility.Gas, Utility.Power] }).UtilitiesNeeded.Should().Equal(Utility.Power, Utility.Gas, Utility.Water);
    }

    public static TheoryData<SiteUtilities, string, SiteFault> Faulty => new()
    {
        { new() { Power = Power(-1, null) }, "utilities.power.free", SiteFault.OutOfRange },
        { new() { Power = Power(5, null) with { MaximumMegawatts = Parameter.Of(4.0, SiteUnits.Megawatt) } }, "utilities.power.free", SiteFault.Reversed },
        { new() { Power = new() { FreeMegawatts = Parameter.Of(500.0, "kW") } }, "utilities.power.free", SiteFault.OtherUnit },
        { new() { Power = new() { ReliabilityCategory = Parameter.Of(4) } }, "utilities.power.reliabilityCategory", SiteFault.OutOfRange },
        { new() { Power = new() { VoltageKilovolts = Parameter.Of(10_000.0, SiteUnits.Kilovolt) } }, "utilities.power.voltageKilovolts", SiteFault.OutOfRange },
        { new() { Water = new() { FreeCubicMetresPerHour = Parameter.Of(300.0, "m3/d") } }, "utilities.water.free", SiteFault.OtherUnit },
        { new() { Gas = new() { Letter = Letter with { ValidUntil = new(2025, 1, 1) } } }, "utilities.gas.letter", SiteFault.Reversed },
        { new() { Gas = new() { Letter = Letter with { Number = "" } } }, "utilities.gas.letter", SiteFault.Missing },
        { new() { Heat = new() { SupplyPoint = Station with { Code = "" } } }, "utilities.heat.supplyPoint", SiteFault.Missing },
        { new() { Waste = new() { Tariff = Parameter.Of(5.0, SiteUnits.RoublePerKilowattHour) } }, "utilities.waste.tariff", SiteFault.OtherUnit },
        { new() { Drainage = new() { DistanceMetres = Parameter.Of(2.0, SiteUnits.Kilometre) } }, "utilities.drainage.distanceMetres", SiteFault.OtherUnit },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Check_OfUtilities_NamesFieldAndFault(SiteUtilities utilities, string field, SiteFault fault) =>
        SiteObjectCheck.Of(Plot(1) with { Utilities = utilities }).Should().Equal(new SiteFinding(Ref(1), field, fault));

    private static PowerConnection Power(double? freeMegawatts, SupplyPoint? point) => new()
    {
        SupplyPoint = point,
        FreeMegawatts = freeMegawatts is { } free ? Parameter.Of(free, SiteUnits.Megawatt) : Parameter.Unknown<double>(UnknownReason.AwaitingAnswer),
    };
}
