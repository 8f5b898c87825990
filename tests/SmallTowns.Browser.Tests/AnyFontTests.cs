namespace SmallTowns.Browser.Tests;

/// <summary>How wide letters and formulas are hangs on the reader's browser and fonts: whether a page scrolls sideways must not.</summary>
public sealed class AnyFontTests(PortalInBrowser portal)
{
    private const string WideFormulas = "math { font-size: 3em !important; }";
    private const string WideHeadings = "h1, h2, h3, h4 { letter-spacing: .4em !important; }";

    [Theory]
    [InlineData("/methodology", Reader.Phone)]
    [InlineData("/methodology", Reader.Desk)]
    [InlineData("/settlement", Reader.Phone)]
    public async Task Formula_InAFontMuchWiderThanOurs_ScrollsInItsBoxAndNotThePage(string path, int width)
    {
        await using var visitor = await OpenAsync(path, new Reader(width, Display: "auto.largest.widest.on"), WideFormulas);

        var outside = await visitor.Page.Locator("math[display='block']").EvaluateAllAsync<int>("all => all.filter(formula => !formula.closest('.formula')).length");
        outside.Should().Be(0, "every formula that stands by itself has a box to scroll in");
        (await visitor.FaultsAsync()).Should().BeEmpty();
        (await visitor.AxeViolationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Formula_WiderThanThePhone_IsScrolledByTheKeyboard()
    {
        await using var visitor = await OpenAsync("/methodology", new Reader(Reader.Phone), WideFormulas);
        var box = visitor.Page.Locator("section:has(#great-circle) .formula");
        (await box.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth")).Should().BeTrue();

        await box.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowRight");

        await visitor.Page.WaitForFunctionAsync("() => document.activeElement.scrollLeft > 0");
        (await box.GetAttributeAsync("aria-label")).Should().Be("Формула");
    }

    [Theory]
    [InlineData("/towns/primorsko-akhtarsk")]
    [InlineData("/towns/novorossiysk")]
    [InlineData("/settlement")]
    public async Task Heading_InAFontMuchWiderThanOurs_BreaksItsLongWords(string path)
    {
        await using var visitor = await OpenAsync(path, new Reader(Reader.Phone, Display: "auto.largest.widest.on"), WideHeadings);

        (await visitor.FaultsAsync()).Should().BeEmpty();
    }

    /// <summary>Digits and Latin in a face without Cyrillic would stand in another hand than the words around them.</summary>
    [Fact]
    public async Task Text_RussianWithNumbers_IsInOneFace()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/");
        // Faces are known of what has been drawn.
        await visitor.Page.EvaluateAsync("""
            () => {
              document.querySelector('h1').textContent = document.querySelector('main .lead').textContent = 'Кубань, Kuban, 1939–2021: 13,1 %';
              return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            }
            """);
        var debugger = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await debugger.SendAsync("DOM.enable");
        await debugger.SendAsync("CSS.enable");
        var root = (await debugger.SendAsync("DOM.getDocument"))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();

        foreach (var selector in new[] { "h1", "main .lead" })
        {
            var node = (await debugger.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = selector }))!.Value.GetProperty("nodeId").GetInt32();
            var fonts = (await debugger.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = node }))!.Value.GetProperty("fonts");
            fonts.EnumerateArray().Select(font => font.GetProperty("familyName").GetString()).Should().ContainSingle("{0} is written by one hand", selector);
        }
    }

    private async Task<Visitor> OpenAsync(string path, Reader reader, string style)
    {
        var visitor = await portal.VisitAsync(reader);
        (await visitor.GoAsync(path)).Status.Should().Be(200);
        await visitor.Page.EvaluateAsync("text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }", style);
        return visitor;
    }
}
