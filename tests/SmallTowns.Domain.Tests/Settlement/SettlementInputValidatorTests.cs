using CsCheck;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Tests.Settlement;

public sealed class SettlementInputValidatorTests
{
    // Each spoils exactly one field of any valid town.
    private static readonly (InputField Field, CalculationFault Fault, Func<TownInput, TownInput> Spoil)[] Spoilers =
    [
        (InputField.Name, CalculationFault.NoData, town => town with { Name = null! }),
        (InputField.Name, CalculationFault.NoData, town => town with { Name = " \t" }),
        (InputField.Name, CalculationFault.TooLong, town => town with { Name = new string('а', 201) }),
        (InputField.Population, CalculationFault.NoData, town => town with { Population = null }),
        (InputField.Population, CalculationFault.NotFinite, town => town with { Population = double.NaN }),
        (InputField.Population, CalculationFault.NotFinite, town => town with { Population = double.PositiveInfinity }),
        (InputField.Population, CalculationFault.Negative, town => town with { Population = -town.Population }),
        (InputField.Population, CalculationFault.NotPositive, town => town with { Population = 0 }),
        (InputField.Population, CalculationFault.NotWhole, town => town with { Population = town.Population - 0.5 }),
        (InputField.Population, CalculationFault.TooLarge, town => town with { Population = 1e12 }),
        (InputField.Area, CalculationFault.NotFinite, town => town with { AreaSquareKm = double.NaN }),
        (InputField.Area, CalculationFault.Negative, town => town with { AreaSquareKm = -1 }),
        (InputField.Area, CalculationFault.NotPositive, town => town with { AreaSquareKm = 0 }),
        (InputField.Area, CalculationFault.TooLarge, town => town with { AreaSquareKm = 1e9 }),
        (InputField.PopulationBasis, CalculationFault.NotDefined, town => town with { PopulationBasis = (TerritorialBasis)7 }),
        (InputField.AreaBasis, CalculationFault.NotDefined, town => town with { AreaBasis = 0 }),
        (InputField.Latitude, CalculationFault.OutOfRange, town => town with { Latitude = 90.5, Longitude = 0 }),
        (InputField.Latitude, CalculationFault.NotFinite, town => town with { Latitude = double.NaN, Longitude = 0 }),
        (InputField.Latitude, CalculationFault.PairIncomplete, town => town with { Latitude = null, Longitude = 39 }),
        (InputField.Longitude, CalculationFault.OutOfRange, town => town with { Latitude = 0, Longitude = -180.5 }),
        (InputField.Longitude, CalculationFault.PairIncomplete, town => town with { Latitude = 45, Longitude = null }),
        (InputField.TravelMinutes, CalculationFault.Negative, town => Travel(town, -1, FigureQualifier.Exact)),
        (InputField.TravelMinutes, CalculationFault.NotFinite, town => Travel(town, double.NaN, null)),
        (InputField.TravelMinutes, CalculationFault.NotPositive, town => Travel(town, 0, FigureQualifier.LessThan)),
        (InputField.TravelMinutes, CalculationFault.PairIncomplete, town => Travel(town, null, FigureQualifier.About)),
        (InputField.TravelMinutesTo, CalculationFault.PairIncomplete, town => Travel(town, 30, FigureQualifier.Range)),
        (InputField.TravelMinutesTo, CalculationFault.Reversed, town => Travel(town, 30, FigureQualifier.Range, 20)),
        (InputField.TravelMinutesTo, CalculationFault.NotFinite, town => Travel(town, 30, FigureQualifier.Range, double.NaN)),
        (InputField.TravelQualifier, CalculationFault.NotDefined, town => Travel(town, 30, (FigureQualifier)6)),
        (InputField.TravelQualifier, CalculationFault.PairIncomplete, town => Travel(town, 30, FigureQualifier.Exact, 40)),
        (InputField.ExpertBelt, CalculationFault.NotDefined, town => town with { ExpertBelt = (SettlementBelt)4 }),
    ];

