using Bunit;
using MudBlazor.Services;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Fields;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;

namespace SmallTowns.Web.Tests.Staff.Workspace;

/// <summary>What the form says beside its fields, drawn without a host.</summary>
public sealed class FigureFormTests : IAsyncDisposable
{
    private readonly BunitContext page = new();

    public FigureFormTests()
    {
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddMudServices();
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void Around_WithAPublishedValue_ShowsItTheChangeAndTheWarnings()
    {
        var same = Population(20_000, TerritorialBasis.Town);
        var around = new FigureSurroundings(same, Population(19_000, TerritorialBasis.District), same, null, FigureBases.Of(same));
        var input = FigureInput.Of(same) with { Value = 36_700, SourceId = 99 };

        var measure = new Indicator { Code = "population", NameRu = "Население", NameEn = "Population", UnitRu = "чел.", UnitEn = "people", PlausibleChangePercent = 30 };

        var text = page.Render<FigureAround>(p => p.Add(c => c.Input, input).Add(c => c.Around, around).Add(c => c.Measure, measure).Add(c => c.Back, "/x")).Markup;

        text.Should().Contain("20\u00A0000").And.Contain("19\u00A0000").And.Contain("+83,5");
        text.Should().Contain("проверьте, нет ли опечатки").And.Contain("значение другого источника");
    }

    [Fact]
    public void Around_WithAnotherTerritoryBefore_SaysThatTheyCannotBeCompared()
    {
        var before = Population(19_000, TerritorialBasis.District);
        var around = new FigureSurroundings(null, before, null, null, EditBase.Nothing);
        var input = FigureInput.Of(before) with { Basis = TerritorialBasis.Town, Value = 18_900 };

        page.Render<FigureAround>(p => p.Add(c => c.Input, input).Add(c => c.Around, around).Add(c => c.Back, "/x"))
            .Markup.Should().Contain("по муниципальному району").And.Contain("сравнивать их нельзя");
    }

    [Fact]
    public void Field_WithAProblem_SaysItBesideWhatWasTyped()
    {
        var typed = new FigureFormModel { Value = "2 x 9" };
        var problems = new Problems(typed.Read().Problems);

        var field = page.Render<LineField>(p => p.Add(c => c.Label, "Значение").Add(c => c.Value, typed.Value).Add(c => c.Problem, problems[nameof(FigureInput.Value)]));

        var input = field.Find("input");
        input.GetAttribute("value").Should().Be("2 x 9");
        input.GetAttribute("aria-invalid").Should().Be("true");
        field.Find("#" + input.GetAttribute("aria-describedby")).TextContent.Should().StartWith("Это не число");
        field.Find("label").GetAttribute("for").Should().Be(input.Id);
    }

    [Fact]
    public void Choice_ByPlace_GivesItsValue()
    {
        FigureStatus? chosen = null;
        var field = page.Render<ChoiceField<FigureStatus?>>(p => p
            .Add(c => c.Label, "Статус").Add(c => c.Choices, Choices.Of<FigureStatus>(FigureWords.Of)).Add(c => c.Empty, "Выберите")
            .Add(c => c.ValueChanged, status => chosen = status));

        field.Find("select").Change("1");
        chosen.Should().Be(FigureStatus.Municipal);
        field.Find("select").Change("-1");
        chosen.Should().BeNull();
    }

    private static PopulationCount Population(decimal people, TerritorialBasis basis) => new(
        new FigureInput
        {
            TownId = 1,
            Value = people,
            Basis = basis,
            PeriodStart = new(2020, 1, 1),
            PeriodEnd = new(2020, 12, 31),
            SourceId = 1,
            Status = FigureStatus.Official,
            Method = PopulationMethod.Census,
        },
        new FigureOrigin
        {
            SubjectKey = "town:x",
            Source = new Source { Code = "s", TitleRu = "Росстат", TitleEn = "Rosstat", ShortTitleRu = "Росстат", ShortTitleEn = "Rosstat" },
            ProposedBy = "x",
            ProposedUtc = DateTime.UnixEpoch,
        });
}
