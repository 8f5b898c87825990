using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>What holds for every public page.</summary>
public sealed class EveryPageTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Page_OnAPhone_IsSoundAndAccessible()
    {
        var pages = await SitePages.AllAsync(portal);
        (await portal.WalkAsync(new Reader(Reader.Phone), pages, FaultsAndViolationsAsync)).Should().BeEmpty();
    }

    /// <summary>Every page fits; axe, which is slow, need not read twenty-six profiles that are built alike once more.</summary>
    [Fact]
    public async Task Page_OnADesk_IsSoundAndItsKindIsAccessible()
    {
        var kinds = await SitePages.KindsAsync(portal);
        var others = (await SitePages.AllAsync(portal)).Except(kinds);
        (await portal.WalkAsync(new Reader(Reader.Desk), kinds, FaultsAndViolationsAsync)).Should().BeEmpty();
        (await portal.WalkAsync(new Reader(Reader.Desk), others, visitor => visitor.FaultsAsync())).Should().BeEmpty();
    }

    [Theory]
    [InlineData(Reader.Phone)]
    [InlineData(Reader.Desk)]
    public async Task Page_InDarkColours_IsSoundAndAccessible(int width)
    {
        var pages = await SitePages.KindsAsync(portal);
        (await portal.WalkAsync(new Reader(width, ColorScheme.Dark), pages, FaultsAndViolationsAsync)).Should().BeEmpty();
    }

    [Fact]
    public async Task Page_WithScriptsOff_IsReadable()
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Desk, Scripts: false), pages, async visitor =>
        {
            var letters = (await visitor.Page.Locator("main").InnerTextAsync()).Length;
            return [.. await visitor.FaultsAsync(), .. letters < 200 ? [$"shows only {letters} letters"] : (string[])[]];
        });
        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Page_AtTwiceTheTextSize_DoesNotScrollSideways()
    {
        var pages = await SitePages.AllAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Desk / 2), pages, async visitor =>
        {
            await visitor.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            return await visitor.FaultsAsync();
        });
        faults.Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> FaultsAndViolationsAsync(Visitor visitor) =>
        [.. await visitor.FaultsAsync(), .. await visitor.AxeViolationsAsync()];
}
