using System.Net;
using System.Text;
using Bunit;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Sources;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Catalogue;
using SmallTowns.Web.Staff.Files;
using SmallTowns.Web.Staff.Sources;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Staff.Catalogue;

public abstract class SourceCatalogueTests : StaffTest
{
    private static readonly SourceContent New = new() { TitleRu = "Отчёт главы", TitleEn = "Report of the head", ShortTitleRu = "отчёт главы", ShortTitleEn = "head's report" };

    private SourceCatalogue Catalogue => Service<SourceCatalogue>();

    [Fact]
    public async Task Added_GetsACodeOfItsOwn_AndIsRecorded()
    {
        var first = Saved(await Catalogue.AddAsync(Editor, "", New, Cancellation));
        var second = Saved(await Catalogue.AddAsync(Editor, "", New, Cancellation));

        await using var db = Open();
        (await db.Sources.Where(source => source.Id == first || source.Id == second).OrderBy(source => source.Id).Select(source => source.Code).ToListAsync(Cancellation))
            .Should().Equal("otchyot-glavy", "otchyot-glavy-2");
        var record = await db.ChangeRecords.SingleAsync(r => r.Key == "source:otchyot-glavy", Cancellation);
        record.Action.Should().Be(ChangeAction.Added);
        record.UserName.Should().Be(Editor.Name);
    }

    [Fact]
    public async Task TakenCode_IsRefusedBesideItsField() =>
        (await Catalogue.AddAsync(Editor, "paper", New, Cancellation))
            .Should().BeOfType<CatalogueOutcome.Invalid>().Which.Problems.Should().ContainSingle(problem => problem.Field == "Code");

    [Fact]
    public async Task SourceThatNothingNames_IsCorrectedAtOnce()
    {
        var (id, opened) = await AddedAsync();
        opened.IsReviewed.Should().BeFalse();

        Saved(await Catalogue.ChangeAsync(Editor, id, opened.Now.Version, InputOf(opened.Now) with { TitleRu = "Новое имя" }, Cancellation));

        InputOf((await Catalogue.OpenAsync(Editor, id, Cancellation))!.Now).TitleRu.Should().Be("Новое имя");
        await using var db = Open();
        (await db.ChangeRecords.SingleAsync(r => r.Key == "source:otchyot-glavy" && r.Action == ChangeAction.Changed, Cancellation)).After.Should().Contain("Новое имя");
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("geonames")]
    public async Task SourceThatReadersSee_ChangesByAProposalOnly(string code)
    {
        var id = await SourceIdAsync(code);
        var opened = (await Catalogue.OpenAsync(Editor, id, Cancellation))!;
        opened.IsReviewed.Should().BeTrue();

        (await Catalogue.ChangeAsync(Editor, id, opened.Now.Version, InputOf(opened.Now) with { Url = "https://example.org/other" }, Cancellation))
            .Should().BeOfType<CatalogueOutcome.NeedsReview>();

        (await Catalogue.OpenAsync(Editor, id, Cancellation))!.Now.Should().Be(opened.Now);
    }

    [Fact]
    public async Task SecondSaver_SeesWhatTheFirstChanged_AndNothingIsOverwritten()
    {
        var (id, opened) = await AddedAsync();
        var now = opened.Now;
        Saved(await Catalogue.ChangeAsync(Editor, id, now.Version, InputOf(now) with { TitleRu = "Первое" }, Cancellation));

        var outcome = await Catalogue.ChangeAsync(Director, id, now.Version, InputOf(now) with { TitleRu = "Второе" }, Cancellation);

        var theirs = outcome.Should().BeOfType<CatalogueOutcome.Conflict>().Subject.Now;
        theirs.ByName.Should().Be(Editor.Name);
        InputOf(theirs).TitleRu.Should().Be("Первое");
        (await Catalogue.OpenAsync(Editor, id, Cancellation))!.Now.Content.Should().Be(theirs.Content);
        Saved(await Catalogue.ChangeAsync(Director, id, theirs.Version, InputOf(theirs) with { TitleRu = "Второе" }, Cancellation));
    }

    [Fact]
    public async Task SameContent_IsNotSaved()
    {
        var (id, opened) = await AddedAsync();
        var now = opened.Now;

        (await Catalogue.ChangeAsync(Editor, id, now.Version, InputOf(now) with { TitleRu = InputOf(now).TitleRu + "  " }, Cancellation))
            .Should().BeOfType<CatalogueOutcome.NothingChanged>();
    }

    [Fact]
    public async Task UsedSource_IsNotDeleted_AndItsUsesAreListed()
    {
        var id = await SourceIdAsync("paper");
        var now = (await Catalogue.OpenAsync(Editor, id, Cancellation))!.Now;

        var uses = (await Catalogue.DeleteAsync(Editor, id, now.Version, Cancellation)).Should().BeOfType<CatalogueOutcome.InUse>().Subject.Uses;

        uses.Should().Contain(use => use.What == "Числа" && use.Towns.Any(town => town.Slug == "abinsk"));
        uses.Select(use => use.What).Should().Contain(["Высказывания о городах", "Числа, напечатанные в публикации", "Транспортные лучи", "Описания поясов"]);
        await using var db = Open();
        var figures = await db.Figures.CountAsync(figure => figure.SourceId == id, Cancellation);
        uses.Single(use => use.What == "Числа").Count.Should().Be(figures);
        (await Service<SourceQueries>().AllAsync(Editor, Cancellation)).Single(line => line.Id == id).UseCount.Should().Be(uses.Sum(use => use.Count));
    }

