using System.Globalization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Datasets.Reading;
using SmallTowns.Web.Staff.Import.Fields;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Tests.Staff.Import;

public sealed class ParsingTests
{
    private static readonly TownFinder Towns = new(
    [
        new(1, "town:krai/goryachy-klyuch", "goryachy-klyuch", "Горячий Ключ", "Goryachy Klyuch", "03709000001"),
        new(2, "town:krai/anapa", "anapa", "Анапа", "Anapa", "03703000001"),
        new(3, "town:krai/krasny", "krasny", "Красный", "Krasny", null),
        new(4, "town:krai/krasny-2", "krasny-2", "Красный", "Krasny Second", "03703000002"),
        new(5, "town:krai/zelyony", "zelyony", "Зелёный", "Zelyony", null),
    ]);

    [Theory]
    [InlineData("2443.2", "2443.2")]
    [InlineData("2 443,2", "2443.2")]
    [InlineData("2\u00A0443,2", "2443.2")]
    [InlineData("2\u202F443\u2009000,25", "2443000.25")]
    [InlineData("2,443.2", "2443.2")]
    [InlineData("2.443,2", "2443.2")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("−5,5", "-5.5")]
    [InlineData("0,123", "0.123")]
    [InlineData("1,2340", "1.234")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1.234.56", null)]
    [InlineData("12.34,5", null)]
    [InlineData("1e5", null)]
    [InlineData("", null)]
    [InlineData("н/д", null)]
    [InlineData("1,2345678", null)]
    [InlineData("1000000000000", null)]
    public void Number_AsPeopleWriteIt(string text, string? expected) =>
        NumberText.Parse(FileCell.OfText(text), NumberConvention.None, isWhole: false).Number.Should().Be(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void Number_OfOneSeparatorBeforeThreeDigits_IsDecidedByTheFileOrRefused()
    {
        Parse("1,234", NumberConvention.None).Should().Be((null, NumberText.Unclear));
        Parse("1.234", new(true, true)).Should().Be((null, NumberText.Unclear));
        Parse("1,234", new(SawDecimalComma: true, false)).Number.Should().Be(1.234m);
        Parse("1.234", new(SawDecimalComma: true, false)).Number.Should().Be(1234);
        Parse("1,234", new(false, SawDecimalPoint: true)).Number.Should().Be(1234);
        NumberText.Parse(FileCell.OfText("41,300"), NumberConvention.None, isWhole: true).Number.Should().Be(41_300, "people are not counted in fractions");

        static (decimal? Number, string? Fault) Parse(string text, NumberConvention convention) => NumberText.Parse(FileCell.OfText(text), convention, isWhole: false);
    }

    [Fact]
    public void Habit_IsLearntFromClearNumbersOnly()
    {
        NumberConvention.None.After(new FileRow(2, [FileCell.OfText("1,234"), FileCell.OfText("01.02.2024"), new("2.5", CellKind.Number)])).Should().Be(NumberConvention.None);
        NumberConvention.None.After(new FileRow(2, [FileCell.OfText("12,5")])).SawDecimalComma.Should().BeTrue();
        NumberConvention.None.After(new FileRow(2, [FileCell.OfText("1,234.5")])).Should().Be(new NumberConvention(false, true));
    }

    [Theory]
    [InlineData("~30", FigureQualifier.About, 30, null)]
    [InlineData("≈ 30", FigureQualifier.About, 30, null)]
    [InlineData("<90", FigureQualifier.LessThan, 90, null)]
    [InlineData("более 90", FigureQualifier.MoreThan, 90, null)]
    [InlineData("30–45", FigureQualifier.Range, 30, 45)]
    [InlineData("30-45", FigureQualifier.Range, 30, 45)]
    [InlineData("от 30 до 45", FigureQualifier.Range, 30, 45)]
    [InlineData("-5", FigureQualifier.Exact, -5, null)]
    [InlineData("45", FigureQualifier.Exact, 45, null)]
    public void QualifiedNumber_ReadsItsSign(string text, FigureQualifier qualifier, int value, int? upper) =>
        QualifiedNumber.Parse(FileCell.OfText(text), NumberConvention.None, isWhole: false).Number.Should().Be(new QualifiedNumber(value, upper, qualifier));

    [Theory]
    [InlineData("—¹")]
    [InlineData("…*")]
    [InlineData("... ¹")]
    [InlineData("нет свед.")]
    [InlineData("неизв.")]
    [InlineData("н.д.")]
    [InlineData("***")]
    public void Unknown_IsUnknown_AlsoWithAMark(string text) => UnknownValue.Is(text).Should().BeTrue();

    [Theory]
    [InlineData("нет")]
    [InlineData("57*")]
    [InlineData("0")]
    public void WhatMayBeANumber_IsNotUnknown(string text) => UnknownValue.Is(text).Should().BeFalse();

    [Fact]
    public void MarkBeforeTheSignOfPerCent_IsTold() => NumberText.MarkOf(FileCell.OfText("12,5¹%")).Should().Be("¹");

    [Fact]
    public void QualifiedNumber_OfARangeTheWrongWayRound_IsRefused() =>
        QualifiedNumber.Parse(FileCell.OfText("45–30"), NumberConvention.None, isWhole: false).Fault.Should().Be("начало промежутка не меньше его конца");

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024 год", "2024-01-01", "2024-12-31")]
    [InlineData("2024 г.", "2024-01-01", "2024-12-31")]
    [InlineData("на 01.01.2024", "2024-01-01", "2024-01-01")]
    [InlineData("2024-01-31", "2024-01-31", "2024-01-31")]
    [InlineData("02.2024", "2024-02-01", "2024-02-29")]
    [InlineData("01.01.2024–31.03.2024", "2024-01-01", "2024-03-31")]
    [InlineData("2024-01-01..2024-03-31", "2024-01-01", "2024-03-31")]
    [InlineData("2020-2024", "2020-01-01", "2024-12-31")]
    public void Period_AsPeopleWriteIt(string text, string start, string end)
    {
        var (period, fault) = PeriodText.Parse(FileCell.OfText(text));
        fault.Should().BeNull();
        period.Should().Be(new Period(DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture)));
        PeriodText.Parse(FileCell.OfText(PeriodText.Spell(period!.Value))).Period.Should().Be(period, "what is exported is read back");
    }

    [Theory]
    [InlineData("01/02/2024", "где день")]
    [InlineData("31.02.2024", "период не узнан")]
    [InlineData("24", "период не узнан")]
    [InlineData("31.03.2024–01.01.2024", "кончается раньше")]
    public void Period_ThatIsNone_IsRefused(string text, string fault) => PeriodText.Parse(FileCell.OfText(text)).Fault.Should().Contain(fault);

    [Theory]
    [InlineData("Горячий Ключ", 1)]
    [InlineData("г. горячий ключ", 1)]
    [InlineData("город Горячий-Ключ", 1)]
    [InlineData("Goryachy Klyuch", 1)]
    [InlineData("goryachy-klyuch", 1)]
    [InlineData("03709000001", 1)]
    [InlineData("3709000001", 1)]
    [InlineData("ЗЕЛЕНЫЙ", 5)]
    public void Town_IsFoundByAnyOfItsNames(string text, int id) => Towns.Find(FileCell.OfText(text)).Town!.Id.Should().Be(id);

    [Fact]
    public void Town_ThatIsNotKnown_BringsTheNearest() => Towns.Find(FileCell.OfText("Анопа")).Fault.Should().Be("такого города на портале нет. Похожие: Анапа");

    [Fact]
    public void Town_OfWhichThereAreTwo_IsNotGuessed() => Towns.Find(FileCell.OfText("Красный")).Fault.Should().Contain("не один город").And.Contain("03703000002");

    [Theory]
    [InlineData("ОКВЭД2 A", 2)]
    [InlineData("оквэд-2 А", 2)]
    [InlineData("Okved1:A", 1)]
    [InlineData("Образование и наука", 3)]
    public void Sector_IsFoundByCodeOrName(string text, int id) => Sectors().Find(text).Sector!.Id.Should().Be(id);

    [Fact]
    public void Sector_WhoseNameIsInTwoClassifications_IsNotGuessed() =>
        Sectors().Find("Сельское хозяйство").Fault.Should().Contain("«ОКВЭД1 A» или «ОКВЭД2 A»");

    [Fact]
    public void Words_OfEveryList_AreReadBackAndUnderstoodInEnglish()
    {
        Check(FieldWords.Basis, TerritorialBasis.Region);
        Check(FieldWords.Status);
        Check(FieldWords.Qualifier);
        Check(FieldWords.Method);
        Check(FieldWords.Mode);
        Check(FieldWords.Measure);

        static void Check<T>(WordList<T> words, params T[] except)
            where T : struct, Enum
        {
            foreach (var meaning in Enum.GetValues<T>().Except(except))
            {
                words.Find(words.Spell(meaning)).Should().Be(meaning);
                words.Find(meaning.ToString()).Should().Be(meaning);
            }
        }
    }

    private static SectorFinder Sectors() => new(
    [
        new(1, SectorClassification.Okved1, "A", "Сельское хозяйство", "Agriculture"),
        new(2, SectorClassification.Okved2, "A", "Сельское хозяйство", "Agriculture, etc."),
        new(3, SectorClassification.Okved2, "P", "Образование и наука", "Education"),
    ]);
}
