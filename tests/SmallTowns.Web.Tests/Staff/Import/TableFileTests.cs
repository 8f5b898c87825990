using System.Text;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Tests.Staff.Import;

public sealed class TableFileTests : IDisposable
{
    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    public static TheoryData<string, string> Delimiters => new()
    {
        { ";", "utf-8" }, { ",", "utf-8" }, { "\t", "utf-8" }, { ";", "windows-1251" }, { "\t", "windows-1251" }, { ";", "utf-16" }, { ",", "utf-16BE" },
    };

    [Theory]
    [MemberData(nameof(Delimiters))]
    public void Csv_OfAnyDelimiterAndEncoding_ReadsTheSame(string delimiter, string encoding)
    {
        var code = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var text = "Город;Численность;Примечание\r\nГорячий Ключ;34 585;\"в скобках (ё), \"\"кавычки\"\"\"\r\n".Replace(";", delimiter, StringComparison.Ordinal);
        var preamble = encoding.StartsWith("utf-16", StringComparison.Ordinal) ? code.GetPreamble() : [];

        var rows = Rows([.. preamble, .. code.GetBytes(text)]);

        rows.Should().HaveCount(2);
        rows[1].Number.Should().Be(2);
        rows[1].Cells.Select(cell => cell.Text).Should().Equal("Горячий Ключ", "34 585", "в скобках (ё), \"кавычки\"");
    }

    [Fact]
    public void Csv_WithBom_HasACleanFirstHeading() =>
        Rows([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Город;Численность\nАбинск;1\n")])[0][0].Text.Should().Be("Город");

    [Fact]
    public void Csv_WithSepLine_GoesByIt()
    {
        var rows = Rows(Encoding.UTF8.GetBytes("sep=|\nГород|Численность, чел.\nАбинск|1\n"));
        rows[0].Cells.Select(cell => cell.Text).Should().Equal("Город", "Численность, чел.");
        rows[1].Number.Should().Be(3);
    }

    [Fact]
    public void Csv_WithFormulaText_IsAFormula_AndAnApostropheHidesOne()
    {
        var row = Rows(Encoding.UTF8.GetBytes("a;b;c;d\n=1+1;'=1+1;-5;''=x\n"))[1];
        row.Cells.Select(cell => cell.Kind).Should().Equal(CellKind.Formula, CellKind.Text, CellKind.Text, CellKind.Text);
        row.Cells.Select(cell => cell.Text).Should().Equal("=1+1", "=1+1", "-5", "'=x");
    }

    [Fact]
    public void Csv_LetterSplitBetweenBlocks_IsStillUtf8()
    {
        // An odd byte before two-byte letters puts one of them across every boundary of a block.
        var text = "x" + string.Concat(Enumerable.Repeat("Город;Численность\n", 40_000));
        Rows(Encoding.UTF8.GetBytes(text))[39_999][0].Text.Should().Be("Город");
    }

    [Fact]
    public void Xlsx_Values_AreReadExactly()
    {
        var row = Rows(new Xlsx().Sheet("Лист1", Xlsx.Row("a", "b", "c", "d", "e", "f", "g"), Xlsx.RowOf(
            Xlsx.Number("2443.1999999999998"), Xlsx.Number("45292", style: 1), Xlsx.Number("12.5", style: 2), Xlsx.Formula("A1*2", "4"),
            "<c t=\"e\"><v>#N/A</v></c>", "<c t=\"b\"><v>1</v></c>", Xlsx.Number("1E-3"))).Bytes())[1];
        row.Cells.Select(cell => cell.Text).Should().Equal("2443.2", "2024-01-01", "12.5", "4", "#N/A", "да", "0.001");
        row.Cells.Select(cell => cell.Kind).Should().Equal(CellKind.Number, CellKind.Date, CellKind.Number, CellKind.Formula, CellKind.Error, CellKind.Text, CellKind.Number);
    }

    [Fact]
    public void Xlsx_OfAMac_CountsDaysFrom1904() =>
        Rows(new Xlsx().CountingFrom1904().Sheet("Лист1", Xlsx.RowOf(Xlsx.Number("43830", style: 1))).Bytes())[0][0].Text.Should().Be("2024-01-01");

    [Fact]
    public void Xlsx_SharedTextInPieces_IsOneText_WithoutPhonetics()
    {
        var file = new Xlsx()
            .Sheet("Лист1", "<row r=\"3\"><c r=\"C3\" t=\"s\"><v>0</v></c></row>")
            .Part("xl/sharedStrings.xml", "<sst><si><r><t>Горячий</t></r> <r><t xml:space=\"preserve\"> Ключ_x000A_</t></r><rPh><t>phonetic</t></rPh></si></sst>");
        var row = Rows(file.Bytes())[0];
        row.Number.Should().Be(3);
        row[2].Text.Should().Be("Горячий Ключ\n");
        row[0].IsBlank.Should().BeTrue();
    }

    [Fact]
    public void Xlsx_OfSeveralSheets_ReadsTheOneForData() =>
        Rows(new Xlsx().Sheet("Инструкция", Xlsx.Row("читать здесь")).Sheet("ДАННЫЕ", Xlsx.Row("Город")).Bytes())[0][0].Text.Should().Be("Город");

    [Fact]
    public void Xlsx_HiddenSheets_AreNotLookedAt() =>
        Rows(new Xlsx().HiddenSheet("Скрытый", Xlsx.Row("нет")).Sheet("Лист", Xlsx.Row("Город")).Bytes())[0][0].Text.Should().Be("Город");

    [Fact]
    public void Rows_WhenCancelled_Stop()
    {
        var path = Written(Encoding.UTF8.GetBytes("Город\nАбинск\nАнапа\n"));
        using var cancellation = new CancellationTokenSource();
        var read = () =>
        {
            foreach (var _ in new TableFile(path, FileLimits.Default).Rows(cancellation.Token))
                cancellation.Cancel();
        };
        read.Should().Throw<OperationCanceledException>();
    }

    private List<FileRow> Rows(byte[] content) => [.. new TableFile(Written(content), FileLimits.Default).Rows(TestContext.Current.CancellationToken)];

    private string Written(byte[] content)
    {
        var path = directory.File("file");
        File.WriteAllBytes(path, content);
        return path;
    }
}
