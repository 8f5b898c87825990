using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.TownProfile;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Shared;

public sealed class WordsTests
{
    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-GB")]
    public void EachWord_HasItsOwnText(string culture)
    {
        AllDifferent<TerritorialBasis>(culture, Words.Of);
        AllDifferent<TerritorialBasis>(culture, Words.Over);
        AllDifferent<SizeClass>(culture, Words.Of);
        AllDifferent<SizeClass>(culture, Words.Plural);
        AllDifferent<SettlementBelt>(culture, belt => Words.Of(belt));
        AllDifferent<BeltBasis>(culture, Words.Of);
        AllDifferent<TownSectionKind>(culture, Words.Of);
        AllDifferent<FigureQualifier>(culture, qualifier => Words.Of(qualifier, 45));
    }

    [Theory]
    [InlineData(FigureQualifier.Exact, "45\u00A0мин")]
    [InlineData(FigureQualifier.About, "около 45\u00A0мин")]
    [InlineData(FigureQualifier.LessThan, "менее 45\u00A0мин")]
    [InlineData(FigureQualifier.MoreThan, "более 45\u00A0мин")]
    public void TravelTime_Qualified_ReadsAsASentence(FigureQualifier qualifier, string expected) =>
        InLanguage.Of("ru-RU", () => Words.Of(qualifier, 45)).Should().Be(expected);

    [Fact]
    public void TravelTime_Range_NamesBothEnds() =>
        InLanguage.Of("ru-RU", () => Words.Of(FigureQualifier.Range, 30, 45)).Should().Be("30–45\u00A0мин");

    [Fact]
    public void Belt_NotDefined_SaysSo() =>
        InLanguage.Of("en-GB", () => Words.Of((SettlementBelt?)null)).Should().Be("belt not defined");

    private static void AllDifferent<T>(string culture, Func<T, string> words) where T : struct, Enum =>
        InLanguage.Of(culture, () => Enum.GetValues<T>().Select(words).ToList()).Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
}
