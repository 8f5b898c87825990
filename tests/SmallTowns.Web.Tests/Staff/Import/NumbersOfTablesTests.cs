using SmallTowns.Domain.Imports;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Tests.Staff.Import;

/// <summary>Numbers through the whole check: what is read, what is refused with its cell, and that nothing in between happens.</summary>
public sealed class NumbersOfTablesTests
{
    [Theory]
    [InlineData("36 607", "36607")]
    [InlineData("36\u00A0607", "36607")]
    [InlineData("36\u202F607", "36607")]
    [InlineData("36\u2009607", "36607")]
    [InlineData("1 036 607", "1036607")]
    [InlineData("36'607", "36607")]
    [InlineData("1’036’607", "1036607")]
    [InlineData("36 607¹", "36607")]
    [InlineData("36 607 ²", "36607")]
    [InlineData("36607³⁾", "36607")]
    [InlineData(" 36 607 ", "36607")]
    [InlineData("\u200B36607\u200E", "36607")]
    [InlineData("41.300", "41300")]
    public void People_AsTablesWriteThem(string text, string expected) =>
        TableCheck.OfText($"{TableCheck.Population}Лабинск;{text};город;2024;paper;официальное\n").Figures.Should().Equal($"Лабинск {expected} 2024");

    [Theory]
    [InlineData("36 607 1")]
    [InlineData("36 607 12")]
    [InlineData("57 1 00")]
    [InlineData("5 71 00")]
    [InlineData("571 00")]
    [InlineData("57  100")]
    [InlineData("1234 567")]
    [InlineData("036 607")]
    [InlineData("36\u00A0607\u00A01")]
    [InlineData("36\u202F6071")]
    [InlineData("36'607'1")]
    [InlineData("36 607'000")]
    [InlineData("36 607*")]
    [InlineData("36 607 **")]
    [InlineData("36 607 1)")]
    [InlineData("36 6071)")]
    [InlineData("36 607а")]
    [InlineData("36 607 a")]
    [InlineData("36 607; 1")]
    [InlineData("36 607 / 35 000")]
    [InlineData("36 607 (35 000)")]
    [InlineData("\"36 607\n1\"")]
    [InlineData("\"36\n607\"")]
    [InlineData("36 607%")]
    [InlineData("36 607 чел.")]
    [InlineData("36,607.1.2")]
    [InlineData("3.66E+04")]
    [InlineData("٣٦٦٠٧")]
    [InlineData("36¹607")]
    public void People_ThatAreNoPlainNumber_AreAnErrorOfTheirCell(string text)
    {
        var check = TableCheck.OfText($"{TableCheck.Population.Replace(';', '|')}Лабинск|{text}|город|2024|paper|официальное\n", view: new TableView { Delimiter = '|' });
        check.Rows.Should().BeEmpty();
        check.Errors.Should().Equal("B2");
    }

