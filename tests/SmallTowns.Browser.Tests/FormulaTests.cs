namespace SmallTowns.Browser.Tests;

/// <summary>How wide a formula is hangs on the reader's browser and fonts: the page must not.</summary>
public sealed class FormulaTests(PortalInBrowser portal)
{
    private const string Widest = "math { font-size: 3em !important; font-family: 'DejaVu Sans', Verdana, sans-serif !important; }";

    [Theory]
    [InlineData("/methodology", Reader.Phone)]
    [InlineData("/methodology", Reader.Desk)]
    [InlineData("/settlement", Reader.Phone)]
    public async Task Formula_InAFontMuchWiderThanOurs_ScrollsInItsBoxAndNotThePage(string path, int width)
    {
        await using var visitor = await portal.VisitAsync(new Reader(width, Display: "auto.largest.widest.on"));
        await visitor.GoAsync(path);

        await visitor.Page.EvaluateAsync(
            "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }", Widest);

        var outside = await visitor.Page.Locator("math").EvaluateAllAsync<int>("all => all.filter(formula => !formula.closest('.formula')).length");
        outside.Should().Be(0, "every formula has a box to scroll in");
        (await visitor.FaultsAsync()).Should().BeEmpty();
        (await visitor.AxeViolationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Formula_WiderThanThePhone_IsScrolledByTheKeyboardToItsEnd()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Phone));
        await visitor.GoAsync("/methodology");
        await visitor.Page.EvaluateAsync(
            "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }", Widest);
        var box = visitor.Page.Locator("section:has(#great-circle) .formula");
        (await box.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth")).Should().BeTrue();

        await box.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowRight");

        await visitor.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
        (await box.GetAttributeAsync("aria-label")).Should().Be("Формула");
    }
}
