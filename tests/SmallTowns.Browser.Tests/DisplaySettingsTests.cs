namespace SmallTowns.Browser.Tests;

/// <summary>The low-vision version works without scripts and stays over visits.</summary>
public sealed class DisplaySettingsTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Settings_ChosenWithScriptsOff_StayOnOtherPagesAndReturnToTheSamePage()
    {
        await using var visitor = await portal.VisitAsync(1280, scripts: false);
        await visitor.GoAsync("/towns/abinsk");
        await visitor.Page.Locator(".display-panel > summary").ClickAsync();
        var form = visitor.Page.Locator(".display-panel form");
        await form.Locator("input[value='black']").CheckAsync();
        await form.Locator("input[value='largest']").CheckAsync();
        await form.Locator("button[type='submit']").First.ClickAsync();

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
    public async Task ContrastTheme_LargestText_IsAccessibleAndDoesNotScrollSideways(string theme)
    {
        await using var visitor = await portal.VisitAsync(360);
        await visitor.Page.Context.AddCookiesAsync([new() { Name = "display", Value = $"{theme}.largest.widest.on", Url = portal.Address.ToString() }]);
        foreach (var path in (string[])["/", "/towns", "/towns/khadyzhensk", "/settlement", "/association/structure", "/data"])
        {
            await visitor.GoAsync(path);
            (await visitor.AxeViolationsAsync()).Should().BeEmpty(path);
            (await visitor.SidewaysScrollAsync()).Should().Be(0, path);
        }
    }
}