    [Fact]
    public async Task UnusedSource_IsDeleted_AndStaysInTheHistory()
    {
        var id = Saved(await Catalogue.AddAsync(Editor, "", New, Cancellation));

        (await Catalogue.DeleteAsync(Editor, id, 0, Cancellation)).Should().BeOfType<CatalogueOutcome.Gone>();

        (await Catalogue.OpenAsync(Editor, id, Cancellation)).Should().BeNull();
        (await Catalogue.ChangeAsync(Editor, id, 0, New, Cancellation)).Should().BeOfType<CatalogueOutcome.Gone>();
        await using var db = Open();
        (await db.ChangeRecords.AnyAsync(r => r.Key == "source:otchyot-glavy" && r.Action == ChangeAction.Removed, Cancellation)).Should().BeTrue();
    }

    [Fact]
    public async Task EveryTableThatPointsToACatalogue_HasAName()
    {
        await using var db = Open();
        Uses.KeysTo<Source>(db).Concat(Uses.KeysTo<Indicator>(db))
            .Select(key => Uses.NameOf(key.DeclaringEntityType)).Should().NotBeEmpty().And.OnlyContain(name => name.Any(letter => letter >= 'А' && letter <= 'я'));
    }

    [Fact]
    public async Task Representative_MayNotManageSources()
    {
        var act = () => Catalogue.AddAsync(Actor(105, "Представитель", StaffRole.TownRepresentative), "", New, Cancellation);

        await act.Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task PageOfASource_TellsOfAFile_WhereTheSourceIsUsed()
    {
        var (id, _) = await AddedAsync();
        await using var desk = new DrawnPage(App, (await TestStaff.AddAsync(App, StaffRole.Editor)).Actor);
        var page = desk.Open<SourcePage>(of => of.Add(one => one.Id, id));
        DrawnPage.See(page, "Нигде. Такой источник можно удалить.");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", "письмо.pdf"));

        DrawnPage.See(page, "письмо.pdf");
        DrawnPage.See(page, "Файлы при источнике");
    }

    [Fact]
    public async Task ScanBesideASource_IsForTheStaffAlone_AndLeavesTheSourceAsItWas()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var (id, opened) = await AddedAsync();
        var files = Service<WorkFileWork>();
        var owner = WorkFileOwner.Source(id);
        var representative = Actor(105, "Представитель", StaffRole.TownRepresentative);

        (await files.AddAsync(representative, owner, "письмо.pdf", new MemoryStream(pdf), Cancellation)).Should().Be(CaseFileFault.NoCase, "a town keeps no sources");
        (await files.AddAsync(Editor, owner, "письмо.pdf", new MemoryStream("<html>"u8.ToArray()), Cancellation)).Should().Be(CaseFileFault.OtherKind);
        (await files.AddAsync(Editor, WorkFileOwner.Source(4711), "письмо.pdf", new MemoryStream(pdf), Cancellation)).Should().Be(CaseFileFault.NoCase);
        (await files.AddAsync(Editor, owner, "C:\\Скан\\письмо главы.PDF", new MemoryStream(pdf), Cancellation)).Should().BeNull();

        var file = (await files.ListAsync(representative, owner, Cancellation)).Should().ContainSingle().Subject;
        (file.Name, file.Bytes, file.ByName).Should().Be(("письмо главы.pdf", pdf.Length, Editor.Name));
        var reader = await TestStaff.AddAsync(App, StaffRole.Administrator);
        using (var client = reader.CreateClient(App))
        using (var answer = await client.GetAsync(WorkFileEndpoint.AddressOf(file.Id), Cancellation))
        {
            (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Should().Equal(pdf);
            answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("sandbox;");
            (answer.Headers.CacheControl!.NoStore, answer.Headers.CacheControl.Private).Should().Be((true, true));
        }

        using (var client = App.CreatePlainClient())
            (await client.GetAsync(WorkFileEndpoint.AddressOf(file.Id), Cancellation)).StatusCode.Should().NotBe(HttpStatusCode.OK);

        // The source is still nobody's: it changes at once. As long as the scan lies beside it, it stays.
        var after = (await Catalogue.OpenAsync(Editor, id, Cancellation))!;
        (after.IsReviewed, after.Now.Version).Should().Be((false, opened.Now.Version));
        (await Catalogue.DeleteAsync(Editor, id, after.Now.Version, Cancellation)).Should().BeOfType<CatalogueOutcome.InUse>().Which.Uses.Should().ContainSingle().Which.What.Should().Be("Файлы при источнике");
        (await files.RemoveAsync(representative, file.Id, Cancellation)).Should().BeOfType<CommandOutcome.Invalid>();
        (await files.RemoveAsync(OtherEditor, file.Id, Cancellation)).Should().BeOfType<CommandOutcome.Done>("whoever keeps sources keeps their scans");
        (await Catalogue.DeleteAsync(Editor, id, after.Now.Version, Cancellation)).Should().BeOfType<CatalogueOutcome.Gone>();
    }

    private async Task<(int Id, OpenedEntry Opened)> AddedAsync()
    {
        var id = Saved(await Catalogue.AddAsync(Editor, "", New, Cancellation));
        return (id, (await Catalogue.OpenAsync(Editor, id, Cancellation))!);
    }

    private static SourceContent InputOf(EntryNow now) => CatalogueEntries.Read<SourceContent>(now.Content);

    private static int Saved(CatalogueOutcome outcome) => outcome.Should().BeOfType<CatalogueOutcome.Saved>().Subject.Id;
}

public sealed class SourceCatalogueOnSqliteTests : SourceCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class SourceCatalogueOnPostgresTests : SourceCatalogueTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}
