using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;

namespace SmallTowns.Web.Tests.Staff.Workspace;

public sealed class FigureFormModelTests
{
    [Fact]
    public void Input_OpenedAndRead_IsTheSame()
    {
        var input = new FigureInput
        {
            Kind = FigureKind.TravelTime,
            TownId = 3,
            Value = 30,
            UpperValue = 45.5m,
            Qualifier = FigureQualifier.Range,
            Basis = TerritorialBasis.Town,
            PeriodStart = new(2020, 2, 1),
            PeriodEnd = new(2020, 3, 5),
            SourceId = 7,
            SourcePlaceRu = "табл. 1, строка 26",
            SourcePlaceEn = "Table 1, row 26",
            SourcePlaceUrl = "https://example.org/table-1",
            Status = FigureStatus.Expert,
            NoteRu = "Примечание",
            Mode = TravelMode.Rail,
        };

        FigureFormModel.Of(input, asHeadline: true, "").Read().Input.Should().Be(input);
    }

    [Fact]
    public void Period_OfTheSource_KeepsItsShape()
    {
        Shape(new(2020, 1, 1), new(2020, 12, 31)).Should().Be(PeriodShape.Year);
        Shape(new(2020, 1, 1), new(2020, 1, 1)).Should().Be(PeriodShape.Day);
        Shape(new(2020, 1, 1), new(2021, 12, 31)).Should().Be(PeriodShape.Span);
        Shape(null, null).Should().Be(PeriodShape.NotStated);

        static PeriodShape Shape(DateOnly? start, DateOnly? end) =>
            FigureFormModel.Of(new() { Value = 1, PeriodStart = start, PeriodEnd = end }, false, "").Shape;
    }

    [Fact]
    public void What_CannotBeRead_IsSaidAndStays()
    {
        var typed = new FigureFormModel { Value = "много", Year = "20x4" };

        var (input, problems) = typed.Read();

        problems.Select(problem => problem.Field).Should().BeEquivalentTo(nameof(FigureInput.Value), nameof(FigureInput.PeriodStart));
        input.Value.Should().BeNull();
        (typed.Value, typed.Year).Should().Be(("много", "20x4"));
    }
}
