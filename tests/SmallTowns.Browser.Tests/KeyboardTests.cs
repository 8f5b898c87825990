namespace SmallTowns.Browser.Tests;

public sealed class KeyboardTests(PortalInBrowser portal)
{
    private const string FocusedText = "(document.activeElement?.textContent ?? '').trim()";

    [Fact]
    public async Task SkipLink_FirstTabThenEnter_LeadsToTheContent()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/towns");

        await visitor.Page.Keyboard.PressAsync("Tab");
        (await visitor.Page.EvaluateAsync<string>(FocusedText)).Should().Be("К содержанию");
        await visitor.Page.Keyboard.PressAsync("Enter");

        (await visitor.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
        new Uri(visitor.Page.Url).AbsolutePath.Should().Be("/towns", "a fragment link must not leave the page");
    }

    [Theory]
    [InlineData("/", Reader.Desk)]
    [InlineData("/towns", Reader.Desk)]
    [InlineData("/towns", Reader.Phone)]
    [InlineData("/towns/compare?towns=abinsk,krymsk", Reader.Phone)]
    [InlineData("/towns/khadyzhensk", Reader.Phone)]
    [InlineData("/explore?measure2=area&towns=abinsk", Reader.Phone)]
    [InlineData("/settlement", Reader.Desk)]
    [InlineData("/association/structure", Reader.Desk)]
    [InlineData("/potential", Reader.Desk)]
    public async Task Tab_ThroughAWholePage_ReachesEverythingVisiblyAndIsNotTrapped(string path, int width)
    {
        await using var visitor = await portal.VisitAsync(new Reader(width));
        await visitor.GoAsync(path);
        var count = await visitor.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex=\"0\"]')].filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })).length");

        await visitor.Page.EvaluateAsync(
            """
            () => {
              window.reached = new Set();
              window.unseen = [];
              document.addEventListener('focusin', ({ target }) => {
                const style = getComputedStyle(target);
                const isCutAway = element => element && (getComputedStyle(element).clipPath !== 'none' || isCutAway(element.parentElement));
                const seen = !isCutAway(target) && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || target.matches('svg a') || style.boxShadow !== 'none');
                if (!seen) window.unseen.push(target.outerHTML.slice(0, 120));
                window.reached.add(target);
              });
            }
            """);
        for (var i = 0; i < count + 5; i++)
            await visitor.Page.Keyboard.PressAsync("Tab");

        (await visitor.Page.EvaluateAsync<string[]>("() => window.unseen")).Should().BeEmpty("the focus is visible wherever it is");
        var reached = await visitor.Page.EvaluateAsync<int>("() => window.reached.size");
        // One radio button of a group takes the focus for all of it, so a few may be passed over.
        reached.Should().BeGreaterThan(count * 8 / 10, "every link and control of {0} can be reached", path);
    }

    [Fact]
    public async Task TownOnTheMap_FocusedAndEntered_OpensItsProfile()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/");

        // Focus and key in one step: with other tabs at work the window's focus may move in between.
        await visitor.Page.Locator("svg a[href$='towns/temryuk']").First.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/towns/temryuk");

        (await visitor.Page.Locator("h1").InnerTextAsync()).Should().Contain("Темрюк");
    }
}
