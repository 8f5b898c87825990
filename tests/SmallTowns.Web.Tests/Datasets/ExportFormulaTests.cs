using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Assessments;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Offers;
using SmallTowns.Domain.Programmes;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Tests.Finding;

namespace SmallTowns.Web.Tests.Datasets;

/// <summary>
/// Whatever somebody has typed, in no file that the portal gives does it begin a formula, by whatever sign a program parts the cells. The
/// names of everything in the database begin with one here. What is written is the same on both databases.
/// </summary>
public sealed partial class ExportFormulaTests : SiteRegisterTest
{
    private const string Typed = "=1+1;@x, +7 861; ＝2 \"-3\"";

    // A tab is refused in forms; older rows and other programs may have one.
    private const string Hostile = Typed + "\t-4 ";

    /// <summary>Files that are not asked for here, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/proposals/{token}/proposal.xlsx"] = "behind a secret address; the one writer of workbooks makes it (Sources_WriteTables_InOnePlaceEach)",
        ["/request/{token}/form.xlsx"] = "behind a secret address; the one writer of workbooks makes it",
        ["/requests/{id:int}/form.xlsx"] = "needs a campaign; the one writer of workbooks makes it",
        ["/staff/import/issues/{folder}.csv"] = "of a file that is being imported; the one writer of CSV makes it",
        ["/data/{code}/versions/{number:int}.csv"] = "the bytes of the dataset's CSV, kept",
        ["/data/{code}/versions/{number:int}/changes.csv"] = "cells of such files; the one writer of CSV makes it",
        ["/data/{code}/editions/{edition:long}.csv"] = "leads to a version",
        ["/data/{identifier}/data-{stamp}-structure-{day}.csv"] = "a version by another name",
        ["/data/{identifier}/structure-{day}.csv"] = "our own words about columns",
        ["/data/{identifier}/meta.csv"] = "needs the publisher's number; the one writer of CSV makes it",
    };

    /// <summary>What stands in the place of parameters.</summary>
    private static readonly Dictionary<string, string[]> Addresses = new()
    {
        ["/charts/{chart}.{extension}"] = ["/charts/town-population.csv?town=abinsk", "/charts/small-towns-growth.csv"],
        ["/staff/import/templates/{kind}.{format}"] = ["/staff/import/templates/population.csv", "/staff/import/templates/population.xlsx"],
        ["/staff/import/export/{kind}.{format}"] = ["/staff/import/export/population.csv", "/staff/import/export/population.xlsx", "/staff/import/export/areas.csv", "/staff/import/export/travel-times.csv"],
    };

    /// <summary>Files of our own words and numbers only.</summary>
    private static readonly string[] WithoutTyped = ["/staff/import/templates/", "/data/sites/template", "/data/sites/example", "/data/list", "/charts/small-towns-growth", "/charts/town-population", "/association/structure."];

    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);

    [Fact]
    public async Task Exports_OfHostileNames_BeginNoFormula()
    {
        await FillAsync();
        var administrator = await TestStaff.AddAsync(App, [StaffRole.Administrator, StaffRole.Editor, StaffRole.Approver], []);
        await MakeHostileAsync();
        using var client = administrator.CreateClient(App);
        List<string> checkedFiles = [], harmless = [];
        foreach (var address in AddressesOf())
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            var (neutralised, wrong) = answer.Content.Headers.ContentType!.MediaType == "text/csv" ? OfCsv(bytes) : OfWorkbook(bytes);
            wrong.Should().BeEmpty(address);
            checkedFiles.Add(address);
            if (neutralised == 0)
                harmless.Add(address);
        }

        checkedFiles.Should().HaveCountGreaterThan(25);
        harmless.Should().OnlyContain(address => WithoutTyped.Any(address.StartsWith), "the hostile names come into all other files");
    }

    [Fact]
    public void Sources_WriteTables_InOnePlaceEach()
    {
        var sources = Directory.GetFiles(Repository.File("src"), "*.*", SearchOption.AllDirectories)
            .Where(path => (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)) && !path.Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetFileName(path) + "|" + path, File.ReadAllText);

        Using(@"\bCsvWriter\(").Should().Equal("CsvTableWriter.cs");
        Using(@"new CsvTableWriter\(|CsvTableWriter\.Write\(").Should().NotBeEmpty();
        Using(@"xl/worksheets/sheet").Should().Equal("XlsxWorkbook.cs");
        Using(@"SpreadsheetDocument\.Create").Should().BeEmpty();

        IEnumerable<string> Using(string pattern) => sources.Where(source => Regex.IsMatch(source.Value, pattern)).Select(source => source.Key.Split('|')[0]);
    }

    private async Task FillAsync()
    {
        await PublishAsync("abinsk", Plot(Typed) with { NameEn = Typed, AreaHectares = Number(2, SiteUnits.Hectare) });
        var (key, townId) = ("town:krasnodar-krai/abinsk", await TownIdAsync("abinsk"));
        var validTo = RegionCalendar.Today(Clock).AddDays(30);
        await PublishAsync(OfferKinds.OfTown(OfferKinds.Employer, townId, key, "one"), new EmployerContent { NameRu = Typed, NameEn = Typed, Branch = "C", StaffFrom = 1, StaffTo = 2, StaffOn = new(2025, 12, 31), AddressRu = Typed, AddressEn = Typed });
        await PublishAsync(OfferKinds.OfTown(OfferKinds.Demand, townId, key, "two"), new DemandContent { TitleRu = Typed, TitleEn = Typed, Branch = "C", OfficeRu = Typed, OfficeEn = Typed, Email = "agro@abinsk.example", ValidTo = validTo });
        await PublishAsync(OfferKinds.OfTown(OfferKinds.Project, townId, key, "three"), new ProjectContent { NameRu = Typed, NameEn = Typed, InitiatorRu = Typed, InitiatorEn = Typed, GoalRu = Typed, GoalEn = Typed, Branch = "A", Stage = ProjectStage.UnderConstruction, StartYear = 2025, EndYear = 2028 });
        await PublishAsync(OfferKinds.OfTown(OfferKinds.Idea, townId, key, "four"), new IdeaContent { NameRu = Typed, NameEn = Typed, TextRu = Typed, TextEn = Typed, Branch = "C", RawMaterialRu = Typed, RawMaterialEn = Typed });
        await using var db = Open();
        var region = await db.Regions.SingleAsync(region => region.Slug == "krasnodar-krai", Cancellation);
        await PublishAsync(OfferKinds.OfRegion(region.Id, region.Slug, "five"), new SupportMeasureContent
        {
            NameRu = Typed,
            NameEn = Typed,
            GivesRu = Typed,
            GivesEn = Typed,
            ForWhomRu = Typed,
            ForWhomEn = Typed,
            OfficeRu = Typed,
            OfficeEn = Typed,
            LawRu = Typed,
            LawEn = Typed,
            LawNumber = "77-КЗ",
            LawDate = new(2024, 3, 5),
            Url = "https://support.example/equipment",
            ValidTo = validTo,
        });
        await PublishProgrammeAsync();
        db.AssessmentCriteria.Add(new() { Number = 1, Criteria = ContentJson.Write<IReadOnlyList<Criterion>>([new("one", Typed, Typed, 1, 5)]), Reason = Typed, ByName = Typed, Utc = Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task PublishProgrammeAsync()
    {
        var measures = Service<PublishedMeasures>();
        var population = await measures.GetAsync((await measures.ListAsync(Cancellation)).Find("population")!, null, Cancellation);
        var baseline = population.Of("abinsk").Last(TargetProgress.CanBeBaseline);
        var today = RegionCalendar.Today(Clock);
        await PublishAsync(ProgrammeContent.SubjectOf("six"), new ProgrammeContent
        {
            NameRu = Typed,
            NameEn = Typed,
            PurposeRu = Typed,
            PurposeEn = Typed,
            NoDecisionRu = Typed,
            NoDecisionEn = Typed,
            Towns = ["abinsk"],
            From = today,
            Until = today.AddYears(3),
            Department = "economic",
            Measures = [new("one", Typed, Typed, null, MeasureState.Planned)],
            Budget = [new("one", FundSource.Own, Typed, today.Year, 1, null, null, Typed)],
            Milestones = [new(today, Typed, null)],
            Targets =
            [
                new()
                {
                    Measure = "one", Figure = "population", Town = "abinsk", Basis = baseline.Basis, BaselineFrom = baseline.Period!.Value.Start, BaselineTo = baseline.Period.Value.End,
                    BaselineValue = baseline.Value, Value = baseline.Value + 1, Year = today.Year + 3,
                },
            ],
        });
    }

    /// <summary>Puts the hostile words before every name and text of the tables that readings are made from.</summary>
    private async Task MakeHostileAsync()
    {
        await using var db = Open();
        var changed = 0;
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(string) && (property.Name.EndsWith("Ru", StringComparison.Ordinal) || property.Name.EndsWith("En", StringComparison.Ordinal) || property.Name == "DisplayName")))
            {
                try
                {
                    var column = property.GetColumnName();
                    // Names of tables and columns are no parameters; they come from the model.
                    var sql = string.Concat("UPDATE \"", entity.GetTableName(), "\" SET \"", column, "\" = {0} || \"", column, "\" WHERE \"", column, "\" <> ''");
                    changed += await db.Database.ExecuteSqlRawAsync(sql, [Hostile], Cancellation);
                }
                catch (SqliteException)
                {
                    // A table that triggers keep as it is.
                }
            }
        }

        changed.Should().BeGreaterThan(1000);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"PublicEditions\" VALUES ('all', 1) ON CONFLICT (\"Topic\") DO UPDATE SET \"Number\" = \"PublicEditions\".\"Number\" + 1", Cancellation);
        await Service<Web.Shared.Editions.EditionWatch>().LookAsync(Cancellation);
    }

    /// <summary>Every file of tables that an endpoint gives.</summary>
    private List<string> AddressesOf()
    {
        var routes = Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => TableFile().IsMatch(route)).Distinct().ToList();
        Elsewhere.Keys.Concat(Addresses.Keys).Should().BeSubsetOf(routes);
        return [.. routes.Where(route => !Elsewhere.ContainsKey(route)).SelectMany(route => Addresses.TryGetValue(route, out var some) ? some : [route])];
    }

    private static (int Neutralised, IReadOnlyList<string> Wrong) OfCsv(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        var cells = text.Split(',', ';', '\t', '\r', '\n').Select(cell => cell.Trim('"', ' ', '\u00A0')).ToList();
        return (cells.Count(cell => cell.StartsWith("'=", StringComparison.Ordinal)), [.. cells.Where(cell => Formula().IsMatch(cell) && !Number().IsMatch(cell))]);
    }

    private static (int Neutralised, IReadOnlyList<string> Wrong) OfWorkbook(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var isQuoted = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Select(format => format.QuotePrefix?.Value is true).ToList();
        var (neutralised, wrong) = (0, new List<string>());
        foreach (var cell in document.WorkbookPart.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()))
        {
            if (cell.CellFormula is not null)
                wrong.Add(cell.CellReference!);
            if (cell.DataType?.Value != CellValues.InlineString || !Formula().IsMatch(cell.InnerText.TrimStart()))
                continue;
            if (isQuoted[(int)(cell.StyleIndex?.Value ?? 0)])
                neutralised++;
            else
                wrong.Add($"{cell.CellReference}: {cell.InnerText}");
        }

        return (neutralised, wrong);
    }

    [GeneratedRegex(@"\.(csv|xlsx|\{format\}|\{extension\})$|export$")]
    private static partial Regex TableFile();

    [GeneratedRegex("^[=+@＝＋－＠-]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$")]
    private static partial Regex Number();
}
