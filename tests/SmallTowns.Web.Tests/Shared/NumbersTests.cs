using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Tests.Shared;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("ru-RU", 2443.2, 1, "2\u00A0443,2")]
    [InlineData("en-GB", 2443.2, 1, "2,443.2")]
    [InlineData("ru-RU", 2981290.0, 0, "2\u00A0981\u00A0290")]
    [InlineData("ru-RU", -0.5, 0, "−1")]
    [InlineData("ru-RU", 2.5, 0, "3")]
    [InlineData("ru-RU", 2.675, 2, "2,68")]
    [InlineData("en-GB", 1061.74, 2, "1,061.74")]
    public void Show_Number_ReadsAsInTheLanguage(string culture, double value, int decimals, string expected) =>
        InLanguage.Of(culture, () => Numbers.Show(value, decimals)).Should().Be(expected);

    [Theory]
    [InlineData(35.77, "+35,8 %")]
    [InlineData(-7.19, "−7,2 %")]
    [InlineData(0.0, "0,0 %")]
    [InlineData(0.04, "0,0 %")]
    [InlineData(-0.04, "0,0 %")]
    [InlineData(-100.0, "−100,0 %")]
    [InlineData(null, "—")]
    public void PercentWithSign_Russian_HasASignUnlessItRoundsToZero(double? percent, string expected) =>
        InLanguage.Of("ru", () => Numbers.PercentWithSign(percent)).Replace('\u00A0', ' ').Should().Be(expected);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public void Show_NotANumberToRead_ShowsNone(double value) => Numbers.Show(value, 1).Should().Be(Numbers.None);

    [Fact]
    public void Show_Nothing_ShowsNoneAndNeverAUnit()
    {
        Numbers.Show((decimal?)null).Should().Be(Numbers.None);
        Numbers.Percent((double?)null).Should().Be(Numbers.None);
        Numbers.Thousands((double?)null).Should().Be(Numbers.None);
        Numbers.With("км", (double?)null).Should().Be(Numbers.None);
    }

    [Theory]
    [InlineData("ru-RU", 41300.0, "41,3\u00A0тыс.")]
    [InlineData("en-GB", 41300.0, "41.3\u00A0thousand")]
    [InlineData("ru-RU", 999.0, "999")]
    public void Thousands_Number_ReadsAsInTheLanguage(string culture, double value, string expected) =>
        InLanguage.Of(culture, () => Numbers.Thousands(value)).Should().Be(expected);

    [Theory]
    [InlineData("ru-RU", "56,2\u00A0%")]
    [InlineData("en-GB", "56.2%")]
    public void Percent_Number_ReadsAsInTheLanguage(string culture, string expected) =>
        InLanguage.Of(culture, () => Numbers.Percent(56.178)).Should().Be(expected);

    [Fact]
    public void Machine_InRussian_StillHasADot() => InLanguage.Of("ru-RU", () => Numbers.Machine(1234.5)).Should().Be("1234.5");
}