    [Theory]
    [InlineData("73,2", "73.2")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1\u202F234,56", "1234.56")]
    [InlineData("1'234,5", "1234.5")]
    [InlineData("73.200000000000003", "73.2")]
    [InlineData("1234.5600000000001", "1234.56")]
    [InlineData("0,30000000000000004", "0.3")]
    [InlineData("73,2¹", "73.2")]
    public void Areas_AsTablesWriteThem(string text, string expected) =>
        TableCheck.OfText($"{TableCheck.Areas}Лабинск;{text};город;paper;официальное\n", ImportKind.Areas).Figures.Should().Equal($"Лабинск {expected} —");

    [Theory]
    [InlineData("73,2 1")]
    [InlineData("7 3,2")]
    [InlineData("1 234,5 6")]
    [InlineData("1 234,567 8")]
    [InlineData("73 ,2")]
    [InlineData("73, 2")]
    [InlineData("73,2,1")]
    [InlineData("1 234.567,8")]
    [InlineData("73,2 км²")]
    [InlineData("73,2²2")]
    [InlineData("46,3 2")]
    [InlineData("73,")]
    [InlineData("12,12345678")]
    public void Areas_ThatAreNoPlainNumber_AreAnErrorOfTheirCell(string text)
    {
        var check = TableCheck.OfText($"{TableCheck.Areas}Лабинск;{text};город;paper;официальное\n", ImportKind.Areas);
        check.Rows.Should().BeEmpty();
        check.Errors.Should().Equal("B2");
    }

    [Theory]
    [InlineData("~ 30 2")]
    [InlineData("<90 1")]
    [InlineData("30 2–45")]
    [InlineData("30–45 1")]
    [InlineData("более 9 0")]
    public void QualifiedNumbersWithAMark_AreErrors(string text)
    {
        var check = TableCheck.OfText($"Город;Время, мин;Территория;Источник;Статус\nЛабинск;{text};город;paper;официальное\n", ImportKind.TravelTimes);
        check.Rows.Should().BeEmpty();
        check.Errors.Should().Equal("B2");
    }

    [Theory]
    [InlineData("−5,5", "-5.5")]
    [InlineData("–5,5", "-5.5")]
    [InlineData("‑5,5", "-5.5")]
    public void MinusOfAnySign_IsAMinus(string text, string expected) =>
        SmallTowns.Web.Staff.Import.Parsing.NumberText.Parse(FileCell.OfText(text), SmallTowns.Web.Staff.Import.Parsing.NumberConvention.None, isWhole: false)
            .Number.Should().Be(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("−")]
    [InlineData("х")]
    [InlineData("x")]
    [InlineData("Х")]
    [InlineData("н/д")]
    [InlineData("Н/Д")]
    [InlineData("н.д.")]
    [InlineData("нет данных")]
    [InlineData("")]
    public void UnknownNumber_IsNeverZero_AndIsPassedOverAfterATick(string text)
    {
        var file = $"{TableCheck.Population}Лабинск;{text};город;2024;paper;официальное\nАбинск;36 607;город;2024;paper;официальное\n";
        var check = TableCheck.OfText(file);
        check.Errors.Should().Equal("B2");
        check.Passed[PassReason.NoValue].Should().Be(1);

        var ticked = TableCheck.OfText(file, passing: PassReason.NoValue);
        ticked.Errors.Should().BeEmpty();
        ticked.Figures.Should().Equal("Абинск 36607 2024");
    }

    [Theory]
    [InlineData("12,5%", "12.5")]
    [InlineData("12,5 %", "12.5")]
    [InlineData("12,5\u00A0%", "12.5")]
    [InlineData("12.5", "12.5")]
    [InlineData("0,4%", "0.4")]
    public void PercentInAText_AreWhatTheySay(string text, string expected) =>
        TableCheck.OfText($"{TableCheck.Shares}Лабинск;ОКВЭД2 A;% занятых;{text};город;2024;paper;официальное\n", ImportKind.Employment).Figures.Should().Equal($"Лабинск {expected} 2024");

    [Fact]
    public void PercentWhereThePeopleAreCounted_AreAnError()
    {
        var check = TableCheck.OfText($"{TableCheck.Shares}Лабинск;ОКВЭД2 A;человек;12%;город;2024;paper;официальное\n", ImportKind.Employment);
        check.Errors.Should().Equal("D2");
        check.Issues[0].Sentence.Should().Be("В ячейке проценты, а единица — чел.");
    }

    [Fact]
    public void Coordinates_AreRoundedToSixDecimals()
    {
        var check = TableCheck.OfText("Код города;Широта;Долгота;Источник\nlabinsk;44,63478912;40,7340001234567;paper\n", ImportKind.Towns);
        check.Errors.Should().BeEmpty();
        var town = check.Rows.Should().ContainSingle().Which.Should().BeOfType<ImportedTown>().Which;
        (town.Facts["latitude"], town.Facts["longitude"]).Should().Be((44.634789m, 40.734m));
    }
}
