using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>What holds for every public page: the sitemap says which there are, so a new one is tested by being there.</summary>
public sealed class EveryPageTests(PortalInBrowser portal)
{
    /// <summary>Pages that a sitemap rightly leaves out.</summary>
    private static readonly string[] Unlisted =
    [
        "/no-such-page", "/en/no-such-page", "/towns/no-such-town",
        "/towns/compare?towns=abinsk,temryuk,khadyzhensk", "/en/towns/compare?towns=abinsk,temryuk",
        "/towns?class=small&belt=3&sort=density&dir=desc", "/towns?name=zzz",
    ];

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_AtWidth_IsCleanAccessibleAndDoesNotScrollSideways(int width, ColorScheme scheme)
    {
        var faults = new List<string>();
        await using var visitor = await portal.VisitAsync(width, scheme);
        foreach (var path in (await portal.AllPathsAsync()).Concat(Unlisted))
        {
            await visitor.GoAsync(path);
            var scroll = await visitor.SidewaysScrollAsync();
            if (scroll > 0)
                faults.Add($"{path} scrolls sideways by {scroll} px");
            faults.AddRange((await visitor.AxeViolationsAsync()).Select(violation => $"{path}: {violation}"));
        }

        faults.Should().BeEmpty();
        // The browser reports the status of the deliberately missing pages itself.
        visitor.Complaints.Where(complaint => !complaint.Contains("404 (Not Found)", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Page_WithScriptsOff_IsReadable()
    {
        await using var visitor = await portal.VisitAsync(1280, scripts: false);
        foreach (var path in await portal.AllPathsAsync())
        {
            var response = await visitor.GoAsync(path);
            response.Status.Should().Be(200, path);
            (await visitor.Page.Locator("h1").CountAsync()).Should().Be(1, path);
            (await visitor.Page.Locator("main").InnerTextAsync()).Length.Should().BeGreaterThan(300, path);
        }
    }

    [Fact]
    public async Task Page_PublicOnes_RunNoScriptAtAll()
    {
        await using var visitor = await portal.VisitAsync(1280);
        foreach (var path in await portal.AllPathsAsync())
        {
            await visitor.GoAsync(path);
            var scripts = await visitor.Page.EvaluateAsync<int>("document.querySelectorAll('script:not([type=\"application/ld+json\"])').length");
            scripts.Should().Be(0, path);
        }
    }

    [Fact]
    public async Task Page_AtTwiceTheTextSize_DoesNotScrollSideways()
    {
        await using var visitor = await portal.VisitAsync(640);
        foreach (var path in await portal.AllPathsAsync())
        {
            await visitor.GoAsync(path);
            await visitor.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            (await visitor.SidewaysScrollAsync()).Should().Be(0, path);
        }
    }
}
