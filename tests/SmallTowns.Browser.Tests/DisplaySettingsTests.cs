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

    /// <summary>Neither is needed to read a page: a reader without both sees it whole.</summary>
    [Fact]
    public async Task PicturesAndScriptsOff_OnAPhone_PagesAreSoundReadableAndShowNoPicture()
    {
        var pages = await SitePages.KindsAsync(portal);
        var faults = await portal.WalkAsync(new Reader(Reader.Phone, Scripts: false, Display: "auto.normal.normal.off"), pages, async visitor =>
        {
            var letters = (await visitor.Page.Locator("main").InnerTextAsync()).Length;
            var pictures = await visitor.Page.Locator("main figure svg:visible, main img:visible").CountAsync();
            return
            [
                .. await visitor.FaultsAsync(),
                .. pictures > 0 ? [$"still shows {pictures} pictures"] : (string[])[],
                .. letters < 200 ? [$"shows only {letters} letters"] : (string[])[],
            ];
        });
        faults.Should().BeEmpty();
    }
}
