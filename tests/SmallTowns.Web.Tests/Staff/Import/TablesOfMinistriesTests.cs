using System.Text;
using SmallTowns.Domain.Imports;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Heads, names, periods and rows that are none, as official tables have them.</summary>
public sealed class TablesOfMinistriesTests
{
    private static readonly PassReason[] Everything = Enum.GetValues<PassReason>();

    [Theory]
    [InlineData("г. Лабинск", "Лабинск")]
    [InlineData("г.Лабинск", "Лабинск")]
    [InlineData("Лабинск г.", "Лабинск")]
    [InlineData("Лабинск, г.", "Лабинск")]
    [InlineData("Лабинск (г)", "Лабинск")]
    [InlineData("гор. Лабинск", "Лабинск")]
    [InlineData("город Горячий  Ключ", "Горячий Ключ")]
    [InlineData("ГОРЯЧИЙ КЛЮЧ г", "Горячий Ключ")]
    [InlineData("Горячий\u00A0Ключ", "Горячий Ключ")]
    [InlineData("город-курорт Анапа", "Анапа")]
    [InlineData("г-к Анапа", "Анапа")]
    [InlineData("Лабинск*", "Лабинск")]
    [InlineData("Лабинск 1)", "Лабинск")]
    [InlineData("Лабинск¹", "Лабинск")]
    [InlineData("Ла\u00ADбинск", "Лабинск")]
    [InlineData("\uFEFFЛабинск\u200E", "Лабинск")]
    [InlineData("г. Лабинск (Лабинский район)", "Лабинск")]
    [InlineData("Лабинский район, г. Лабинск", "Лабинск")]
    [InlineData("03630101001", "Лабинск")]
    public void Town_ByTheNamesOfTables(string name, string town) =>
        TableCheck.OfText($"{TableCheck.Population}\"{name}\";57 100;город;2024;paper;официальное\n").Figures.Should().Equal($"{town} 57100 2024");

    [Theory]
    [InlineData("Лабинское городское поселение", "городское поселение", "Лабинск")]
    [InlineData("Лабинское г.п.", "городское поселение", "Лабинск")]
    [InlineData("Лабинский район", "район", "Лабинск")]
    [InlineData("Лабинский муниципальный район", "район", "Лабинск")]
    [InlineData("МО Лабинский р-н", "район", "Лабинск")]
    [InlineData("Лабинский м.р-н", "район", "Лабинск")]
    [InlineData("Лабинское г/п", "городское поселение", "Лабинск")]
    [InlineData("Лабинское городское поселение Лабинского района", "городское поселение", "Лабинск")]
    [InlineData("Лабинское г.п. Лабинского муниципального района", "городское поселение", "Лабинск")]
    [InlineData("Кавказский район", "район", "Кропоткин")]
    [InlineData("городской округ город-курорт Анапа", "городской округ", "Анапа")]
    [InlineData("муниципальный округ город Горячий Ключ", "муниципальный округ", "Горячий Ключ")]
    [InlineData("г.о. Анапа", "городской округ", "Анапа")]
    [InlineData("муниципальное образование город Горячий Ключ", "городской округ", "Горячий Ключ")]
    public void Municipality_LeadsToItsTown_WithItsTerritory(string name, string territory, string town) =>
        TableCheck.OfText($"{TableCheck.Population}{name};57 100;{territory};2024;paper;официальное\n").Figures.Should().Equal($"{town} 57100 2024");

    [Theory]
    [InlineData("Лабинский район")]
    [InlineData("Лабинское городское поселение")]
    [InlineData("городской округ город-курорт Анапа")]
    public void NumberOfAMunicipality_IsNotThatOfTheTown(string name)
    {
        var check = TableCheck.OfText($"{TableCheck.Population}{name};57 100;город;2024;paper;официальное\n");
        check.Errors.Should().Equal("C2");
        check.Rows.Should().BeEmpty();
    }

    [Fact]
    public void DistrictOfTwoTowns_IsNotGuessed() =>
        TableCheck.OfText($"{TableCheck.Population}Апшеронский район;57 100;район;2024;paper;официальное\n").Issues.Should().ContainSingle().Which.Sentence.Should().Contain("Апшеронск").And.Contain("Хадыженск");

    [Fact]
    public void LatinLettersAmongRussianOnes_AreNamed()
    {
        var check = TableCheck.OfText($"{TableCheck.Population}Лaбинcк;57 100;город;2024;paper;официaльное\n");
        check.Errors.Should().Equal("A2", "F2");
        check.Issues[0].Sentence.Should().Be("Такого города на портале нет. Похожие: Лабинск, Абинск. Среди русских букв — латинские «a», «c»: наберите слово заново.");
        check.Issues[1].Sentence.Should().EndWith("Среди русских букв — латинская «a»: наберите слово заново.");
    }

