using SmallTowns.Domain.Imports;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Files as ministries and towns send them: the number that stands there comes out, or an error that names its cell.</summary>
public sealed class CaseFileTests
{
    [Fact]
    public void BlankThatPartsNoThreeDigits_IsAnErrorOfItsCell()
    {
        var check = TableCheck.OfCase("c03-foot-only.csv");
        check.Errors.Should().Equal("B2", "B3");
        check.Rows.Should().BeEmpty();
        check.Issues[0].Value.Should().Be("36 607 1");
        check.Issues[0].Sentence.Should().StartWith("Пробел разделяет только группы по три цифры");
    }

    [Fact]
    public void MarkAfterAFraction_IsAnErrorOfItsCell() => TableCheck.OfCase("d02-foot-area.csv", ImportKind.Areas).Errors.Should().Equal("B2", "B3", "B4");

    [Fact]
    public void RaisedDigits_AreMarksOfFootnotes()
    {
        var check = TableCheck.OfCase("x01b-superscript-only-values.xlsx");
        check.Figures.Should().Equal("Лабинск 57100 2024", "Курганинск 48300 2024");
        check.Warnings.Should().Equal("Рядом с числом знак сноски «1»: в число он не вошёл.", "Рядом с числом знак сноски «2»: в число он не вошёл.");
    }

    [Fact]
    public void Percent_CountAsShown_InAWorkbookAndInAText()
    {
        TableCheck.OfCase("x04-percent.xlsx", ImportKind.Employment).Figures.Should().Equal("Лабинск 12.5 2024");
        TableCheck.OfText(TableCheck.Shares + "Лабинск;ОКВЭД2 A;% занятых;12,5%;город;2024;paper;официальное\n", ImportKind.Employment).Figures.Should().Equal("Лабинск 12.5 2024");
    }

    [Fact]
    public void HiddenRows_AreCountedAndLeftOut_UnlessChosen()
    {
        var check = TableCheck.OfCase("x02-hidden-rows.xlsx");
        check.Figures.Should().Equal("Лабинск 57100 2024", "Кореновск 42300 2024");
        check.Outline.HiddenRows.Should().Be(1);
        check.Facts!.Rows.Should().Be(2);
        TableCheck.OfCase("x02-hidden-rows.xlsx", view: TableView.Everything).Figures.Should().Equal("Лабинск 57100 2024", "Абинск 36700 2024", "Кореновск 42300 2024");
    }

    [Fact]
    public void Days_ThatAreShownAsYearsAndMonths_AreYearsAndMonths() =>
        TableCheck.OfCase("x06-year-format.xlsx").Figures.Should().Equal("Лабинск 57100 2024", "Абинск 36700 01.01.2024–31.01.2024", "Кореновск 42300 2024");

    [Fact]
    public void DaysWithAZone_AreTheDaysThatAreWritten() =>
        TableCheck.OfCase("x08-isoZ.xlsx").Figures.Should().Equal("Лабинск 57100 01.01.2024", "Абинск 36700 01.01.2024");

    [Fact]
    public void MomentBeforeMidnight_IsTheNextDay() => TableCheck.OfCase("x09-time-rounding.xlsx").Figures.Should().Equal("Лабинск 57100 01.01.2024");

    [Fact]
    public void SeventeenDigits_AreTheFifteenThatAreShown() => TableCheck.OfCase("d10-g17.csv", ImportKind.Areas).Figures.Should().Equal("Лабинск 46.3 —", "Абинск 22.1 —");

    [Fact]
    public void NamesWithUnseenSignsAndTakenApartLetters_AreFound()
    {
        TableCheck.OfCase("c05-zwsp.csv").Figures.Should().Equal("Лабинск 57100 2024");
        TableCheck.OfCase("c07-nfd.csv").Figures.Should().Equal("Горячий Ключ 30000 2024", "Лабинск 57100 2024");
    }

    [Fact]
    public void TotalAndNote_AreListed_AndTheRestGoesOnAfterATick()
    {
        var check = TableCheck.OfCase("c11-total.csv");
        check.Errors.Should().Equal("3", "5");
        check.Passed.Reasons.Should().Equal(PassReason.Total, PassReason.Note);
        check.Passed.First(PassReason.Note).Should().ContainSingle().Which.Start.Should().Be("Примечание: данные предварительные");

        var ticked = TableCheck.OfCase("c11-total.csv", ImportKind.Population, null, PassReason.Total, PassReason.Note);
        ticked.Errors.Should().BeEmpty();
        ticked.Figures.Should().Equal("Лабинск 57100 2024");
    }

    [Fact]
    public void TitlesAboveTheHead_AreNoHead()
    {
        var check = TableCheck.OfCase("c12-title.csv");
        check.Facts!.Head.Should().Be(new TableHead(3, 3));
        check.Figures.Should().Equal("Лабинск 57100 2024");
    }

    [Fact]
    public void HeadOfTwoRows_Combines_AndItsYearsBecomePeriods()
    {
        var check = TableCheck.OfCase("x14-two-row-head.xlsx");
        check.Facts!.Head.Should().Be(new TableHead(1, 2));
        check.Facts.Headings.Should().Equal("Город", "Численность населения / 2023", "Численность населения / 2024", "Территория", "Источник", "Статус");
        check.Figures.Should().Equal("Лабинск 57000 2023", "Лабинск 57100 2024");
        check.Rows.Cast<ImportedFigure>().Select(row => row.Column).Should().Equal(1, 2);
    }

    [Fact]
    public void PartsOfAWorkbook_AreFoundThroughItsRelations() => TableCheck.OfCase("x11-workbook22.xlsx").Figures.Should().Equal("Лабинск 57100 2024");

    [Fact]
    public void PageUnderTheNameOfAWorkbook_IsCalledAPage() => TableCheck.OfCase("s7-html-xls.xls").Refusal.Should().StartWith("Внутри файла — веб-страница (HTML)").And.Contain("Сохранить как");

    [Fact]
    public void OldWorkbook_IsToldHowToBeSavedAnew() => TableCheck.OfCase("shares.xls").Refusal.Should().StartWith("Это книга старого формата Excel (.xls)").And.Contain("«Файл → Сохранить как → Книга Excel (.xlsx)»");

    /// <summary>Made by LibreOffice in both formats: a title, a footnote at a heading, at a name and at a number, thousands, a hidden row, column and sheet, a comment, a total.</summary>
    [Theory]
    [InlineData("official.ods")]
    [InlineData("official.xlsx")]
    public void OfficialTable_OfEitherFormat_IsReadTheSame(string name)
    {
        var check = TableCheck.OfCase(name, ImportKind.Population, null, PassReason.Total);
        check.Errors.Should().BeEmpty();
        check.Figures.Should().Equal("Лабинск 57100 2024", "Кореновск 42300 01.01.2024–31.01.2024");
        check.Warnings.Should().Equal("На листе видно «57», а в ячейке 57100: взято то, что в ячейке.", "Рядом с числом знак сноски «3)»: в число он не вошёл.");
        check.Outline.HiddenRows.Should().Be(1);
        check.Outline.HiddenColumnsInUse.Should().Equal(4);
        check.Outline.Sheets.Select(sheet => (sheet.Name, sheet.IsHidden)).Should().Equal(("Таблица", false), ("Черновик", true));
        check.Facts!.Headings.Should().Contain("Численность, чел.").And.NotContain("Заметка");
    }

    [Fact]
    public void PercentOfOpenDocument_CountAsShown() => TableCheck.OfCase("shares.ods", ImportKind.Employment).Figures.Should().Equal("Лабинск 12.5 2024");
}
