using System.Globalization;
using System.Runtime.CompilerServices;
using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Tests.Maps;

/// <summary>The code measures names and circles; the style sheet must draw them at the same sizes.</summary>
public sealed class MapStylesTests
{
    private readonly string css = File.ReadAllText(Path.Combine(
        Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "SmallTowns.Web", "Shared", "Maps", "map.css"));

    [Fact]
    public void MapCss_NarrowFrame_IsTheFrameOfTheCode() =>
        css.Should().Contain(FormattableString.Invariant($"aspect-ratio: {MapFrame.NarrowWidth} / {MapFrame.Height};"));

    [Fact]
    public void MapCss_NarrowNumberedCircles_AreScaledAsTheCodeExpects() =>
        css.Should().Contain(FormattableString.Invariant($"transform: scale({MapLayout.Narrow.NumberedScale});"));

    [Theory]
    [InlineData(1)]
    [InlineData(1.15)]
    public void MapCss_TownNames_HaveTheMeasuredSizes(double factor)
    {
        foreach (var layout in new[] { MapLayout.Wide, MapLayout.Narrow })
            css.Should().Contain($"font-size: {Math.Round(layout.FontSize * factor, 2).ToString(CultureInfo.InvariantCulture)}px");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