    [Theory]
    [InlineData("I квартал 2024", "01.01.2024–31.03.2024")]
    [InlineData("2 квартал 2024 г.", "01.04.2024–30.06.2024")]
    [InlineData("III кв. 2024", "01.07.2024–30.09.2024")]
    [InlineData("IV квартал 2024 года", "01.10.2024–31.12.2024")]
    [InlineData("I полугодие 2024", "01.01.2024–30.06.2024")]
    [InlineData("9 месяцев 2024", "01.01.2024–30.09.2024")]
    [InlineData("январь–сентябрь 2024", "01.01.2024–30.09.2024")]
    [InlineData("январь-март 2024 г.", "01.01.2024–31.03.2024")]
    [InlineData("Январь 2024", "01.01.2024–31.01.2024")]
    [InlineData("февраль 2024 г.", "01.02.2024–29.02.2024")]
    [InlineData("на 1 января 2024 года", "01.01.2024")]
    [InlineData("по состоянию на 01.01.2024", "01.01.2024")]
    [InlineData("01.01.24", "01.01.2024")]
    [InlineData("1.1.2024", "01.01.2024")]
    [InlineData("2024¹", "2024")]
    [InlineData("2024-01-01T00:00:00Z", "01.01.2024")]
    [InlineData("2024-01-01T23:30:00-05:00", "01.01.2024")]
    [InlineData("01.01.2024 0:00:00", "01.01.2024")]
    [InlineData("2024 г", "2024")]
    public void Period_AsTablesWriteIt(string text, string period) =>
        TableCheck.OfText($"{TableCheck.Population}Лабинск;57 100;город;{text};paper;официальное\n").Figures.Should().Equal($"Лабинск 57100 {period}");

    [Theory]
    [InlineData("V квартал 2024")]
    [InlineData("13 месяцев 2024")]
    [InlineData("31 февраля 2024")]
    [InlineData("январь")]
    [InlineData("45292")]
    [InlineData("20241")]
    [InlineData("2024 1")]
    public void Period_ThatIsNone_IsAnError(string text) =>
        TableCheck.OfText($"{TableCheck.Population}Лабинск;57 100;город;{text};paper;официальное\n").Errors.Should().Equal("D2");

    [Fact]
    public void TableWideByYears_OfAText_BecomesRows()
    {
        var check = TableCheck.OfText("""
            Численность населения, человек;;;;;
            Город;на 1 января;;Территория;Источник;Статус
            ;2023 года;2024 года;;;
            А;1;2;;;
            Лабинск;57 000;57 100;город;paper;официальное
            Абинск;…;36 700;город;paper;официальное
            Итого;57 000;93 800;;;
            Темрючок;1;2;город;paper;официальное
            1) Данные предварительные;;;;;
            """, passing: Everything);
        check.Facts!.Head.Should().Be(new TableHead(2, 3));
        check.Errors.Should().BeEmpty();
        check.Figures.Should().Equal("Лабинск 57000 01.01.2023", "Лабинск 57100 01.01.2024", "Абинск 36700 01.01.2024");
        check.Passed.Reasons.Should().Equal(PassReason.Total, PassReason.Note, PassReason.Numbering, PassReason.UnknownTown, PassReason.NoValue);
        check.Passed.First(PassReason.NoValue).Should().ContainSingle().Which.Column.Should().Be("B");
    }

    [Fact]
    public void TableWideByYears_WithOneHeadAndDates_BecomesRows() =>
        TableCheck.Of(Sheet.Book(
            Xlsx.RowOf(Xlsx.Text("Город"), Xlsx.Number("2022"), Xlsx.Number("44927", 1), Xlsx.Text("на 01.01.2024"), Xlsx.Text("Территория"), Xlsx.Text("Источник"), Xlsx.Text("Статус"))
            + Xlsx.RowOf(Xlsx.Text("Лабинск"), Xlsx.Number("56900"), Xlsx.Number("57000"), Xlsx.Number("57100"), Xlsx.Text("город"), Xlsx.Text("paper"), Xlsx.Text("официальное")), formats: "yyyy").Bytes())
            .Figures.Should().Equal("Лабинск 56900 2022", "Лабинск 57000 2023", "Лабинск 57100 01.01.2024");

    [Fact]
    public void NameMergedOverRows_StandsForEach_AndANumberForNone()
    {
        var rows = Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57000"), Xlsx.Number("2023")) + Sheet.Row("", Xlsx.Number("57100"), Xlsx.Number("2024"))
            + Sheet.Row("Абинск", Xlsx.Number("36700"), Xlsx.Number("2023")) + Sheet.Row("Анапа", "<c/>", Xlsx.Number("2023"));
        var check = TableCheck.Of(Sheet.Book(rows, after: "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B4:B5\"/></mergeCells>").Bytes());
        check.Figures.Should().Equal("Лабинск 57000 2023", "Лабинск 57100 2024", "Абинск 36700 2023");
        check.Errors.Should().Equal("B5");
    }

