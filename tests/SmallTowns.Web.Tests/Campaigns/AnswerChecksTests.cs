using SmallTowns.Domain.Campaigns;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;
using SmallTowns.Web.Campaigns;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Tests.Campaigns;

/// <summary>What keeps a form from being signed, and the same of a file; no portal is needed for it.</summary>
public sealed class AnswerChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly Town Town = new() { Id = 5, Slug = "abinsk", Key = "town:krasnodar-krai/abinsk", NameRu = "Абинск", NameEn = "Abinsk" };
    private static readonly Campaign Campaign = new() { Title = "Данные за 2025 год", MadeBy = "Редактор", PeriodStart = new(2025, 1, 1), PeriodEnd = new(2025, 12, 31), Deadline = new(2026, 11, 20), SourceId = 1 };

    [Theory]
    [InlineData("12 тыс.", "Это не число.")]
    [InlineData("36 607 1", "Это не число.")]
    [InlineData("н/д", "выберите причину")]
    [InlineData("1,1234567", "больше шести знаков")]
    public void Text_ThatIsNoNumber_IsToldInASentence(string text, string sentence) =>
        Of(Sheet(Row("average-wage", text))).Should().ContainSingle(problem => problem.Field == AnswerField.Text && !problem.IsQuestion).Which.Sentence.Should().Contain(sentence);

    [Fact]
    public void Empty_IsADraft_ButIsNotSigned()
    {
        var sheet = Sheet(Row("average-wage"));
        AnswerChecks.Of(sheet, isWhole: false, Today).Should().BeEmpty();
        Of(sheet).Should().ContainSingle().Which.Sentence.Should().Be("Введите число или выберите причину, почему его нет.");
        (sheet.Filled, sheet.Rows.Count).Should().Be((0, 1));
    }

    [Theory]
    [InlineData(MissingReason.NotCounted, null)]
    [InlineData(MissingReason.Refused, "какая организация отказала и на каком основании; имён людей не пишите")]
    [InlineData(MissingReason.Later, "когда число будет")]
    [InlineData(MissingReason.Other, "почему числа нет")]
    public void Missing_NeedsAReason_AndMostlyWords(MissingReason reason, string? sentence)
    {
        var row = Row("average-wage") with { Answer = new(1) { Basis = TerritorialBasis.Town, Missing = reason } };
        string.Join(' ', Of(Sheet(row)).Select(problem => problem.Sentence)).Should().Be(sentence is null ? "" : $"Напишите, {sentence}.");
        Of(Sheet(row with { Answer = row.Answer with { Note = "Межрайонная инспекция, письмо № 5" } })).Should().BeEmpty();
        Of(Sheet(row with { Answer = row.Answer with { Text = "5" } })).Should().Contain(problem => problem.Field == AnswerField.Missing);
    }

    [Fact]
    public void Unusual_IsAskedAbout_UntilItIsExplained()
    {
        var wage = Row("average-wage", "60 000", before: 40_000);
        var asked = Of(Sheet(wage)).Should().ContainSingle().Subject;
        asked.IsQuestion.Should().BeTrue();
        asked.Sentence.Should().Contain("40\u00A0000").And.Contain("+50,0").And.Contain("2024");
        Of(Sheet(Row("average-wage", "50 000", before: 40_000))).Should().BeEmpty("a quarter more is within the thirty per cent of the campaign");
        Of(Sheet(wage with { Answer = wage.Answer with { Note = "Открылся завод" } })).Should().BeEmpty();
        Of(Sheet(wage with { Answer = wage.Answer with { Basis = TerritorialBasis.District } })).Should().ContainSingle("of another territory nothing is compared").Which.Field.Should().Be(AnswerField.Basis);

        var ofDistrict = Sheet(wage with { Answer = wage.Answer with { Text = "400 000", Basis = TerritorialBasis.District } });
        Of(ofDistrict.With([new(1) { Text = "400 000", Basis = TerritorialBasis.Town }])).Should().ContainSingle("the territory that is typed tells what it is compared with").Which.Sentence.Should().Contain("+900,0");
        Of(Sheet(Row("water-network-wear", "140", from: 0, to: 100))).Should().ContainSingle(problem => problem.IsQuestion).Which.Sentence.Should().Contain("Вне обычных пределов (от 0 до 100)");
        // What the catalogue says of the measure comes before what the campaign says.
        Of(Sheet(Row("tariff-cold-water", "45", before: 40, change: 10))).Should().ContainSingle(problem => problem.IsQuestion);
    }

    [Fact]
    public void Sums_ThatDoNotComeOut_AreAskedAbout()
    {
        var (births, deaths) = (Row("births-per-1000", "9,1", id: 1), Row("deaths-per-1000", "13,4", id: 2));
        Of(Sheet(births, deaths, Row("natural-change-per-1000", "-4,3", id: 3))).Should().BeEmpty();
        Of(Sheet(births, deaths, Row("natural-change-per-1000", "4,3", id: 3))).Should().ContainSingle(problem => problem.MeasureId == 3 && problem.IsQuestion)
            .Which.Sentence.Should().Contain("дают −4,3").And.Contain("здесь 4,3");
        var other = Row("natural-change-per-1000", "4,3", id: 3);
        Of(Sheet(births, deaths, other with { Answer = other.Answer with { Basis = TerritorialBasis.District, Note = "Только район" } })).Should().BeEmpty();
    }

    [Fact]
    public void File_TellsRowAndColumn_AndKeepsWhatIsNotInIt()
    {
        var sheet = Sheet(Row("average-wage", "40000", id: 1), Row("births-per-1000", "9,1", id: 2));
        FileRow head = new(3, [.. new[] { "Код", "Показатель", "Значение", "Территория", "Причина, если числа нет", "Пояснение" }.Select(FileCell.OfText)]);
        FileRow RowOf(int number, params string[] cells) => new(number, [.. cells.Select(FileCell.OfText)]);

        CampaignFile.Read(sheet, [head, RowOf(4, "average-wage", "", "12 тыс.", "город"), RowOf(5, "nothing", "", "1"), RowOf(6, "births-per-1000", "", "9,2", "область", "нет такой")], Today)
            .Faults.Should().SatisfyRespectively(
                fault => fault.Should().Match<FileFault>(one => one.Cell == "A5" && one.Sentence.Contains("«nothing»")),
                fault => fault.Should().Match<FileFault>(one => one.Cell == "D6" && one.Sentence.Contains("Такой территории нет")),
                fault => fault.Should().Match<FileFault>(one => one.Cell == "E6" && one.Sentence.Contains("Такой причины нет")),
                fault => fault.Should().Match<FileFault>(one => one.Cell == "C4" && one.Sentence.Contains("Это не число")));
        CampaignFile.Read(sheet, [RowOf(1, "Показатель", "Число")], Today).Faults.Should().ContainSingle().Which.Sentence.Should().Contain("нет строки с заголовками");
        CampaignFile.Read(sheet, [head, new(4, [FileCell.OfText("average-wage"), FileCell.Empty, new("=A1", CellKind.Formula)])], Today).Faults.Should().ContainSingle().Which.Cell.Should().Be("C4");
        CampaignFile.Read(sheet, [head, RowOf(4, "average-wage", "", "1"), RowOf(5, "average-wage", "", "2")], Today).Faults.Should().ContainSingle().Which.Sentence.Should().Contain("дважды");

        var read = CampaignFile.Read(sheet,
            [head, new(4, [FileCell.OfText("average-wage"), FileCell.Empty, new("41000.5", CellKind.Number), FileCell.OfText("Город")]), RowOf(5, "births-per-1000", "", "", "", "", "По данным ЗАГС")], Today);
        read.Faults.Should().BeEmpty();
        read.Answers.Should().SatisfyRespectively(
            one => one.Should().Match<TypedAnswer>(typed => typed.Text == "41000,5" && typed.Value == 41000.5m && typed.Basis == TerritorialBasis.Town),
            one => one.Should().Match<TypedAnswer>(typed => typed.Text == "9,1" && typed.Note == "По данным ЗАГС"));
    }

    private static IReadOnlyList<AnswerProblem> Of(AnswerSheet sheet) => AnswerChecks.Of(sheet, isWhole: true, Today);

    private static AnswerSheet Sheet(params SheetRow[] rows) =>
        new(new CampaignForm { Key = "k", TownId = Town.Id, Town = Town, Campaign = Campaign }, rows, []);

    private static SheetRow Row(string code, string text = "", int id = 1, decimal? before = null, decimal? from = null, decimal? to = null, decimal? change = null)
    {
        var indicator = new Indicator { Id = id, Code = code, NameRu = code, NameEn = code, UnitRu = "ед.", UnitEn = "u", PlausibleFrom = from, PlausibleTo = to, PlausibleChangePercent = change };
        var previous = before is null ? null : new IndicatorValue(
            new FigureInput
            {
                TownId = Town.Id,
                Value = before.Value,
                Basis = TerritorialBasis.Town,
                PeriodStart = new(2024, 1, 1),
                PeriodEnd = new(2024, 12, 31),
                SourceId = 1,
                Status = FigureStatus.Municipal,
            },
            new FigureOrigin
            {
                SubjectKey = Town.Key,
                Source = new Source { Code = "annals", TitleRu = "Летопись", TitleEn = "Annals", ShortTitleRu = "летопись", ShortTitleEn = "annals" },
                ProposedBy = "Редактор",
                ProposedUtc = default,
            },
            indicator);
        return new(
            new CampaignMeasure { Id = id, IndicatorId = id, Indicator = indicator, Basis = TerritorialBasis.Town }, Campaign.Period, previous is null ? [] : [previous],
            basis => CampaignFigures.SeriesOf(Campaign, Town, indicator, basis), new(id) { Text = text, Basis = TerritorialBasis.Town });
    }
}
