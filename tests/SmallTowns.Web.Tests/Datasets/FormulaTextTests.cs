using CsCheck;
using SmallTowns.Web.Datasets.Files;

namespace SmallTowns.Web.Tests.Datasets;

public sealed class FormulaTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+7 861 000-00-00", "'+7 861 000-00-00")]
    [InlineData("-2 этажа", "'-2 этажа")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1+1", "'\t'=1+1")]
    [InlineData("\r=1+1", "'\r'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("a;=1+1", "a;'=1+1")]
    [InlineData("a,=1+1", "a,'=1+1")]
    [InlineData("a\t@SUM(A1)", "a\t'@SUM(A1)")]
    [InlineData("строка\n-1", "строка\n'-1")]
    [InlineData("строка\r\n+1", "строка\r\n'+1")]
    [InlineData("a;\"=1+1", "a;\"'=1+1")]
    [InlineData("\"=1+1", "\"'=1+1")]
    [InlineData(" =1+1", " '=1+1")]
    [InlineData("\u00A0@SUM(A1)", "\u00A0'@SUM(A1)")]
    [InlineData("\uFEFF+1", "\uFEFF'+1")]
    [InlineData("тел. +7 861 000-00-00, +7 861 000-00-01", "тел. +7 861 000-00-00, '+7 861 000-00-01")]
    [InlineData("a; \" ＝1+1", "a; \" '＝1+1")]
    public void Neutralised_TextThatWouldRun_StandsBehindAnApostrophe(string text, string neutralised)
    {
        FormulaText.Neutralised(text).Should().Be(neutralised);
        FormulaText.Restored(neutralised).Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("М-4 «Дон»")]
    [InlineData("Сложение: 1+1=2")]
    [InlineData("a; b")]
    [InlineData("первая\r\n\r\nвторая")]
    [InlineData("−0,5")]
    [InlineData("—")]
    [InlineData("'текст в кавычках'")]
    [InlineData("a;'b")]
    public void Neutralised_OtherText_StaysAsItIs(string text)
    {
        FormulaText.Neutralised(text).Should().Be(text);
        FormulaText.Restored(text).Should().Be(text);
    }

    [Fact]
    public void Restored_OfNeutralised_IsTheText_WhateverItIs() =>
        Gen.String[Gen.Char["=+-@＝'\";,\t\r\n aя1"], 0, 12].Sample(text =>
        {
            FormulaText.Restored(FormulaText.Neutralised(text)).Should().Be(text);
        });

    [Fact]
    public void Neutralised_AnyText_BeginsNoFormula_WhateverSignPartsTheCells() =>
        Gen.String[Gen.Char["=+-@＝'\";,\t\r\n aя1"], 0, 12].Sample(text =>
        {
            var neutralised = FormulaText.Neutralised(text);
            foreach (var cell in neutralised.Split(';', ',', '\t', '\r', '\n'))
                cell.Trim('"', ' ').Should().NotMatchRegex("^[=+@＝-]", $"“{text}” became “{neutralised}”");
        });
}
