using System.Text.Json.Nodes;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Kinds.Comparison;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Kinds.TownSections;
using SmallTowns.Web.Review.Comparison;
using SmallTowns.Web.Staff.Forms;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Staff.Towns.Workspace.Figures;
using SmallTowns.Web.Staff.Towns.Workspace.Sections;

namespace SmallTowns.Web.Tests.Staff.Workspace;

public sealed class ConflictWordsTests
{
    private static readonly FigureConflictWords Words = new(
        FigureKind.Population, new FigureChoices([], [], MeasureCatalogue.Nothing), [new SourceChoice(4, "census", "Итоги переписи", "Перепись")]);

    [Fact]
    public void EveryField_OfAFigure_HasANameAndIsShownInWords()
    {
        var theirs = FigureBases.Write(Full(1));
        var mine = FigureBases.Write(Full(2));

        var (_, conflicts) = ContentComparison.Merge("{}", theirs, mine);
        var fields = conflicts.Select(Words.Of).ToDictionary(field => field.Field);

        fields.Should().HaveCount(JsonNode.Parse(mine)!.AsObject().Count, "each field was changed by both");
        fields.Values.Should().OnlyContain(field => field.Label.Length > 0);
        fields["sourceId"].Theirs.Should().Be("Итоги переписи");
        fields["basis"].Mine.Should().Be("городское поселение");
        fields["status"].Mine.Should().Be("данные администрации");
        fields["value"].Mine.Should().Be("2\u00A0443,2");
        fields["periodStart"].Mine.Should().Be("2 января 2020 года");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void EveryField_OfASection_HasAName(SectionContent content)
    {
        foreach (var field in JsonNode.Parse(SectionJson.Write(content))!.AsObject().Select(property => property.Key).Where(key => !key.StartsWith('$')))
            FieldLabels.IsKnown(field).Should().BeTrue("{0} needs a name", field);
    }

    [Fact]
    public void List_InConflict_IsShownLineByLine()
    {
        var words = new SectionConflictWords(new TownContacts(), Contacts("Администрация"), Contacts("Музей"), []);

        var field = words.Of(new("contacts", "", "raw", "raw"));

        (field.Label, field.Base, field.Theirs, field.Mine).Should().Be(("Контакты", "", "Администрация, 8 800", "Музей, 8 800"));

        static TownContacts Contacts(string office) => new() { Contacts = [new TownContact { OfficeRu = office, Phone = "8 800" }] };
    }

    [Fact]
    public void Source_InConflict_IsNamed()
    {
        var words = new SectionConflictWords(new TownContacts(), new TownContacts(), new TownContacts(), [new SourceChoice(4, "census", "Итоги переписи", "Перепись")]);

        words.Of(new(ContentJson.SourceField, null, "4", "5")).Should().Be(new ConflictField("sourceId", "Источник", null, "Итоги переписи", "5"));
    }

    public static TheoryData<SectionContent> Sections() =>
        [new TownText(), new TownFacts(), new MunicipalityHistory(), new TownContacts(), new TownImages()];

    // Every field differs from the empty input and from the other number.
    private static FigureInput Full(int n) => new()
    {
        Kind = (FigureKind)(n + 1),
        TownId = n,
        RegionId = n,
        IndicatorId = n,
        SectorId = n,
        Measure = (EmploymentMeasure)n,
        Value = n == 1 ? 1 : 2443.2m,
        UpperValue = n,
        Qualifier = (FigureQualifier)(n + 1),
        Basis = (TerritorialBasis)n,
        PeriodStart = new(2020, 1, n),
        PeriodEnd = new(2020, 2, n),
        SourceId = n == 1 ? 4 : 5,
        SourcePlaceRu = $"м{n}",
        SourcePlaceEn = $"p{n}",
        SourcePlaceUrl = $"https://example.org/{n}",
        Status = (FigureStatus)n,
        NoteRu = $"р{n}",
        NoteEn = $"n{n}",
        Method = (PopulationMethod)n,
        RoundedTo = n * 10,
        Mode = (TravelMode)n,
        ReasonRu = $"п{n}",
        ReasonEn = $"r{n}",
    };
}
