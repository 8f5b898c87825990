using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class PopulationPotentialTests
{
    private static readonly GeoPoint[] Equator = [new(0, 0), new(0, 1), new(0, 3)];

    // A degree of the equator, km.
    private const double Degree = Math.PI * GreatCircle.EarthRadiusKm / 180;

    /// <summary>Computed independently of the program, from the same populations and coordinates.</summary>
    [Theory]
    [InlineData("Абинск", 39_776)]
    [InlineData("Крымск", 38_109)]
    [InlineData("Горячий Ключ", 37_339)]
    [InlineData("Усть-Лабинск", 32_695)]
    [InlineData("Хадыженск", 31_718)]
    [InlineData("Кореновск", 31_392)]
    [InlineData("Новокубанск", 30_631)]
    [InlineData("Апшеронск", 29_713)]
    [InlineData("Гулькевичи", 28_077)]
    [InlineData("Курганинск", 26_659)]
    [InlineData("Темрюк", 23_010)]
    [InlineData("Приморско-Ахтарск", 19_182)]
    public void PeoplePerKm_TownsOfTable1_IsGolden(string town, double expected)
    {
        var potentials = PopulationPotential.PeoplePerKm([.. PaperTowns.All.Select(other => other.Point)], PaperTowns.Populations);

        potentials[PaperTowns.All.ToList().FindIndex(other => other.Name == town)].Value.Should().BeApproximately(expected, 0.5);
    }

    [Fact]
    public void PeoplePerKm_ThreeTownsInLine_IsTheSumByHand()
    {
        var potentials = PopulationPotential.PeoplePerKm(Equator, [100, 200, 600]);

        potentials[0].Value.Should().BeApproximately((200 + 600 / 3.0) / Degree, 1e-9);
        potentials[1].Value.Should().BeApproximately((100 + 600 / 2.0) / Degree, 1e-9);
        potentials[2].Value.Should().BeApproximately((100 / 3.0 + 200 / 2.0) / Degree, 1e-9);
    }

    [Fact]
    public void PeoplePerKm_ExponentTwo_FallsWithTheSquare() =>
        PopulationPotential.PeoplePerKm(Equator, [100, 200, 600], exponent: 2)[1].Value
            .Should().BeApproximately((100 + 600 / 4.0) / (Degree * Degree), 1e-9);

    [Fact]
    public void PeoplePerKm_OwnDistance_AddsTheOwnPeople()
    {
        var without = PopulationPotential.PeoplePerKm(Equator, [100, 200, 600]);
        var with = PopulationPotential.PeoplePerKm(Equator, [100, 200, 600], ownDistanceKm: 4);

        (with[2].Value - without[2].Value).Should().BeApproximately(150, 1e-9);
        PopulationPotential.PeoplePerKm([new(45, 39)], [600], ownDistanceKm: 4)[0].Value.Should().Be(150);
    }

    [Fact]
    public void PeoplePerKm_NobodyAround_IsNamed()
    {
        PopulationPotential.PeoplePerKm([], []).Should().BeEmpty();
        PopulationPotential.PeoplePerKm([new(45, 39)], [1000])[0].Fault.Should().Be(CalculationFault.TooFew);
        PopulationPotential.PeoplePerKm(Equator, [1, 0, 0])[0].Value.Should().Be(0, "nobody lives in the others");
    }

    [Fact]
    public void PeoplePerKm_TwoTownsOnOnePoint_FailThemselvesOnly() =>
        PopulationPotential.PeoplePerKm([new(0, 0), new(0, 0), new(0, 1)], [1, 2, 3]).Select(potential => potential.Fault)
            .Should().Equal(CalculationFault.NotPositive, CalculationFault.NotPositive, null);

    [Theory]
    [InlineData(double.NaN, 1.0, null, CalculationFault.NotFinite)]
    [InlineData(-1, 1.0, null, CalculationFault.Negative)]
    [InlineData(1, 0.0, null, CalculationFault.NotPositive)]
    [InlineData(1, -2.0, null, CalculationFault.Negative)]
    [InlineData(1, 1.0, 0.0, CalculationFault.NotPositive)]
    [InlineData(1, 1.0, double.PositiveInfinity, CalculationFault.NotFinite)]
    public void PeoplePerKm_BadNumber_FailsAll(double people, double exponent, double? own, CalculationFault expected) =>
        PopulationPotential.PeoplePerKm(Equator, [5, people, 5], exponent, own)
            .Should().AllSatisfy(potential => potential.Fault.Should().Be(expected));

    [Fact]
    public void PeoplePerKm_PointNotOnTheGlobe_FailsAll() =>
        PopulationPotential.PeoplePerKm([new(91, 0), new(0, 0)], [1, 1])
            .Should().AllSatisfy(potential => potential.Fault.Should().Be(CalculationFault.OutOfRange));

    [Fact]
    public void PeoplePerKm_ListsOfDifferentLength_IsABug() =>
        FluentActions.Invoking(() => PopulationPotential.PeoplePerKm([new(0, 0)], [])).Should().Throw<ArgumentException>();
}
