using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>The low-vision version works without scripts and stays over visits.</summary>
public sealed class DisplaySettingsTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Settings_ChosenWithScriptsOff_StayOnOtherPagesAndReturnToTheSamePage()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk, Scripts: false));
        await visitor.GoAsync("/towns/abinsk");
        await visitor.Page.Locator(".display-panel > summary").ClickAsync();
        var form = visitor.Page.Locator(".display-panel form");
        await form.GetByLabel("Белым по чёрному").CheckAsync();
        await form.GetByLabel("Очень крупный").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Применить" }).ClickAsync();

        new Uri(visitor.Page.Url).AbsolutePath.Should().Be("/towns/abinsk");
        await visitor.GoAsync("/settlement");
        var html = visitor.Page.Locator("html");
        (await html.GetAttributeAsync("data-theme")).Should().Be("black");
        (await html.GetAttributeAsync("data-size")).Should().Be("largest");
    }

    [Theory]
    [InlineData("white")]
    [InlineData("black")]
    [InlineData("blue")]
    public async Task ContrastTheme_LargestText_IsSoundAndAccessible(string theme)
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Phone, Display: $"{theme}.largest.widest.on"), pages, async visitor =>
            [.. await visitor.FaultsAsync(), .. await visitor.AxeViolationsAsync()]);
        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task LargestText_OnAPhone_NoPageScrollsSideways()
    {
        var pages = await SitePages.AllAsync(portal);
        (await portal.WalkAsync(new Reader(Reader.Phone, Display: "auto.largest.widest.on"), pages, visitor => visitor.FaultsAsync())).Should().BeEmpty();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1024)]
    [InlineData(Reader.Desk)]
    public async Task LargestText_AtAnyWidth_BreaksNoNumberAndScrollsNoPage(int width)
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(width, Display: "auto.largest.widest.on"), pages, async visitor =>
            [.. await visitor.FaultsAsync(), .. await visitor.Page.EvaluateAsync<string[]>(BrokenNumbers)]);
        faults.Should().BeEmpty();
    }

    /// <summary>Numbers whose digits stand on two lines.</summary>
    private const string BrokenNumbers =
        """
        () => {
          const broken = [], range = document.createRange();
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          for (let text; text = texts.nextNode();) {
            const home = text.parentElement;
            if (!home.checkVisibility({ contentVisibilityAuto: true }) || home.closest('.visually-hidden, svg, code, math, a[href*="//"]')) continue;
            for (const number of text.data.matchAll(/\d[\d\u00a0\u202f]*([,.]\d+)?/g)) {
              range.setStart(text, number.index);
              range.setEnd(text, number.index + number[0].trimEnd().length);
              const tops = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
              if (Math.max(...tops) - Math.min(...tops) > 6) broken.push(`breaks ${number[0]} in ${home.outerHTML.slice(0, 100)}`);
            }
          }
          return broken;
        }
        """;

    [Fact]
    public async Task TablesInsteadOfPictures_OnAPhone_AreSoundAndShowNoPicture()
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Phone, Display: "auto.normal.normal.off"), pages, async visitor =>
        {
            var pictures = await visitor.Page.Locator("main figure svg:visible, main img:visible").CountAsync();
            return [.. await visitor.FaultsAsync(), .. pictures > 0 ? [$"still shows {pictures} pictures"] : (string[])[]];
        });
        faults.Should().BeEmpty();
    }
}
