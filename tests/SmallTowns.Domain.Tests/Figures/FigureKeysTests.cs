using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Tests.Figures;

public sealed class FigureKeysTests
{
    [Theory]
    [InlineData(null, "town:abinsk|Population")]
    [InlineData("Okved1:A:People", "town:abinsk|Population|Okved1:A:People")]
    public void Topic_SaysWhatIsAskedOfWhom(string? detail, string key) =>
        FigureKeys.Topic("town:abinsk", FigureKind.Population, detail).Should().Be(key);

    public static TheoryData<Period?, string> Periods => new()
    {
        { null, "undated" },
        { Period.OfYear(2014), "2014" },
        { Period.OfDay(new DateOnly(2014, 1, 1)), "2014-01-01..2014-01-01" },
        { new Period(new DateOnly(2014, 1, 1), new DateOnly(2014, 6, 30)), "2014-01-01..2014-06-30" },
    };

    [Theory]
    [MemberData(nameof(Periods))]
    public void Series_IsTheTopicOverATerritoryAtATime(Period? period, string end) =>
        FigureKeys.Series("town:abinsk|Population", TerritorialBasis.Town, period).Should().Be($"town:abinsk|Population|Town|{end}");

    [Fact]
    public void Series_InAnyCulture_IsSpelledAlike()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("th-TH");
            FigureKeys.Series("t", TerritorialBasis.Town, Period.OfDay(new DateOnly(2014, 1, 1))).Should().Be("t|Town|2014-01-01..2014-01-01");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
