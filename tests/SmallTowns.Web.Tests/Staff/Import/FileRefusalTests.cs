using System.Text;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>What cannot be read is refused with one sentence that says what to do.</summary>
public sealed class FileRefusalTests : IDisposable
{
    private static readonly Encoding Cp1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void EmptyFile_IsRefused() => Refusal([]).Should().Be("Файл пустой.");

    [Theory]
    [InlineData("\n\n \n", "В файле нет ни одной заполненной строки.")]
    [InlineData("Город;Численность\n", "В файле только заголовки, данных под ними нет.")]
    [InlineData("Город;Население;город\nАбинск;1;2\n", "Заголовки повторяются: «Город». Дайте столбцам разные названия.")]
    [InlineData("Город;Численность\nАб\"инск;1\n", "Строка 2: кавычка стоит посреди ячейки. Кавычки внутри ячейки удваиваются, а сама ячейка берётся в кавычки.")]
    public void CsvWithoutATable_IsRefused(string text, string sentence) => Refusal(Encoding.UTF8.GetBytes(text)).Should().Be(sentence);

    [Fact]
    public void OpenQuote_IsRefusedBeforeTheFileIsInMemory() =>
        Refusal(Encoding.UTF8.GetBytes("Город;Численность\n\"Абинск;1\n" + string.Concat(Enumerable.Repeat("Анапа;2\n", 20_000))))
            .Should().Be("В файле есть слишком длинная ячейка. Скорее всего, где-то открыта кавычка и не закрыта.");

    [Fact]
    public void XlsxWithHeadingsOnly_IsRefused() =>
        Refusal(new Xlsx().Sheet("Лист1", Xlsx.Row("Город", "Численность")).Bytes()).Should().Be("В файле только заголовки, данных под ними нет.");

    [Fact]
    public void MixedEncodings_AreRefused() =>
        Refusal([.. Encoding.UTF8.GetBytes("Город;Численность\nАбинск;1\n"), .. Cp1251.GetBytes("Анапа;2\n")]).Should().StartWith("В файле смешаны две кодировки");

    [Theory]
    [InlineData(866)]
    [InlineData(20866)]
    public void OtherRussianEncodings_AreRefusedRatherThanMisread(int codePage) =>
        Refusal(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes("Город;Численность населения\nСлавянск-на-Кубани;1\nАнапа;2\n"))
            .Should().StartWith("Кодировка файла не узнана");

    [Fact]
    public void BinaryData_IsRefused() => Refusal([1, 2, 0, 4, 5]).Should().StartWith("Это не таблица");

    [Fact]
    public void Utf32_IsRefused() => Refusal([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("Город;1")]).Should().StartWith("Файл сохранён в кодировке UTF-32");

