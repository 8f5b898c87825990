using SmallTowns.Domain.Imports;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>What cells of a workbook say through their formats, and what they do not say.</summary>
public sealed class NumbersOfWorkbooksTests
{
    [Theory]
    [InlineData("yyyy", "45292", "2024")]
    [InlineData("yyyy\" г.\"", "45292", "2024")]
    [InlineData("yyyy\\ \"год\"", "45300", "2024")]
    [InlineData("yy", "45292", "2024")]
    [InlineData("[$-419]mmmm yyyy;@", "45292", "01.01.2024–31.01.2024")]
    [InlineData("mmm-yy", "45323", "01.02.2024–29.02.2024")]
    [InlineData("mm.yyyy", "45323", "01.02.2024–29.02.2024")]
    [InlineData("dd.mm.yy", "45292", "01.01.2024")]
    [InlineData("[$-419]d\\ mmmm\\ yyyy\" г.\";@", "45292", "01.01.2024")]
    [InlineData("dd.mm.yyyy\\ h:mm", "45292.75", "01.01.2024")]
    [InlineData("dddd, d mmmm yyyy", "45292", "01.01.2024")]
    [InlineData("dd.mm.yyyy", "45291.9999999999", "01.01.2024")]
    [InlineData("dd.mm.yyyy", "45291.99998", "31.12.2023")]
    [InlineData("dd.mm.yyyy", "1", "01.01.1900")]
    [InlineData("dd.mm.yyyy", "59", "28.02.1900")]
    [InlineData("dd.mm.yyyy", "61", "01.03.1900")]
    [InlineData("yyyy", "2", "1900")]
    [InlineData("\"I кв. \"yyyy", "45292", "01.01.2024–31.03.2024")]
    [InlineData("General\" г.\"", "2024", "2024")]
    public void Day_IsAsMuchOfOneAsIsShown(string format, string serial, string period) =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100"), Xlsx.Number(serial, 1)), formats: format).Bytes()).Figures.Should().Equal($"Лабинск 57100 {period}");

    [Theory]
    [InlineData("dd.mm", "45292")]
    [InlineData("mmmm", "45292")]
    [InlineData("h:mm", "0.5")]
    [InlineData("dd.mm.yyyy", "60")]
    [InlineData("dd.mm.yyyy", "0")]
    [InlineData("yyyy\"/24\"", "45292")]
    [InlineData("dd.mm.yyyy", "-5")]
    [InlineData("mm:ss", "45292")]
    [InlineData("General", "45292")]
    public void DayThatShowsNoYear_OrIsNone_IsAnError(string format, string serial) =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100"), Xlsx.Number(serial, 1)), formats: format).Bytes()).Errors.Should().Equal("D2");

