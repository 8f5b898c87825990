using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SmallTowns.TestSupport;
using SmallTowns.Web.Docx;

namespace SmallTowns.Web.Tests.Docx;

public sealed class DocxWriterTests
{
    private static readonly DocxDocument Passport = new(
        "Инвестиционный паспорт: Абинск", "ru-RU", "Страница",
        [
            new DocxBlock.Heading(1, "Население"),
            new DocxBlock.Paragraph("Город & район <не одно и то же>.\nВторая строка."),
            new DocxBlock.Table("Население, человек", [new("Год"), new("Число", IsNumbers: true)], [["2010", "34 926"], ["2021", "39 523"]]),
            new DocxBlock.Heading(2, "Площадки"),
            new DocxBlock.Items(["Первая", "Вторая"], IsNumbered: true),
            new DocxBlock.Items(["электричество", "газ"]),
            new DocxBlock.Heading(3, "Порядок"),
            new DocxBlock.Items(["Опять первая"], IsNumbered: true),
            new DocxBlock.Table("Пустая", [new("Ничего")], []),
        ]);

    [Fact]
    public void File_OfEveryKindOfBlock_IsValid()
    {
        using var package = WordprocessingDocument.Open(Written(Passport), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").Should().BeEmpty();
        (package.PackageProperties.Title, package.PackageProperties.Language).Should().Be((Passport.Title, "ru-RU"));
    }

    [Fact]
    public void Text_IsThatOfTheDescription_InItsOrder()
    {
        using var package = WordprocessingDocument.Open(Written(Passport), isEditable: false);

        var paragraphs = package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>()
            .Select(paragraph => (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, paragraph.InnerText)).Where(paragraph => paragraph.InnerText.Length > 0);

        paragraphs.Should().Equal(
            ("Title", "Инвестиционный паспорт: Абинск"), ("Heading1", "Население"), (null, "Город & район <не одно и то же>.Вторая строка."), ("Caption", "Население, человек"),
            ("Heading2", "Площадки"), ("ListParagraph", "Первая"), ("ListParagraph", "Вторая"), ("ListParagraph", "электричество"), ("ListParagraph", "газ"),
            ("Heading3", "Порядок"), ("ListParagraph", "Опять первая"), ("Caption", "Пустая"));
        package.MainDocumentPart.Document.Body.Descendants<Break>().Should().ContainSingle();
    }

    [Fact]
    public void Table_HasAHeadingOfEachPage_AndNumbersToTheRight()
    {
        using var package = WordprocessingDocument.Open(Written(Passport), isEditable: false);

        var rows = package.MainDocumentPart!.Document!.Body!.Elements<Table>().First().Elements<TableRow>().ToList();

        rows.Select(row => row.TableRowProperties!.Elements<TableHeader>().Any()).Should().Equal(true, false, false);
        rows.Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).Should().Equal("Год|Число", "2010|34 926", "2021|39 523");
        rows[1].Descendants<Justification>().Should().ContainSingle().Which.Val!.Value.Should().Be(JustificationValues.Right);
    }

    [Fact]
    public void Lists_ThatAreNumbered_EachBeginWithOne()
    {
        using var package = WordprocessingDocument.Open(Written(Passport), isEditable: false);

        var lists = package.MainDocumentPart!.Document!.Body!.Descendants<NumberingId>().Select(id => id.Val!.Value).ToList();

        lists.Should().Equal(1, 1, 2, 2, 3);
        package.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>()
            .Select(list => list.Descendants<StartOverrideNumberingValue>().Any()).Should().Equal(true, false, true);
    }

    [Fact]
    public void Pages_AreNumbered()
    {
        using var package = WordprocessingDocument.Open(Written(Passport), isEditable: false);

        package.MainDocumentPart!.FooterParts.Should().ContainSingle().Which.Footer!.Descendants<SimpleField>()
            .Select(field => field.Instruction!.Value).Should().Equal("PAGE", "NUMPAGES");
    }

    [Fact]
    public void Text_ThatXmlCannotHold_IsLeftOut()
    {
        using var package = WordprocessingDocument.Open(
            Written(new("\u0001Т", "ru-RU", "Страница", [new DocxBlock.Paragraph("а\u0000б\uD800в 😀")])), isEditable: false);

        package.MainDocumentPart!.Document!.Body!.InnerText.Should().Be("Табв 😀");
    }

    [Fact]
    public void Blocks_ThatCannotBe_AreRefused()
    {
        FluentActions.Invoking(() => Written(Passport with { Blocks = [new DocxBlock.Heading(4, "Глубже некуда")] })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Written(Passport with { Blocks = [new DocxBlock.Table("Кривая", [new("Один")], [["раз", "два"]])] })).Should().Throw<ArgumentException>();
    }

    /// <summary>Its reader is stricter than the schema, and it lays the pages out.</summary>
    [Fact]
    public async Task File_IsOpenedByLibreOffice()
    {
        var program = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(path => Path.Combine(path, "soffice")).FirstOrDefault(File.Exists);
        program.Should().NotBeNull("scripts/install-test-tools installs LibreOffice");
        using var directory = new TestDirectory();
        var file = directory.File("passport.docx");
        await File.WriteAllBytesAsync(file, Written(Passport).ToArray(), TestContext.Current.CancellationToken);

        using var conversion = Process.Start(new ProcessStartInfo(program!)
        {
            ArgumentList = { $"-env:UserInstallation=file://{directory.File("profile")}", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", Path.GetDirectoryName(file)!, file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await conversion.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(directory.File("passport.txt"), TestContext.Current.CancellationToken))
            .Should().Contain("Инвестиционный паспорт: Абинск").And.Contain("39 523").And.Contain("Опять первая");
    }

    private static MemoryStream Written(DocxDocument document)
    {
        var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        stream.Position = 0;
        return stream;
    }
}
