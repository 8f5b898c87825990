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