    [Fact]
    public void HeadThatAPersonChose_IsTheHead()
    {
        var file = Encoding.UTF8.GetBytes("Город;Население;Территория\nпояснение;;\nНазвание;Численность, чел.;Территория;Период;Источник;Статус\nЛабинск;57 100;город;2024;paper;официальное\n");
        TableCheck.Of(file, head: new TableHead(3, 3)).Figures.Should().Equal("Лабинск 57100 2024");
        TableCheck.Of(file, head: new TableHead(1, 1)).Faults.Should().Contain("Укажите столбец «Период» или одно значение для всех строк.");
    }

    [Fact]
    public void HeadInTheMiddleOfAnEnglishTable_IsFound() =>
        TableCheck.OfText("Statistics\n\nTown,Population,Territory,Period,Source,Status\nLabinsk,\"57,100\",town,2024,paper,official\n").Figures.Should().Equal("Лабинск 57100 2024");

    [Fact]
    public void UnknownAndMisspelledTowns_AreListedApart()
    {
        var file = $"{TableCheck.Population}Лабинск;57 100;город;2024;paper;официальное\nМосква;13 000 000;город;2024;paper;официальное\nАнопа;81 000;город;2024;paper;официальное\n";
        var check = TableCheck.OfText(file);
        check.Errors.Should().Equal("A3", "A4");
        (check.Passed[PassReason.UnknownTown], check.Passed[PassReason.SimilarTown]).Should().Be((1, 1));
        TableCheck.OfText(file, passing: PassReason.UnknownTown).Errors.Should().Equal("A4");
    }

    [Fact]
    public void TotalsOfManyWords_AndSubheads_AreNoTowns()
    {
        var check = TableCheck.OfText($"{TableCheck.Population}Всего по краю;5 800 000;;2024;paper;официальное\nв том числе:;;;;;\nГородские округа;;;;;\nАнапа;81 000;город;2024;paper;официальное\nИТОГО:;81 000;;;;\n* без учёта сёл;;;;;\n", passing: Everything);
        check.Errors.Should().BeEmpty();
        check.Figures.Should().Equal("Анапа 81000 2024");
        (check.Passed[PassReason.Total], check.Passed[PassReason.Section], check.Passed[PassReason.Note]).Should().Be((3, 1, 1));
    }

    [Theory]
    [InlineData("Города – всего", PassReason.Total)]
    [InlineData("По городам, итого:", PassReason.Total)]
    [InlineData("Справочно: Адыгея", PassReason.Note)]
    public void TotalAtTheEndOfAName_AndWhatStandsForComparison_AreNoTowns(string name, PassReason reason)
    {
        var check = TableCheck.OfText($"{TableCheck.Population}\"{name}\";5 800 000;город;2024;paper;официальное\nАнапа;81 000;город;2024;paper;официальное\n", passing: reason);
        check.Errors.Should().BeEmpty();
        check.Figures.Should().Equal("Анапа 81000 2024");
    }

    [Theory]
    [InlineData("ibm866")]
    [InlineData("koi8-r")]
    public void EncodingThatAPersonChose_IsReadSo(string encoding)
    {
        var file = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"{TableCheck.Population}Лабинск;57 100;город;2024;paper;официальное\n");
        TableCheck.Of(file).Refusal.Should().StartWith("Кодировка файла не узнана");
        TableCheck.Of(file, view: new TableView { Encoding = encoding }).Figures.Should().Equal("Лабинск 57100 2024");
    }

    [Fact]
    public void SameTableAsTextAndAsWorkbook_GivesTheSame()
    {
        var text = TableCheck.OfText($"{TableCheck.Population}Лабинск;57 100;город;01.01.24;paper;официальное\n").Figures;
        var book = TableCheck.Of(Sheet.Book(Sheet.Head + Sheet.Row("Лабинск", Xlsx.Number("57100", 1), Xlsx.Number("45292", 2)), formats: ["#,##0", "dd.mm.yy"]).Bytes()).Figures;
        text.Should().Equal("Лабинск 57100 01.01.2024");
        book.Should().Equal(text);
    }

    [Theory]
    [InlineData("<!-- x -->\n<table><tr><td>1</td></tr></table>", "Внутри файла — веб-страница (HTML)")]
    [InlineData("\uFEFF  <!DOCTYPE html><html></html>", "Внутри файла — веб-страница (HTML)")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"x\"/>", "Внутри файла — веб-страница (HTML)")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "Внутри файла — таблица XML 2003")]
    [InlineData("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "Внутри файла — таблица XML 2003")]
    [InlineData("<?xml version=\"1.0\"?><rows/>", "Это файл XML")]
    [InlineData("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>", "Это таблица OpenDocument одним файлом XML")]
    [InlineData("MIME-Version: 1.0\nX: y", "Внутри файла — веб-архив")]
    [InlineData("%PDF-1.7 x", "Это документ PDF")]
    [InlineData("{\\rtf1 x}", "Это текстовый документ RTF")]
    public void OtherFormatUnderTheNameOfATable_IsNamed(string text, string refusal) => TableCheck.OfText(text).Refusal.Should().StartWith(refusal);

    [Fact]
    public void PageInUtf16_IsNamedToo() =>
        TableCheck.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html><table>")]).Refusal.Should().StartWith("Внутри файла — веб-страница");
}
