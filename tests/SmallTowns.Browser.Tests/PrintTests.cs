using System.Globalization;
using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

public sealed class PrintTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Profile_OnPaper_ShowsItsTablesAndChartsAndNoControls()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/towns/abinsk");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await visitor.Page.Locator("h1").IsVisibleAsync()).Should().BeTrue();
        (await HiddenAsync(visitor, "main table")).Should().BeEmpty("tables that a screen folds away are open on paper");
        (await HiddenAsync(visitor, "main figure svg")).Should().BeEmpty();
        (await ShownAsync(visitor, "nav, form, button, input, select, .site-footer, .skip, .no-print")).Should().BeEmpty("paper has nothing to press");
    }

    [Fact]
    public async Task DarkColours_OnPaper_AreBlackOnWhite()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk, ColorScheme.Dark, Display: "black.normal.normal.on"));
        await visitor.GoAsync("/towns/abinsk");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var colours = await visitor.Page.EvaluateAsync<string[]>("() => { const style = getComputedStyle(document.body); return [style.color, style.backgroundColor]; }");
        colours.Should().Equal("rgb(0, 0, 0)", "rgb(255, 255, 255)");
    }

    /// <summary>A4 between margins of 16 mm is 178 mm wide: 673 px.</summary>
    [Fact]
    public async Task EveryKindOfPage_OnPaper_LosesNothingAndSaysWhereItIsFrom()
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(673), pages, async visitor =>
        {
            await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
            var address = new Uri(visitor.Page.Url).AbsoluteUri;
            var foot = await visitor.Page.Locator(".print-foot").InnerTextAsync();
            return
            [
                .. await visitor.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults),
                .. await visitor.Page.EvaluateAsync<string[]>(LostOnPaper),
                .. foot.StartsWith(address, StringComparison.Ordinal) && foot.Contains(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    ? (string[])[] : [$"is signed \"{foot}\" on paper"],
            ];
        });
        faults.Should().BeEmpty();
    }

    /// <summary>Rows and pictures that are not drawn or stand out of the page, and captions that may part from what they name.</summary>
    private const string LostOnPaper =
        """
        () => {
          const shown = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
          const outside = element => element.getBoundingClientRect().right > innerWidth + 1;
          const kept = [...document.querySelectorAll('main :is(tbody tr, figure > svg, .map-frame > svg, .downloads a)')].filter(element => !element.closest('.no-print'));
          const parting = [...document.querySelectorAll('main :is(figcaption:first-child, caption)')].filter(caption => getComputedStyle(caption).breakAfter !== 'avoid');
          return [
            ...kept.filter(element => !shown(element)).map(element => `loses ${element.outerHTML.slice(0, 100)}`),
            ...[...kept, ...document.querySelectorAll('main :is(td, th)')].filter(outside).map(element => `cuts ${element.outerHTML.slice(0, 100)}`),
            ...parting.map(caption => `parts ${caption.outerHTML.slice(0, 100)} from what it names`),
          ];
        }
        """;

    private static Task<string[]> HiddenAsync(Visitor visitor, string selector) => SelectAsync(visitor, selector, shown: false);

    private static Task<string[]> ShownAsync(Visitor visitor, string selector) => SelectAsync(visitor, selector, shown: true);

    private static async Task<string[]> SelectAsync(Visitor visitor, string selector, bool shown)
    {
        (await visitor.Page.Locator(selector).CountAsync()).Should().BePositive("{0} is on the page", selector);
        return await visitor.Page.EvaluateAsync<string[]>(
            """
            ([selector, shown]) => [...document.querySelectorAll(selector)]
              .filter(element => shown === (element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0))
              .map(element => element.outerHTML.slice(0, 120))
            """,
            new object[] { selector, shown });
    }
}
