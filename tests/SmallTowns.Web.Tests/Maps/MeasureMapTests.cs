using AngleSharp.Dom;
using Bunit;
using SmallTowns.TestSupport.Pictures;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Maps;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Maps;

public sealed class MeasureMapTests : BunitContext
{
    private static readonly MeasuredTown[] Some =
    [
        new("loss", 45, 38, -2.5, Href: "towns/loss"), new("small", 45.2, 39, 1, Href: "towns/small"), new("big", 45.4, 40, 9, IsHighlighted: true, Href: "towns/big"),
        new("centre", 45.04, 38.98, 4, IsCentre: true), new("nothing", 46, 39, null, Href: "towns/nothing"), new("beside", 44.5, 39, 100, IsMuted: true, Href: "towns/beside"),
    ];

    [Fact]
    public void Legend_TellsLimitsUnitsAndCountsFromTheTop()
    {
        var legend = Draw(Some).QuerySelectorAll(".map-legend li").Select(entry => entry.Words()).ToList();

        legend.Should().Equal("49,0 %: 1 город", "34,0 %: 1 город", "21,0 %: 1 город", "1−2,5 %: 1 город", "нет данных: 1 город", "остальные города: 1", "центр края", "выбранные города");
    }

    [Fact]
    public void Towns_AreClassedLinkedAndTold()
    {
        var page = Draw(Some);

        page.QuerySelectorAll("svg a").Select(town => town.GetAttribute("aria-label")).Should().BeEquivalentTo("loss: −2,5\u00A0%", "small: 1,0\u00A0%", "big: 9,0\u00A0%", "nothing: нет данных");
        ClassOf(page, "loss").Should().Contain(["is-step-5", "is-below"]);
        ClassOf(page, "big").Should().Contain(["is-step-5", "is-highlighted"]).And.NotContain("is-below");
        ClassOf(page, "nothing").Should().Contain("is-step-0");
        ClassOf(page, "beside").Should().Equal("map-town", "is-muted");
        ClassOf(page, "centre").Should().Contain("is-centre");
        page.QuerySelectorAll(".map-frame .map-digit").Should().HaveCount(4, "whose class is known has its number");
        page.QuerySelectorAll(".map-frame .map-ring").Should().ContainSingle("the centre has a ring");
    }

    [Fact]
    public void ThousandTowns_AreOnePictureWithoutLinksAndNumbers()
    {
        var page = Draw(MapSamples.Dense());

        page.QuerySelector("svg")!.GetAttribute("role").Should().Be("img");
        page.QuerySelectorAll("a, .map-digit, .map-under").Should().BeEmpty();
        page.QuerySelectorAll(".map-frame .map-dot:not(.map-key)").Should().HaveCount(1117);
        page.QuerySelectorAll(".map-frame .map-wide text, .map-town text.map-wide").Should().HaveCountGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void Map_OfNothing_IsTheRegion()
    {
        var page = Draw([]);

        page.QuerySelectorAll(".map-legend li").Should().BeEmpty();
        page.QuerySelector("svg")!.GetAttribute("aria-label").Should().Be("picture");
    }

    private static IEnumerable<string> ClassOf(IElement page, string town) =>
        page.QuerySelectorAll(".map-town").Single(element => element.QuerySelector("title")?.TextContent.StartsWith(town, StringComparison.Ordinal) == true).ClassList;

    private IElement Draw(IReadOnlyList<MeasuredTown> towns) => InLanguage.Of("ru-RU", () => Render<MeasureMap>(parameters => parameters
        .Add(map => map.Towns, towns)
        .Add(map => map.Label, "picture")
        .Add(map => map.Unit, "%")
        .Add(map => map.Format, value => Numbers.Show(value, 1)))).Find(".map-frame").ParentElement!;
}
