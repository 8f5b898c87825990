using System.Globalization;
using System.Text;
using CsCheck;
using SmallTowns.TestSupport;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Tests.Datasets;

public sealed class CsvTableWriterTests : IDisposable
{
    private readonly TestDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void Write_EachKindOfCell_IsSpelledAsTheFormatHasIt()
    {
        object?[] cells = [null, "", "Ёлка", "a,b", "a;b", "say \"hi\"", "two\nlines", true, -5, 1_234L, -0.5, -1234.5m, 12.5m, 1.234m, 2443.200000m, new DateOnly(2024, 1, 31), "-5"];

        Text(CsvFormat.Open, cells).Should().Be(
            "\uFEFFh\r\n,,Ёлка,\"a,b\",a;b,\"say \"\"hi\"\"\",\"two\nlines\",true,-5,1234,-0.5,-1234.5,12.5,1.234,2443.2,2024-01-31,'-5\r\n");
        Text(CsvFormat.RussianExcel, cells).Should().Be(
            "\uFEFFh\r\n;;Ёлка;\"a,b\";\"a;b\";\"say \"\"hi\"\"\";\"two\nlines\";true;-5;1234;-0,5;-1234,5;12,5;1,2340;2443,2;2024-01-31;'-5\r\n");
    }

    [Fact]
    public void Write_DelimiterAndCulture_AreWhatIsAskedFor() =>
        Text(new('\t', CultureInfo.GetCultureInfo("de-DE")), [-0.5, "a\tb", "a;b"]).Should().Be("\uFEFFh\r\n-0,5\t\"a\tb\"\ta;b\r\n");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Write_WhatIsNoNumber_IsRefused(double number) =>
        FluentActions.Invoking(() => Text(CsvFormat.Open, [number])).Should().Throw<NotSupportedException>();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Texts_WhateverTheyHold_AreReadByTheImportAsTheyWere(char delimiter) =>
        Gen.String[Gen.Char["=+-@＝＠'\";,\t\r\n\u00A0 aЯё1"], 0, 12].Array[2].Sample(texts =>
        {
            // Something that is no blank on both sides: rows of blanks are passed over, and a formula at the start is refused by design.
            string[] cells = ["x", .. texts, "x"];

            ReadBack(new(delimiter, CultureInfo.InvariantCulture), cells).Should().Equal(cells);
        }, iter: 300, threads: 1);

    private string[] ReadBack(CsvFormat format, string[] cells)
    {
        var path = directory.File("table.csv");
        using (var file = File.Create(path))
            CsvTableWriter.Write(file, new("t", ["один", "два", "три", "четыре"], [cells]), format);
        return [.. new TableFile(path, FileLimits.Default).Rows(TestContext.Current.CancellationToken).Last().Cells.Select(cell => cell.Text)];
    }

    private static string Text(CsvFormat format, object?[] cells)
    {
        using var file = new MemoryStream();
        CsvTableWriter.Write(file, new("t", ["h"], [cells]), format);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