    [Fact]
    public void Validate_PaperTowns_FindsNothing() =>
        SettlementInputValidator.Validate(PaperTowns.Input()).Should().BeEmpty();

    [Fact]
    public void Validate_AnyValidTowns_FindsNothing() =>
        ValidTowns.Gen.Array[1, 20].Sample(towns => !SettlementInputValidator.Validate(Input(towns)).Any());

    [Fact]
    public void Validate_OneSpoiltField_NamesRowFieldAndFault()
    {
        foreach (var (field, fault, spoil) in Spoilers)
        {
            Gen.Select(ValidTowns.Gen.Array[1, 5], Gen.Int[0, 4]).Sample((towns, at) =>
            {
                var index = at % towns.Length;
                towns[index] = spoil(towns[index]);
                SettlementInputValidator.Validate(Input(towns)).Should().Equal(new InputFault(index, field, fault));
            }, iter: 20);
        }
    }

    [Theory]
    [InlineData("краснодар ", null)]
    [InlineData("Майкоп", CalculationFault.NotFound)]
    [InlineData(" ", CalculationFault.NotFound)]
    public void Validate_Centre_IsFoundByItsName(string centre, CalculationFault? fault) =>
        SettlementInputValidator.Validate(PaperTowns.Input() with { CentreName = centre }).Should().Equal(
            fault is { } found ? [new InputFault(null, InputField.Centre, found)] : []);

    [Fact]
    public void Validate_TwoTownsOfTheCentresName_IsFault() =>
        SettlementInputValidator.Validate(PaperTowns.Input() with
        {
            Towns = [PaperTowns.Named("Краснодар").ToInput(), PaperTowns.Named("Ейск").ToInput() with { Name = "КРАСНОДАР" }],
        }).Should().Equal(new InputFault(null, InputField.Centre, CalculationFault.NotUnique));

    [Fact]
    public void Validate_TownOutsideTheBoundary_NamesItsRow()
    {
        var input = PaperTowns.Input() with { Boundary = Boundaries.Krai };
        var moved = input.Towns.ToArray();
        // Adygea is cut out of the krai.
        moved[3] = moved[3] with { Latitude = 44.6098, Longitude = 40.1006 };
        moved[5] = moved[5] with { Latitude = null, Longitude = null };

        SettlementInputValidator.Validate(input).Should().BeEmpty();
        SettlementInputValidator.Validate(input with { Towns = moved }).Should().Equal(new InputFault(3, InputField.Latitude, CalculationFault.Outside));
    }

    [Fact]
    public void Validate_SeveralSpoiltFields_NamesEach()
    {
        var town = new TownInput { Name = "", Population = -1, AreaSquareKm = 0 };

        SettlementInputValidator.Validate(Input([town])).Should().Equal(
            new InputFault(0, InputField.Name, CalculationFault.NoData),
            new InputFault(0, InputField.Population, CalculationFault.Negative),
            new InputFault(0, InputField.Area, CalculationFault.NotPositive));
    }

    [Fact]
    public void Validate_RegionFaults_ComeFirstWithoutRow()
    {
        var input = new SettlementInput
        {
            RegionAreaSquareKm = null,
            SizeClasses = new TownSizeClasses(SmallUpTo: 0),
            BeltRule = new BeltRule(FirstBeltToMinutes: 20),
            Towns = [],
        };

        SettlementInputValidator.Validate(input).Should().Equal(
            new InputFault(null, InputField.RegionArea, CalculationFault.NoData),
            new InputFault(null, InputField.SizeClasses, CalculationFault.LimitsNotAscending),
            new InputFault(null, InputField.BeltRule, CalculationFault.LimitsNotAscending),
            new InputFault(null, InputField.Towns, CalculationFault.NoData));
    }

    private static SettlementInput Input(TownInput[] towns) => new() { RegionAreaSquareKm = 75_485, Towns = towns };

    private static TownInput Travel(TownInput town, double? minutes, FigureQualifier? qualifier, double? to = null) =>
        town with { TravelMinutes = minutes, TravelQualifier = qualifier, TravelMinutesTo = to };
}
