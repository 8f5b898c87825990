using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>From a box to what was meant. That the pages are sound in every look is seen with all the others.</summary>
public sealed class SearchTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData(Reader.Phone, "/", "хадыженск", "/towns/khadyzhensk", "Хадыженск")]
    [InlineData(Reader.Desk, "/en/", "khadyzhensk", "/en/towns/khadyzhensk", "Khadyzhensk")]
    public async Task WholeName_InTheBoxOfTheFirstPage_OpensItsPage(int width, string home, string typed, string address, string title)
    {
        await using var visitor = await portal.VisitAsync(new Reader(width, Scripts: false));
        await visitor.GoAsync(home);

        await visitor.Page.Locator("#find-town").FillAsync(typed);
        await visitor.Page.Locator("#find-town").PressAsync("Enter");

        await visitor.Page.WaitForURLAsync(new Uri(portal.Address, address).AbsoluteUri);
        (await visitor.Page.Locator("h1").InnerTextAsync()).Should().Contain(title);
    }

    [Fact]
    public async Task TypedOnTheWrongKeyboard_IsFound_AndNarrowedWithScriptsOff()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Phone, Scripts: false));
        var page = visitor.Page;
        await visitor.GoAsync("/search");

        await page.GetByLabel("Что найти", new() { Exact = true }).FillAsync("yfctktybt");
        await page.GetByLabel("Что найти", new() { Exact = true }).PressAsync("Enter");
        await page.GetByText("Показано по запросу «население»").WaitForAsync();
        var kinds = page.GetByRole(AriaRole.List, new() { Name = "Что", Exact = true }).GetByRole(AriaRole.Link);
        (await kinds.CountAsync()).Should().BeGreaterThan(1);
        await kinds.Filter(new() { HasText = "Показатели" }).ClickAsync();

        (await page.Locator(".found li").First.InnerTextAsync()).Should().Contain("Показатель");
        (await page.Locator(".found mark").CountAsync()).Should().BePositive();
        (await visitor.FaultsAsync()).Should().BeEmpty();

        // Axe is a script: it reads the page that was found without one in a visit that has them.
        await using var reader = await portal.VisitAsync(new Reader(Reader.Phone));
        await reader.GoAsync(page.Url);
        (await reader.AxeViolationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Titles_AreSuggestedWhileOneTypes()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/search?q=абинск");

        await visitor.Page.Locator("#search-q").FillAsync("");
        await visitor.Page.Locator("#search-q").PressSequentiallyAsync("хад");

        await visitor.Page.Locator("#search-titles option").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await visitor.Page.Locator("#search-titles option").First.TextContentAsync()).Should().Be("Хадыженск");
        visitor.TakeComplaints().Should().BeEmpty();
    }
}
