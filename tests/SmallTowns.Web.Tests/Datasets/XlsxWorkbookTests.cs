using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Tests.Datasets;

public sealed class XlsxWorkbookTests
{
    private static readonly SheetTable Example = new("Данные", ["Город", "Численность, чел.", "День"],
    [
        ["Горячий Ключ", 39_000, new DateOnly(2024, 1, 1)],
        [null, -0.5m, null],
    ]);

    [Fact]
    public void Write_Parts_AreAsExcelWritesThem()
    {
        var file = Bytes(Example, new("Источники", ["Код"], []));
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);

        zip.Entries.Select(part => part.FullName).Should().Equal(
            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        foreach (var part in zip.Entries)
        {
            var text = Part(zip, part.FullName);
            text.Should().NotContain("<x:", part.FullName).And.NotContain("Target=\"/", part.FullName);
        }

        Part(zip, "xl/_rels/workbook.xml.rels").Should().Contain("Target=\"worksheets/sheet1.xml\"").And.Contain("Target=\"styles.xml\"");
        Part(zip, "xl/worksheets/sheet1.xml").Should().Contain("<dimension ref=\"A1:C3\"").And.Contain("state=\"frozen\"")
            .And.Contain("<col min=\"1\" max=\"1\" width=\"14\" customWidth=\"1\"").And.Contain("<c r=\"B3\"><v>-0.5</v></c>").And.NotContain("r=\"A3\"");
    }

    [Fact]
    public void Write_AnyTable_IsValid()
    {
        using var file = new MemoryStream(Bytes(Example, new("Пусто", ["Код"], []), new("a/b", ["=1+1"], [["два\nряда"], [true], ["\u0007 _x0041_ \uFFFE \r"]])));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Should().BeEmpty();
    }

    [Fact]
    public void Write_RowsThatAreMadeMeanwhile_AreTheSameBytesAsAList()
    {
        Bytes(Example with { Rows = Example.Rows.Where(_ => true) }).Should().Equal(Bytes(Example));
    }

    [Fact]
    public void Write_Numbers_AreNumbersAsLongAsASpreadsheetKeepsTheirDigits()
    {
        Cells(123_456_789.123456m, 2443.200000m, 999_999_999_999_999L).Should().Equal(123_456_789.123456, 2443.2, 999_999_999_999_999d);
        Cells(1_234_567_890_123.4567m, 9_007_199_254_740_993L, -1_234_567_890_123.456m).Should().Equal("1234567890123,4567", "9007199254740993", "-1234567890123,4560");
        Cells(0.1 + 0.2, -1e-7, 5e300).Should().Equal(0.1 + 0.2, -1e-7, 5e300);
    }

    [Fact]
    public void Write_Days_AreDays_AndBeforeTheCalendarOfExcelTexts() =>
        Cells(new DateOnly(2024, 2, 29), new DateOnly(1900, 3, 1), new DateOnly(1897, 1, 28)).Should().Equal(new DateOnly(2024, 2, 29), new DateOnly(1900, 3, 1), "1897-01-28");

    [Fact]
    public void Write_LongText_IsCutToWhatACellHolds_AndNoLetterInTwo()
    {
        var whole = new string('я', 32_767);

        Cells(whole, whole + "я", new string('я', 32_765) + "😀😀").Should()
            .Equal(whole, new string('я', 32_766) + "…", new string('я', 32_765) + "…");
    }

    [Fact]
    public void Write_NamesOfSheets_AreThoseThatExcelTakes()
    {
        var names = new[] { "a/b:c", "A?B C", "'год'", "", "history", new string('я', 40), new string('Я', 40) };
        using var file = new MemoryStream(Bytes([.. names.Select(name => new SheetTable(name, ["h"], []))]));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        workbook.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value)
            .Should().Equal("a b c", "A B C 2", "год", "Лист", "history 2", new string('я', 31), new string('Я', 29) + " 2");
    }

    [Fact]
    public void Texts_OfAnyLetters_AreReadByTheImportAsTheyWere()
    {
        string[] texts = ["=1+1", "+7 861", "a\r\nb\rc\td\n", " с краёв ", "_x0041_", "\u0001\u001F", "«ё» & <b> \"'\"", "😀", "007"];
        using var directory = new TestDirectory();
        var path = directory.File("table.xlsx");
        File.WriteAllBytes(path, Bytes(new SheetTable("Данные", [.. texts.Select((_, i) => $"h{i}")], [texts])));

        new TableFile(path, FileLimits.Default).Rows(TestContext.Current.CancellationToken).Last().Cells.Select(cell => cell.Text).Should().Equal(texts);
    }

    /// <summary>Two hundred thousand rows are the largest import; what is alive after them must not grow with them.</summary>
    [Fact]
    public void Write_ManyRows_KeepsNoneOfThem()
    {
        var seen = new List<WeakReference>();
        var alive = 0;
        Bytes(new SheetTable("Данные", ["Город", "Число", "День"], Rows()));

        seen.Should().HaveCountGreaterThan(9_000);
        alive.Should().BeLessThan(100);

        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (var i = 0; i < 200_000; i++)
            {
                object?[] row = [$"Город {i}", i, new DateOnly(2024, 1, 1)];
                if (i >= 190_000)
                    seen.Add(new WeakReference(row));
                if (i == 199_999)
                {
                    GC.Collect();
                    alive = seen.Count(reference => reference.IsAlive);
                }

                yield return row;
            }
        }
    }

    private static object?[] Cells(params object?[] cells) =>
        SheetReader.Read(Bytes(new SheetTable("t", [.. cells.Select((_, i) => $"h{i}")], [cells])), "t")[1];

    private static byte[] Bytes(params SheetTable[] tables)
    {
        using var file = new MemoryStream();
        XlsxWorkbook.Write(file, tables);
        return file.ToArray();
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
