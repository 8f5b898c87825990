using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Cases.Files;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Docx;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Cases;
using SmallTowns.Web.Tests.Cases;

namespace SmallTowns.Web.Tests.Staff.Cases;

public sealed class SqliteCaseFilesTests : CaseFilesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresCaseFilesTests : CaseFilesTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Files that staff keep with a case.</summary>
public abstract class CaseFilesTests : CaseTest
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings) { ["Files:CaseFileMegabytes"] = "1", ["Files:FilesPerCase"] = "6" };

    private CaseFileWork Files => Service<CaseFileWork>();

    [Fact]
    public async Task Kept_FilesAreTheDesksAlone_AndBrowsersNeverShowThem()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        var id = (await CaseAsync()).Id;
        var person = await TestStaff.AddAsync(App, [], [], [new HeldDuty(StaffDuty.InvestorDesk, Scope.Association)]);
        foreach (var (name, bytes) in new[] { ("план.pdf", Pdf()), ("фото.JPEG", Picture(SKEncodedImageFormat.Jpeg)), ("схема.png", Picture(SKEncodedImageFormat.Png)), ("Письмо.docx", Docx()), ("C:\\Temp\\анкета.xlsx", Xlsx()) })
            (await Files.AddAsync(person.Actor, id, name, new MemoryStream(bytes), Cancellation)).Should().BeNull("{0} is whole", name);

        var kept = await Files.ListAsync(person.Actor, id, Cancellation);

        kept.Select(file => (file.Name, file.Kind)).Should().Equal(
            ("план.pdf", CaseFileKind.Pdf), ("фото.jpg", CaseFileKind.Jpeg), ("схема.png", CaseFileKind.Png), ("Письмо.docx", CaseFileKind.Docx), ("анкета.xlsx", CaseFileKind.Xlsx));
        kept.Should().OnlyContain(file => file.ByName == person.Actor.Name && file.Utc == UtcNow && file.Content == null);
        var address = CaseFileEndpoint.AddressOf(id, kept[0].Id);
        using (var client = person.CreateClient(App))
        using (var answer = await client.GetAsync(address, Cancellation))
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Should().Equal(Pdf());
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
            (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar).Should().Be(("attachment", "план.pdf"));
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("sandbox;").And.Contain("default-src 'none'").And.NotContain("script-src").And.NotContain("allow-");
            (answer.Headers.CacheControl!.NoStore, answer.Headers.CacheControl.Private).Should().Be((true, true));
        }

        var elsewhere = await TestStaff.AddAsync(App, [], [], [new HeldDuty(StaffDuty.InvestorDesk, Scope.Town(await TownIdAsync("temryuk")))]);
        using (var client = elsewhere.CreateClient(App))
            (await client.GetAsync(address, Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using (var client = (await TestStaff.AddAsync(App, StaffRole.Editor)).CreateClient(App))
            (await client.GetAsync(address, Cancellation)).StatusCode.Should().NotBe(HttpStatusCode.OK);
        using (var client = App.CreatePlainClient())
            (await client.GetAsync(address, Cancellation)).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await Files.ListAsync(elsewhere.Actor, id, Cancellation)).Should().BeEmpty();
        (await Files.AddAsync(elsewhere.Actor, id, "план.pdf", new MemoryStream(Pdf()), Cancellation)).Should().Be(CaseFileFault.NoCase);
        await Denied(() => Files.RemoveAsync(elsewhere.Actor, id, kept[0].Id, Cancellation));
        await Denied(() => Files.FindAsync(Administrator, id, kept[0].Id, Cancellation));
        (await Files.AddAsync(person.Actor, id, "план.pdf", new MemoryStream(Pdf()), Cancellation)).Should().BeNull();
        (await Files.AddAsync(person.Actor, id, "план.pdf", new MemoryStream(Pdf()), Cancellation)).Should().Be(CaseFileFault.Many);
        await Files.RemoveAsync(person.Actor, id, kept[0].Id, Cancellation);
        (await Files.FindAsync(person.Actor, id, kept[0].Id, Cancellation)).Should().BeNull();
        await using var db = Open();
        (await db.CaseFileContents.CountAsync(Cancellation)).Should().Be(5);
    }

    [Fact]
    public async Task Erased_Case_KeepsNoFiles_AndTakesNone()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        await SentAsync("/investors/enquiry?town=krymsk", Anonymous());
        var desk = await HireDeskAsync();
        int first;
        await using (var db = Open())
            first = await db.InvestorCases.MinAsync(row => row.Id, Cancellation);
        foreach (var id in new[] { first, first + 1 })
            (await Files.AddAsync(desk, id, "план.pdf", new MemoryStream(Pdf()), Cancellation)).Should().BeNull();

        await Work.EraseAsync(desk, first, (await Queries.FindAsync(desk, first, Cancellation))!.Case.Version, Cancellation);

        await using (var db = Open())
        {
            (await db.CaseFiles.AsNoTracking().SingleAsync(Cancellation)).CaseId.Should().Be(first + 1);
            (await db.CaseFileContents.CountAsync(Cancellation)).Should().Be(1);
        }

        (await Files.AddAsync(desk, first, "план.pdf", new MemoryStream(Pdf()), Cancellation)).Should().Be(CaseFileFault.NoCase);
    }

    [Fact]
    public async Task Withdrawn_Consent_TakesTheFilesWithIt()
    {
        await PublishConsentAsync();
        await SentAsync("/investors/enquiry?town=abinsk", Named());
        await RunJobsAsync();
        var desk = await HireDeskAsync();
        (await Files.AddAsync(desk, (await CaseAsync()).Id, "Проверкина.pdf", new MemoryStream(Pdf()), Cancellation)).Should().BeNull();

        await Service<Web.Links.ExpiringLinks>().ActAsync((await MailsAsync()).Single().TextBody!.Split("/l/")[1].Split('\n')[0].Trim(), Cancellation);
        (await Files.AddAsync(desk, (await CaseAsync()).Id, "ещё.pdf", new MemoryStream(Pdf()), Cancellation)).Should().Be(CaseFileFault.NoCase);
        await EraseAsync();

        await using var db = Open();
        (await db.CaseFiles.CountAsync(Cancellation) + await db.CaseFileContents.CountAsync(Cancellation)).Should().Be(0);
    }

    [Fact]
    public async Task Refused_FilesAreToldByWhatIsInThem()
    {
        await SentAsync("/investors/enquiry?town=abinsk", Anonymous());
        var (desk, id) = (await HireDeskAsync(), (await CaseAsync()).Id);
        foreach (var (bytes, fault) in new (byte[], CaseFileFault)[]
        {
            ([], CaseFileFault.Empty), ([.. Pdf(), .. new byte[1024 * 1024]], CaseFileFault.TooLarge), (Encoding.UTF8.GetBytes("<script>alert(1)</script>"), CaseFileFault.OtherKind),
            (Encoding.ASCII.GetBytes("%PDF-1.7\nhalf of it"), CaseFileFault.Broken), (Picture(SKEncodedImageFormat.Png)[..30], CaseFileFault.Broken), ([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], CaseFileFault.Broken),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], CaseFileFault.Password), (Zip(("readme.txt", "text")), CaseFileFault.OtherKind), (Docx()[..200], CaseFileFault.Broken),
            (Zip(("[Content_Types].xml", Types("/word/document.xml", Word)), ("word/document.xml", "<a/>")), CaseFileFault.OtherKind),
            (Package("word/document.xml", Word, hasMain: false), CaseFileFault.Broken), (Package("word/document.xml", Word, more: ("Word/Document.xml", "<b/>")), CaseFileFault.Broken),
            (Package("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"), CaseFileFault.OtherKind),
            (Zip(("[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), ("_rels/.rels", "<a/>"), ("word/document.xml", "<a/>")), CaseFileFault.Broken),
            (Package("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), CaseFileFault.Macros),
            (Package("word/document.xml", Word, more: ("word/VbaProject.bin", "x")), CaseFileFault.Macros),
            (Package("xl/workbook.xml", Sheet, more: ("xl/macrosheets/sheet1.xml", "x")), CaseFileFault.Macros),
            (Zip(("[Content_Types].xml", new string(' ', 1024 * 1024) + Types("/word/document.xml", Word)), ("_rels/.rels", "<a/>"), ("word/document.xml", "<a/>")), CaseFileFault.Broken),
        })
        {
            (await Files.AddAsync(desk, id, "план.pdf", new MemoryStream(bytes), Cancellation)).Should().Be(fault);
            CaseFileFaults.Sentence(fault, Files.Limits).Should().MatchRegex("[а-я]\\.$");
        }

        (await Files.ListAsync(desk, id, Cancellation)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("договор.pdf", "договор.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\x\\план участка.PDF", "план участка.pdf")]
    [InlineData("virus.exe", "virus.pdf")]
    [InlineData("a\u202Efdp.exe", "a fdp.pdf")]
    [InlineData(" .. ", "файл.pdf")]
    [InlineData("", "файл.pdf")]
    [InlineData("a\r\nSet-Cookie: b.pdf", "a Set-Cookie b.pdf")]
    [InlineData("a<b>\"c\"|d?.pdf", "a b c d.pdf")]
    public void Name_IsOneLineWithTheEndingOfWhatTheFileIs(string sent, string kept) => CaseFileName.Of(sent, CaseFileKind.Pdf).Should().Be(kept);

    [Fact]
    public void Name_ThatIsTooLong_IsCut() => CaseFileName.Of(new string('я', 300) + ".docx", CaseFileKind.Docx).Should().Be(new string('я', CaseFile.NameMaxLength - 5) + ".docx");

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static byte[] Pdf() => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(8, 8);
        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }

    private static byte[] Docx()
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(new("Письмо", "ru-RU", "Страница", [new DocxBlock.Paragraph("Текст")]), bytes);
        return bytes.ToArray();
    }

    private static byte[] Xlsx()
    {
        using var bytes = new MemoryStream();
        XlsxWorkbook.Write(bytes, new SheetTable("Лист", ["Вопрос"], [["Есть ли газ?"]]));
        return bytes.ToArray();
    }

    private static string Types(string part, string type) =>
        $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="{part}" ContentType="{type}"/></Types>""";

    private static byte[] Package(string main, string type, bool hasMain = true, (string Name, string Text)? more = null) => Zip(
    [
        ("[Content_Types].xml", Types($"/{main}", type)),
        ("_rels/.rels", $"""<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>"""),
        .. hasMain ? [(main, "<a/>")] : Array.Empty<(string, string)>(),
        .. more is { } part ? [part] : Array.Empty<(string, string)>(),
    ]);

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
