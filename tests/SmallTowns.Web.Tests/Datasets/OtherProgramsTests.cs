using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Tests.Datasets;

/// <summary>What is written is what other programs read: every cell, its value and its type.</summary>
public sealed class OtherProgramsTests : IDisposable
{
    private static readonly SheetTable First = new("Данные", ["Город", "Число", "День", "Отметка", "Примечание"],
    [
        ["Горячий Ключ", 39_000, new DateOnly(2024, 2, 29), true, "ё, «кавычки» и \"quotes\" & <b>"],
        ["007", -5, new DateOnly(1900, 3, 1), false, "две\nстроки"],
        ["=1+1", -0.5, null, null, " пробелы с краёв "],
        ["+7 861 000-00-00", 0.1 + 0.2, new DateOnly(1897, 1, 28), true, "😀 и ещё"],
        ["-", 2443.200000m, null, null, new string('я', 32_767)],
        [null, 123_456_789_012_345L, null, null, null],
        ["1,5", 1e-7, null, null, "конец\r\nстроки"],
        ["2024-01-31", 1_234_567_890_123.4567m, new DateOnly(9999, 12, 31), null, "таб\tи '"],
    ]);

    private static readonly SheetTable Second = new("a/b", ["Код"], Enumerable.Range(1, 30).Select(i => new object?[] { i }));

    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("exceljs")]
    [InlineData("sheetjs")]
    public async Task Workbook_ReadByLibrariesOfJavaScript_IsWhatWasWritten(string library)
    {
        var sheets = await OtherPrograms.WithNodeAsync(library, Written());

        sheets.Select(sheet => sheet.Name).Should().Equal("Данные", "a b");
        sheets.Select(sheet => sheet.Size).Should().Equal("A1:E9", "A1:A31");
        sheets[0].Cells.Should().BeEquivalentTo(Expected(First));
        sheets[1].Cells.Should().BeEquivalentTo(Expected(Second));
    }

    [Fact]
    public async Task Workbook_ReadByGnumeric_IsWhatWasWritten()
    {
        var sheets = await OtherPrograms.WithGnumericAsync(Written());

        sheets.Select(sheet => sheet.Name).Should().Equal("Данные", "a b");
        sheets.Select(sheet => sheet.Size).Should().Equal("5×9", "1×31");
        var expected = Expected(First);
        // Its own format is XML that does not say a carriage return by its code.
        expected["E8"] = "конец\nстроки";
        sheets[0].Cells.Should().BeEquivalentTo(expected);
        sheets[1].Cells.Should().BeEquivalentTo(Expected(Second));
    }

    private string Written()
    {
        var path = directory.File("table.xlsx");
        using var file = File.Create(path);
        XlsxWorkbook.Write(file, First, Second);
        return path;
    }

    private static Dictionary<string, object> Expected(SheetTable table) => table.Rows.Prepend(table.Headings)
        .SelectMany((row, number) => row.Select((cell, column) => (Address: $"{ColumnLetters.Of(column)}{number + 1}", Cell: cell)))
        .Where(cell => cell.Cell is not null)
        .ToDictionary(cell => cell.Address, cell => Expected(cell.Cell!));

    private static object Expected(object cell) => cell switch
    {
        int number => (double)number,
        long number => (double)number,
        // More digits than a spreadsheet keeps.
        1_234_567_890_123.4567m => "1234567890123,4567",
        decimal number => (double)number,
        // Before the calendar of Excel.
        DateOnly { Year: < 1900 } day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => cell,
    };
}