    [Theory]
    [InlineData("2024-01-01", "01.01.2024")]
    [InlineData("2024-01-01T23:59:59.999Z", "01.01.2024")]
    [InlineData("2024-01-01T00:30:00+14:00", "01.01.2024")]
    [InlineData("2024-01-01T12:00:00", "01.01.2024")]
    public void IsoDay_IsTheOneThatIsWritten(string iso, string period) =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100"), $"<c t=\"d\"><v>{iso}</v></c>")).Bytes()).Figures.Should().Equal($"Лабинск 57100 {period}");

    [Fact]
    public void DaysOfAMac_AreCountedFrom1904_ByTheirFormats() =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100"), Xlsx.Number("43830", 1)) + Sheet.Row("Абинск", Xlsx.Number("36700"), Xlsx.Number("0", 2)), formats: ["yyyy", "dd.mm.yyyy"]).CountingFrom1904().Bytes())
            .Figures.Should().Equal("Лабинск 57100 2024", "Абинск 36700 01.01.1904");

    [Theory]
    [InlineData("General", "57100", "57100", null)]
    [InlineData("#,##0", "57100", "57100", null)]
    [InlineData("#,##0;[Red]-#,##0", "57100", "57100", null)]
    [InlineData("_-* #,##0\\ _₽_-;-* #,##0\\ _₽_-", "57100", "57100", null)]
    [InlineData("#,##0\" чел.\"", "57100", "57100", null)]
    [InlineData("#,##0,", "57100", "57100", "На листе видно «57», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("0.0,\" тыс.\"", "57100", "57100", "На листе видно «57,1 тыс.», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("0\" тыс.\"", "57", "57", "На листе видно «57 тыс.», а в ячейке 57: взято то, что в ячейке.")]
    [InlineData("General", "57100.000000000007", "57100", null)]
    [InlineData("0.00E+00", "57100", "57100", null)]
    [InlineData("[<1]0%;#,##0", "57100", "57100", null)]
    [InlineData("[>=1000]#,##0;0", "57100", "57100", null)]
    [InlineData("0;-0;\"–\"", "57100", "57100", null)]
    [InlineData("General\" чел.\"", "57100", "57100", null)]
    [InlineData("[Red]General", "57100", "57100", null)]
    [InlineData("#,##0\" м2\"", "57100", "57100", null)]
    [InlineData("0.00E+00", "57123", "57123", "На листе видно «5,71E+04», а в ячейке 57123: взято то, что в ячейке.")]
    [InlineData("#,##0\" 1\"", "57100", "57100", "На листе видно «57\u00A0100 1», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("#,##0¹", "57100", "57100", "На листе видно «57\u00A0100¹», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("\"≈\"0", "57100", "57100", "На листе видно «≈57\u00A0100», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("0\"–60000\"", "57100", "57100", "На листе видно «57\u00A0100–60000», а в ячейке 57100: взято то, что в ячейке.")]
    [InlineData("#,##0,,", "57100000", "57100000", "На листе видно «57», а в ячейке 57100000: взято то, что в ячейке.")]
    [InlineData(";;;", "57100", "57100", "На листе видно «», а в ячейке 57100: взято то, что в ячейке.")]
    public void Number_IsTheStoredOne_AndADisplayThatDiffersIsTold(string format, string stored, string expected, string? warning)
    {
        var check = TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number(stored, 1)), formats: format).Bytes());
        check.Figures.Should().Equal($"Лабинск {expected} 2024");
        check.Warnings.Should().Equal(warning is null ? Array.Empty<string>() : new[] { warning });
    }

    [Fact]
    public void RoundedDisplay_IsTold_AndTheStoredNumberTaken()
    {
        var check = TableCheck.Of(Sheet.Book(
            Xlsx.Row("Город", "Площадь, км²", "Территория", "Источник", "Статус")
            + Xlsx.RowOf(Xlsx.Text("Лабинск"), Xlsx.Number("73.24", 1), Xlsx.Text("город"), Xlsx.Text("paper"), Xlsx.Text("официальное")), formats: "0").Bytes(), ImportKind.Areas);
        check.Figures.Should().Equal("Лабинск 73.24 —");
        check.Warnings.Should().Equal("На листе видно «73», а в ячейке 73,24: взято то, что в ячейке.");
    }

    [Theory]
    [InlineData("0%", "0.12", "12", false)]
    [InlineData("0.0%", "0.125", "12.5", false)]
    [InlineData("0%", "0.125", "12.5", true)]
    [InlineData("0.00%", "0.07", "7", false)]
    [InlineData("0.0\"%\"", "12.5", "12.5", false)]
    [InlineData("0.0\\%", "12.5", "12.5", false)]
    [InlineData("General", "12.5", "12.5", false)]
    public void Percent_CountAsShown(string format, string stored, string expected, bool isTold)
    {
        var check = TableCheck.Of(Sheet.Book(
            Xlsx.Row("Город", "Раздел ОКВЭД", "Единица", "Значение", "Территория", "Период", "Источник", "Статус")
            + Xlsx.RowOf(Xlsx.Text("Лабинск"), Xlsx.Text("ОКВЭД2 A"), Xlsx.Text("% занятых"), Xlsx.Number(stored, 1), Xlsx.Text("город"), Xlsx.Number("2024"), Xlsx.Text("paper"), Xlsx.Text("официальное")), formats: format).Bytes(), ImportKind.Employment);
        check.Figures.Should().Equal($"Лабинск {expected} 2024");
        check.Warnings.Any().Should().Be(isTold);
    }

    [Fact]
    public void PercentAmongPeople_AreAnErrorOfTheirCell() =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("571", 1)), formats: "0%").Bytes()).Errors.Should().Equal("B2");

    [Fact]
    public void RaisedPieces_AreMarks_InTextsOfBothKinds()
    {
        const string shared = "<sst><si><r><t>42 300</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1, 2</t></r><rPh sb=\"0\" eb=\"1\"><t>99</t></rPh></si></sst>";
        var check = TableCheck.Of(Sheet.Book(
            Xlsx.RowOf(Sheet.Raised("Город", "1"), Sheet.Raised("Численность, чел.", "2)"), Xlsx.Text("Территория"), Xlsx.Text("Период"), Xlsx.Text("Источник"), Xlsx.Text("Статус"))
            + $"<row>{Sheet.Raised("Лабинск", "3")}{Sheet.Raised("57 100", "*")}{Xlsx.Text("город")}{Sheet.Raised("2024", "4")}{Xlsx.Text("paper")}{Xlsx.Text("официальное")}</row>"
            + Sheet.Row("Кореновск", "<c t=\"s\"><v>0</v></c>")).Part("xl/sharedStrings.xml", shared).Bytes());
        check.Figures.Should().Equal("Лабинск 57100 2024", "Кореновск 42300 2024");
        check.Warnings.Should().Equal("Рядом с числом знак сноски «*»: в число он не вошёл.", "Рядом с числом знак сноски «1, 2»: в число он не вошёл.");
    }

    [Fact]
    public void RaisedTwoAfterKilometres_BelongsToTheUnit_AndThreeAfterANumberIsAMark()
    {
        var check = TableCheck.Of(Sheet.Book(
            Xlsx.RowOf(Xlsx.Text("Город"), Sheet.Raised("Площадь, км", "2", "", "1"), Xlsx.Text("Территория"), Xlsx.Text("Источник"), Xlsx.Text("Статус"))
            + Xlsx.RowOf(Xlsx.Text("Лабинск"), Sheet.Raised("73,2", "3"), Xlsx.Text("город"), Xlsx.Text("paper"), Xlsx.Text("официальное"))).Bytes(), ImportKind.Areas);
        check.Facts!.Headings[1].Should().Be("Площадь, км²");
        check.Figures.Should().Equal("Лабинск 73.2 —");
    }

    [Fact]
    public void LoweredDigits_AreNoDigitsEither() =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Sheet.Raised("57 100", "1").Replace("superscript", "subscript", StringComparison.Ordinal))).Bytes()).Figures.Should().Equal("Лабинск 57100 2024");

    [Fact]
    public void RaisedDigitAmongDigits_IsNoNumber() =>
        TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Sheet.Raised("57", "1", "100"))).Bytes()).Errors.Should().Equal("B2");

    [Fact]
    public void FormulasErrorsAndFlags_AreNoNumbers()
    {
        var check = TableCheck.Of(Sheet.Book(
            Sheet.Head + Sheet.Row("Лабинск", Xlsx.Formula("B3*2", "57100")) + Sheet.Row("Абинск", "<c t=\"e\"><v>#REF!</v></c>") + Sheet.Row("Анапа", "<c t=\"b\"><v>1</v></c>")
            + Sheet.Row("Кореновск", "<c t=\"str\"><f>A1</f><v>42300</v></c>") + Sheet.Row("Хадыженск", "<c><f t=\"shared\" si=\"0\"/><v>22000</v></c>")).Bytes());
        check.Rows.Should().BeEmpty();
        check.Errors.Should().Equal("B2", "B3", "B4", "B5", "B6");
    }

    [Fact]
    public void CellsWithoutAddresses_KeepTheirPlaces() =>
        TableCheck.Of(Sheet.Book(Sheet.Head + $"<row>{Xlsx.Text("Лабинск")}{Xlsx.Number("57100")}{Xlsx.Text("город")}{Xlsx.Number("2024")}{Xlsx.Text("paper")}{Xlsx.Text("официальное")}</row>"
            + $"<row>{Xlsx.Text("Абинск")}<c/>{Xlsx.Text("город")}{Xlsx.Number("2024")}{Xlsx.Text("paper")}{Xlsx.Text("официальное")}</row>").Bytes(), passing: PassReason.NoValue)
            .Figures.Should().Equal("Лабинск 57100 2024");

    [Fact]
    public void HiddenByHeightWidthAndFilter_IsCountedAndLeftOut()
    {
        var rows = Sheet.Head.Replace("</row>", Xlsx.Text("Численность, чел.") + "</row>", StringComparison.Ordinal)
            + Sheet.Row("Лабинск", Xlsx.Number("57100")).Replace("</row>", Xlsx.Number("1") + "</row>", StringComparison.Ordinal)
            + Sheet.Row("Абинск", Xlsx.Number("36700"), attributes: "ht=\"0\" customHeight=\"1\"")
            + Sheet.Row("Анапа", Xlsx.Number("81000"), attributes: "hidden=\"true\"")
            + "<row hidden=\"1\"><c/></row>";
        const string columns = "<cols><col min=\"7\" max=\"16384\" width=\"0\" customWidth=\"1\"/></cols>";

        var check = TableCheck.Of(Sheet.Book(rows, columns).Bytes());
        check.Figures.Should().Equal("Лабинск 57100 2024");
        (check.Outline.HiddenRows, check.Outline.HiddenColumnsInUse.Single()).Should().Be((2, 6));

        var everything = TableCheck.Of(Sheet.Book(rows, columns).Bytes(), view: TableView.Everything);
        everything.Facts!.Headings[6].Should().Be("Численность, чел. (скрытый столбец)");
        everything.Figures.Should().Equal("Лабинск 57100 2024", "Абинск 36700 2024", "Анапа 81000 2024");
    }

    [Fact]
    public void VeryHiddenSheet_IsNotRead_UnlessChosen()
    {
        var file = new Xlsx().HiddenSheet("Архив", Sheet.Head, Sheet.Row("Абинск", Xlsx.Number("1"))).Sheet("Итоги", Sheet.Head, Sheet.Row("Лабинск", Xlsx.Number("57100"))).Bytes();
        TableCheck.Of(file).Figures.Should().Equal("Лабинск 57100 2024");
        TableCheck.Of(file, view: new TableView { Sheet = "Архив" }).Figures.Should().Equal("Абинск 1 2024");
    }

    [Theory]
    [InlineData("\\xl\\workbook.xml", "xl/workbook.xml", "worksheets\\sheet1.xml")]
    [InlineData("/book/main.xml", "book/main.xml", "../pages/one.xml")]
    [InlineData("book/главная.xml", "book/главная.xml", "/pages/one.xml")]
    [InlineData("book/a%20b.xml", "book/a b.xml", "./one.xml")]
    public void RelationsOfAnySpelling_LeadToTheSheet(string target, string main, string sheet)
    {
        var folder = main[..main.LastIndexOf('/')];
        var sheetPart = sheet.Contains("pages", StringComparison.Ordinal) ? "pages/one.xml" : sheet.StartsWith("./", StringComparison.Ordinal) ? "book/one.xml" : "xl\\worksheets\\sheet1.xml";
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"{target}\"/></Relationships>");
            Write(zip, main, "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Лист\" r:id=\"q\"/></sheets></workbook>");
            Write(zip, $"{folder}/_rels/{main[(folder.Length + 1)..]}.rels", $"<Relationships><Relationship Id=\"q\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"{sheet}\"/></Relationships>");
            Write(zip, sheetPart, Sheet.Of(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100"))));
        }

        TableCheck.Of(file.ToArray()).Figures.Should().Equal("Лабинск 57100 2024");

        static void Write(System.IO.Compression.ZipArchive zip, string name, string content)
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write(System.Text.Encoding.UTF8.GetBytes(content));
        }
    }
}
