using System.Text;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Imports;
using SmallTowns.Domain.Measures;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;
using SmallTowns.Web.Staff.Import.Columns;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>A file through the whole check, from its bytes to its rows, without a portal around it.</summary>
internal sealed class TableCheck
{
    public const string Population = "Город;Численность, чел.;Территория;Период;Источник;Статус\n";
    public const string Areas = "Город;Площадь, км²;Территория;Источник;Статус\n";
    public const string Shares = "Город;Раздел ОКВЭД;Единица;Значение;Территория;Период;Источник;Статус\n";

    private static readonly IReadOnlyList<KnownTown> Towns =
    [
        Town(1, "Лабинск", "labinsk", "03630101001", "Лабинское городское поселение", "Лабинский район"),
        Town(2, "Абинск", "abinsk", "03601101001", "Абинское городское поселение", "Абинский район"),
        Town(3, "Кореновск", "korenovsk", "03621101001", "Кореновское городское поселение", "Кореновский район"),
        Town(4, "Курганинск", "kurganinsk", "03627101001", "Курганинское городское поселение", "Курганинский район"),
        Town(5, "Горячий Ключ", "goryachy-klyuch", "03709000001", "Городской округ город Горячий Ключ"),
        Town(6, "Анапа", "anapa", "03703000001", "Городской округ город-курорт Анапа"),
        Town(7, "Апшеронск", "apsheronsk", "03605101001", "Апшеронское городское поселение", "Апшеронский район"),
        Town(8, "Хадыженск", "khadyzhensk", "03605109001", "Хадыженское городское поселение", "Апшеронский район"),
        Town(9, "Кропоткин", "kropotkin", "03618101001", "Кропоткинское городское поселение", "Кавказский район"),
    ];

    private static readonly ImportReference Reference = new(
        Towns, new TownFinder(Towns), [Source], new SourceFinder([Source]),
        new SectorFinder([new(1, SectorClassification.Okved2, "A", "Сельское хозяйство", "Agriculture"), new(2, SectorClassification.Okved2, "P", "Образование", "Education")]),
        null, new DateOnly(2026, 7, 1))
    {
        Measures = new MeasureCatalogue([Measure("population", "чел."), Measure("area", "км²"), Measure("travel-time", "мин"), Measure("employed-people", "чел."), Measure("employed-share", "%")]),
        Facts = Towns.ToDictionary(town => town.Id, town => new SmallTowns.Domain.TownProfile.TownFacts { NameRu = town.NameRu, NameEn = town.NameEn, Latitude = 45, Longitude = 40 }),
    };

    public IReadOnlyList<ImportedRow> Rows { get; private init; } = [];
    public IReadOnlyList<ImportIssue> Issues { get; private init; } = [];
    public PassedRows Passed { get; private init; } = new();
    public FileFacts? Facts { get; private init; }
    public string? Refusal { get; private init; }
    public IReadOnlyList<string> Faults { get; private init; } = [];
    public required TableOutline Outline { get; init; }

    private static KnownSource Source => new(1, "paper", ["Статья", "Paper", "Статья", "Paper"]);

    /// <summary>Numbers as the rows have them: town, value, period.</summary>
    public IEnumerable<string> Figures => Rows.OfType<ImportedFigure>().Select(row =>
        FormattableString.Invariant($"{row.Town.NameRu} {row.Input.Value} {(row.Period is { } period ? PeriodText.Spell(period) : "—")}"));

    /// <summary>Places of the errors, as a person finds them.</summary>
    public IEnumerable<string> Errors => Issues.Where(issue => !issue.IsWarning).Select(issue => $"{issue.Column}{issue.Row}");

    public IEnumerable<string> Warnings => Issues.Where(issue => issue.IsWarning).Select(issue => issue.Sentence);

    public static TableCheck OfText(string text, ImportKind kind = ImportKind.Population, TableView? view = null, params PassReason[] passing) =>
        Of(Encoding.UTF8.GetBytes(text), kind, view, null, null, passing);

    /// <summary>A file of the folder Cases.</summary>
    public static TableCheck OfCase(string name, ImportKind kind = ImportKind.Population, TableView? view = null, params PassReason[] passing) =>
        Of(File.ReadAllBytes(Repository.File($"tests/SmallTowns.Web.Tests/Staff/Import/Cases/{name}")), kind, view, null, null, passing);

    public static TableCheck Of(
        byte[] content, ImportKind kind = ImportKind.Population, TableView? view = null, TableHead? head = null, Func<ColumnMap, ColumnMap>? adjust = null, params PassReason[] passing)
    {
        using var directory = new TestDirectory();
        var path = directory.File("file");
        File.WriteAllBytes(path, content);
        var form = ImportForm.Of(kind);
        var look = FileFacts.Look(path, FileLimits.Default, view ?? TableView.Default, head, form, TestContext.Current.CancellationToken);
        if (look.Facts is not { } facts)
            return new() { Refusal = look.Refusal, Outline = look.Outline };
        var map = ColumnMatching.Match(form, facts.Headings);
        map = adjust?.Invoke(map) ?? map;
        var faults = map.Faults(form).ToList();
        if (faults.Count > 0)
            return new() { Facts = facts, Faults = faults, Outline = look.Outline };
        var log = new IssueLog();
        var rows = new FileCheck(new TableFile(path, FileLimits.Default, facts.View), facts, form, map, Reference, passing.ToHashSet()).Rows(log, null, TestContext.Current.CancellationToken).ToList();
        return new() { Rows = rows, Issues = log.First, Passed = log.Passed, Facts = facts, Outline = look.Outline };
    }

    private static KnownTown Town(int id, string name, string slug, string oktmo, params string[] municipalities) =>
        new(id, $"town:krasnodar-krai/{slug}", slug, name, slug, oktmo) { Municipalities = municipalities };

    private static Indicator Measure(string code, string unit) => new() { Code = code, NameRu = code, NameEn = code, UnitRu = unit, UnitEn = unit };
}
