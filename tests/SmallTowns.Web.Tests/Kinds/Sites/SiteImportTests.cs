using System.Text;
using System.Text.Json;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Sites;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Review;
using SmallTowns.Web.Sites;
using SmallTowns.Web.Sites.Tables;
using SmallTowns.Web.Staff.Sites;

namespace SmallTowns.Web.Tests.Kinds.Sites;

public sealed class SqliteSiteImportTests : SiteImportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresSiteImportTests : SiteImportTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

public abstract class SiteImportTests : ContentTest
{
    private const string Headings = "reference;town;kind;parentReference;nameRu;nameEn;areaHectares;deals;railSiding;utilities.power.freeMegawatts;encumbrances;encumbrances.en;latitude;longitude;source;date;by";

    private static readonly string[] SiteWithPlots =
    [
        "#1;Абинск;Площадка;;Северная;Severnaya;12,5;продажа; аренда;;;;;44,8662;38,1638;письмо № 7;01.10.2026;администрация",
        ";abinsk;plot;#1;Участок 1;Plot 1;2,5;;;;;;;;;;",
        ";abinsk;plot;#1;Участок 2;Plot 2;неизвестно: не измеряли;;нет;неизвестно: AwaitingAnswer;нет;;;;;;",
    ];

    [Fact]
    public async Task File_WithASiteAndItsPlots_IsProposedAsOneBatch_AndPublishedTogether()
    {
        var report = await CheckAsync(Headings, SiteWithPlots);
        report.Problems.Should().BeEmpty();
        report.New.Should().HaveCount(3);

        var outcome = await Service<SiteImport>().ProposeAsync(Editor, report, "площадки.csv", "Новые площадки", Cancellation);
        outcome.Sent.Should().Be(3);
        await PublishBatchAsync(outcome.BatchId!.Value);

        var register = (await Service<PublishedSites>().GetAsync(Cancellation)).OfTown("abinsk")!.Register;
        var site = register.Objects.Single(one => one.Kind == SiteKind.Site);
        site.Deals.Value.Should().Be(DealForms.Sale | DealForms.Lease);
        site.AreaHectares.Should().Be(Parameter.Of(12.5, SiteUnits.Hectare, "письмо № 7", new DateOnly(2026, 10, 1), "администрация"));
        site.Geometry.Point!.Value.Latitude.Should().Be(44.8662);
        var plots = register.PartsOf(site.Reference).ToList();
        plots.Should().HaveCount(2);
        plots[1].AreaHectares.Should().Be(Parameter.Unknown<double>(UnknownReason.NotMeasured));
        plots[1].Utilities.Power.FreeMegawatts.Reason.Should().Be(UnknownReason.AwaitingAnswer);
        plots[1].Encumbrances.State.Should().Be(ParameterState.No);
        plots[1].RailSiding.State.Should().Be(ParameterState.No);
    }

    [Fact]
    public async Task Export_BroughtBackUnchanged_ChangesNothing()
    {
        var plot = SiteSamples.Full(new() { Reference = (await Service<SiteAdding>().TakeReferenceAsync(Editor, "abinsk", Cancellation))!.Value, NameRu = "Северная", NameEn = "Severnaya" });
        await PublishAsync((await Service<SiteQueries>().PlaceAsync(Editor, plot.Reference, Cancellation))!.Subject, plot);
        using var bytes = new MemoryStream();
        XlsxWorkbook.Write(bytes, SiteTemplate.Of([plot]));
        bytes.Position = 0;

        var report = await Service<SiteImport>().CheckAsync(Editor, bytes, Cancellation);

        report.Problems.Should().BeEmpty();
        report.NotRead.Should().BeEmpty();
        report.Same.Should().ContainSingle();
    }

    [Fact]
    public async Task Row_WithFaults_NamesItsCells()
    {
        var report = await CheckAsync(
            Headings,
            "abinsk-500;abinsk;plot;;Имя;Name;1;;;;;;;;;;",
            ";Нигде;plot;;Имя;Name;1;;;;;;;;;;",
            ";abinsk;building;;Имя;Name;;;;;;;;;;;",
            ";abinsk;сарай;;Имя;Name;1;;;;;;;;;;",
            ";abinsk;plot;;Имя;Name;много;даром;может быть;;;;38,1;44,8;;;",
            ";abinsk;plot;abinsk-77;Имя;Name;-5;;;;что-то;;44,8;;;32.13.2026;");

        report.Problems.Select(problem => (problem.Row, problem.Column)).Should().BeEquivalentTo(new[]
        {
            (2, "reference"), (3, "town"), (4, "parentReference"), (5, "kind"),
            (6, "areaHectares"), (6, "deals"), (6, "railSiding"), (6, "latitude"),
            (7, "areaHectares"), (7, "encumbrances"), (7, "longitude"), (7, "date"), (7, "parentReference"),
        });
        report.Problems.First(problem => problem is { Row: 6, Column: "deals" }).Place.Should().Be(7);
    }

    [Fact]
    public async Task File_WithoutARequiredColumn_OrUnreadable_IsRefusedInASentence()
    {
        (await CheckAsync("reference;town;nameRu;nameEn;цвет", ";abinsk;Имя;Name;синий")).Should().Match<SiteFileReport>(report => report.Problems.Single().Column == "kind" && report.NotRead.Single() == "цвет");
        await FluentActions.Awaiting(() => Service<SiteFiles>().CheckAsync(new MemoryStream(), Cancellation)).Should().ThrowAsync<FileRefusedException>();
    }

    [Fact]
    public async Task Schema_Template_AndExample_SpeakOfTheSameColumns()
    {
        using var table = JsonDocument.Parse(await TextAsync("data/sites/table-schema.json"));
        var fields = table.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ToList();
        fields.Should().Equal(SiteColumns.All.Select(column => column.Code)).And.OnlyHaveUniqueItems();
        SiteColumns.All.Select(column => column.Title.Ru).Should().OnlyHaveUniqueItems();
        SiteColumns.All.Select(column => column.Title.En).Should().OnlyHaveUniqueItems();
        using var row = JsonDocument.Parse(await TextAsync("data/sites/row.schema.json"));
        row.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).Should().Equal(fields);

        var example = await TextAsync("data/sites/example.csv");
        example.TrimStart('\uFEFF').Split('\n')[0].Trim().Should().Be(string.Join(',', fields));
        // Only the town of the example is no town: once one is named, the row can be taken in.
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(example.Replace("название города", "abinsk", StringComparison.Ordinal)));
        (await Service<SiteFiles>().CheckAsync(bytes, Cancellation)).Problems.Should().BeEmpty();
    }

    private async Task<SiteFileReport> CheckAsync(string headings, params string[] rows)
    {
        // Cells with a semicolon of their own are quoted, as a spreadsheet does it.
        var text = string.Join("\r\n", [headings, .. rows.Select(row => row.Replace("продажа; аренда", "\"продажа; аренда\"", StringComparison.Ordinal))]);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Service<SiteImport>().CheckAsync(Editor, bytes, Cancellation);
    }

    private async Task PublishBatchAsync(int id) =>
        (await Decisions.ApproveBatchAsync(Director, id, PublicNote.None, null, Cancellation)).Should().BeOfType<ReviewOutcome.Done>();
}
