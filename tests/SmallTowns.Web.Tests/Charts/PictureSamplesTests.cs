using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmallTowns.Domain.Published;
using SmallTowns.TestSupport.Pictures;
using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Components;
using SmallTowns.Web.Shared.Pictures;
using SmallTowns.Web.Tests.Shared;

namespace SmallTowns.Web.Tests.Charts;

/// <summary>Real towns and made-up extremes in every kind of picture, on the page and as files.</summary>
public sealed class PictureSamplesTests
{
    private static readonly double[] Widths = [308, 532, 700, 736, 868, 1100];

    public static TheoryData<string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string>();
            foreach (var sample in PictureSamples.All)
            {
                samples.Add(sample.Name, "ru");
                samples.Add(sample.Name, "en");
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Words_AtEveryWidth_LieOnNothing(string name, string culture)
    {
        var sample = Find(name);
        var html = await DrawAsync(sample, culture);

        Widths.SelectMany(width => DrawnPicture.FaultsOf(html, width, sample.IsDense)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Picture_HasAnAccessibleNameAndNoBrokenNumbers(string name, string culture)
    {
        var html = await DrawAsync(Find(name), culture);

        html.Should().NotContainAny("NaN", "Infinity", "∞", "E-", "style=");
        new HtmlParser().ParseDocument(html).QuerySelectorAll("svg[role]").Should().NotBeEmpty()
            .And.OnlyContain(svg => svg.HasAttribute("aria-label") || svg.HasAttribute("aria-labelledby"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Files_OfThePicture_StandAlone(string name, string culture)
    {
        var html = await DrawAsync(Find(name), culture);
        var sheet = InLanguage.Of(culture, () => ChartSheet.Of(Chart(name), html, "http://localhost/explore", "http://localhost/data", new DateOnly(2026, 11, 29)));

        var svg = XElement.Parse(System.Text.Encoding.UTF8.GetString(SvgSheet.Write(sheet)));
        svg.Descendants().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["class", "style", "href"]);
        svg.ToString().Should().NotContainAny("var(", "%;", "NaN", "rem\"", "em\"");
        new HtmlParser().ParseDocument(html).QuerySelectorAll("svg *").SelectMany(element => element.ClassList).Distinct()
            .Where(found => !OfThePage.Contains(found) && !PictureStyles.Knows(found)).Should().BeEmpty("files know every class");
        PngSheet.Draw(sheet, 1).Should().NotBeEmpty();
    }

    // These only move, size or hide what is drawn, on the page alone.
    private static readonly string[] OfThePage = ["at-wide", "upright", "map-wide", "map-neighbour-name", "map-enclave-name"];

    private static DataChart Chart(string title) => new()
    {
        Address = new("sample", "explore"),
        Title = title,
        Picture = _ => { },
        Figures = FigureSet.Newest,
        Numbers = [],
    };

    private static PictureSample Find(string name) => PictureSamples.All.Single(sample => sample.Name == name);

    private static Task<string> DrawAsync(PictureSample sample, string culture) => InLanguage.Of(culture, () =>
        DrawnMarkup.OfAsync(sample.Content, new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance));
}