    [Fact]
    public void OldExcel_IsRefused() => Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]).Should().StartWith("Это книга старого формата Excel");

    [Fact]
    public void EncryptedWorkbook_IsRefused() =>
        Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")])
            .Should().StartWith("Книга закрыта паролем");

    [Fact]
    public void OtherArchive_IsRefused()
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("readme.txt").Open().Dispose();
        Refusal(file.ToArray()).Should().StartWith("Это архив, а не книга Excel");
    }

    [Fact]
    public void CutArchive_IsRefused() => Refusal(Good().Bytes()[..^40]).Should().StartWith("Книга повреждена");

    [Fact]
    public void SpoiltBytesInside_AreRefused()
    {
        var bytes = new Xlsx().Sheet("Лист1", [Xlsx.Row("Город", "Численность"), .. Enumerable.Range(0, 500).Select(i => Xlsx.Row($"Город {i * 7919}", $"{i}"))]).Bytes();
        for (var i = 0; i < 200; i++)
            bytes[bytes.Length / 3 + i] ^= 0x5A;
        Refusal(bytes).Should().StartWith("Книга повреждена");
    }

    [Fact]
    public void WorkbookWithADtd_IsRefused() =>
        Refusal(Good().Part("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><sst><si><t>&a;</t></si></sst>").Bytes()).Should().StartWith("Книга повреждена");

    [Fact]
    public void Macros_AreRefused() => Refusal(Good().Part("xl/vbaProject.bin", "x").Bytes()).Should().StartWith("В книге есть макросы");

    [Fact]
    public void ExternalLinks_AreRefused() => Refusal(Good().Part("xl/externalLinks/externalLink1.xml", "<x/>").Bytes()).Should().StartWith("Книга ссылается на другие файлы");

    [Fact]
    public void BinaryWorkbook_IsRefused() => Refusal(Good().Part("xl/workbook.bin", "x").Bytes()).Should().StartWith("Это двоичная книга");

    [Fact]
    public void SeveralSheetsWithoutAName_AreRefusedWithTheirNames() =>
        Refusal(new Xlsx().Sheet("2023", Xlsx.Row("Город")).Sheet("2024", Xlsx.Row("Город")).Bytes())
            .Should().Be("В книге несколько листов: «2023», «2024». Назовите лист с данными «Данные» или оставьте один лист.");

    [Fact]
    public void ZipBomb_IsRefusedWhileItUnpacks()
    {
        var zeros = new byte[300 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)' ');
        var bomb = Good().Part("xl/sharedStrings.xml", [.. "<sst>"u8, .. zeros]).Bytes();
        bomb.Length.Should().BeLessThan(2 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(bomb).Should().StartWith("Книга распаковывается в подозрительно большой объём");

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(30 * 1024 * 1024);
    }

    [Fact]
    public void LongText_IsRefusedBeforeItIsInMemory()
    {
        var file = new Xlsx().Sheet("Лист1", Xlsx.Row("Город"), Xlsx.Row(new string('я', 4_000_000))).Bytes();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(file).Should().StartWith("В книге есть ячейка длиннее 5000 знаков");

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(6 * 1024 * 1024);
    }

    [Fact]
    public void TooManyRows_AreRefused() =>
        Refusal(Encoding.UTF8.GetBytes("Город;Численность\n" + string.Concat(Enumerable.Repeat("Анапа;2\n", 11))), FileLimits.Default with { Rows = 10 })
            .Should().Be("В файле больше 10 строк. Разделите его на части.");

    [Fact]
    public void ExactlyTheMostRows_AreRead() =>
        Facts(Encoding.UTF8.GetBytes("Город;Численность\n" + string.Concat(Enumerable.Repeat("Анапа;2\n", 10))), FileLimits.Default with { Rows = 10 }).Rows.Should().Be(10);

    [Fact]
    public void TooLargeFile_IsRefused() =>
        Refusal(new byte[2 * 1024 * 1024], FileLimits.Default with { Bytes = 1024 * 1024 }).Should().Be("Файл больше 1 МБ. Разделите его на части.");

    [Fact]
    public void TooManyColumns_AreRefusedInBothFormats()
    {
        var cells = Enumerable.Range(0, 101).Select(i => $"h{i}").ToArray();
        Refusal(Encoding.UTF8.GetBytes(string.Join(';', cells) + "\n1\n")).Should().Contain("заполнен столбец CW");
        Refusal(new Xlsx().Sheet("Лист1", Xlsx.Row(cells), Xlsx.Row("1")).Bytes()).Should().Contain("заполнен столбец CW");
    }

    private static Xlsx Good() => new Xlsx().Sheet("Лист1", Xlsx.Row("Город", "Численность"), Xlsx.RowOf(Xlsx.Text("Абинск"), Xlsx.Number("1")));

    private string Refusal(byte[] content, FileLimits? limits = null)
    {
        var (facts, refusal) = FileFacts.Of(Written(content), limits ?? FileLimits.Default);
        facts.Should().BeNull();
        return refusal!;
    }

    private FileFacts Facts(byte[] content, FileLimits limits) => FileFacts.Of(Written(content), limits).Facts!;

    private string Written(byte[] content)
    {
        var path = directory.File("file");
        File.WriteAllBytes(path, content);
        return path;
    }
}
