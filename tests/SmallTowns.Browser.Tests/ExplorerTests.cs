using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using SmallTowns.Browser.Tests.Checks;

namespace SmallTowns.Browser.Tests;

/// <summary>A question put, and its answer taken along. That its pages are sound in every look is seen with all the others.</summary>
public sealed class ExplorerTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Form_SentByKeyboardWithScriptsOff_LeadsToTheShortAddressThatStays()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk, Scripts: false));
        var page = visitor.Page;
        await visitor.GoAsync("/explore");

        var form = page.GetByRole(AriaRole.Search, new() { Name = "Вопрос" });
        await form.GetByLabel("Показатель", new() { Exact = true }).SelectOptionAsync("area");
        await form.GetByLabel("Вид", new() { Exact = true }).SelectOptionAsync("bars");
        await form.GetByText("Выбрать города").PressAsync("Enter");
        await form.GetByLabel("Абинск", new() { Exact = true }).PressAsync("Space");
        await form.GetByLabel("Темрюк", new() { Exact = true }).CheckAsync();
        await form.GetByLabel("Год, по").PressAsync("Enter");
        await AtAsync("/explore?measure=area&towns=abinsk,temryuk&view=bars");
        (await page.Locator("h2").First.InnerTextAsync()).Should().Be("Площадь территории");
        (await TownsAsync()).Should().Equal("Абинск", "Темрюк");
        (await page.Locator("tbody td.number > .number").AllInnerTextsAsync()).Should().Equal("22", "20,1");

        var heading = page.GetByRole(AriaRole.Columnheader).GetByRole(AriaRole.Link, new() { Name = "Город" });
        await heading.ClickAsync();
        await AtAsync("/explore?measure=area&towns=abinsk,temryuk&view=bars&sort=name");
        await heading.PressAsync("Enter");
        await AtAsync("/explore?measure=area&towns=abinsk,temryuk&view=bars&sort=-name");
        (await TownsAsync()).Should().Equal("Темрюк", "Абинск");

        await page.GetByRole(AriaRole.Link, new() { Name = "Постоянная ссылка" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/explore?measure=area&towns=abinsk,temryuk&view=bars&sort=-name&edition=*");
        (await page.Locator("main .notice").InnerTextAsync()).Should().Contain("Это постоянный адрес").And.Contain("Сегодня ответ тот же");
        (await TownsAsync()).Should().Equal("Темрюк", "Абинск");
        visitor.TakeComplaints().Should().BeEmpty();

        Task AtAsync(string address) => page.WaitForURLAsync(new Uri(portal.Address, address).AbsoluteUri);
        Task<IReadOnlyList<string>> TownsAsync() => page.Locator("tbody th").AllInnerTextsAsync();
    }

    [Fact]
    public async Task EmbedCode_OnAnotherSite_ShowsTheAnswerAndSetsNoCookie()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Desk));
        await visitor.GoAsync("/explore?class=small&view=bars");
        var code = await visitor.Page.Locator("details.cite code").TextContentAsync();
        await using var site = WebApplication.CreateSlimBuilder().Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", () => Results.Content($"<!DOCTYPE html><title>Another site</title>{code}", "text/html"));
        site.MapGet("/whole", () => Results.Content($"<!DOCTYPE html><title>Another site</title><iframe src='{portal.Address}explore'></iframe>", "text/html"));
        site.MapGet("/favicon.ico", () => Results.NoContent());
        await site.StartAsync(TestContext.Current.CancellationToken);
        // Not only another port: another site for the browser.
        var address = site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        await visitor.Page.GotoAsync(address);
        var frame = visitor.Page.FrameLocator("iframe");
        (await frame.Locator("h1").InnerTextAsync()).Should().Be("Численность населения");
        (await frame.Locator("figure svg").First.IsVisibleAsync()).Should().BeTrue();
        visitor.TakeComplaints().Should().BeEmpty();

        await visitor.Page.GotoAsync(address + "/whole");
        // The browser puts a page of its own in the place of one that it refuses.
        (await frame.GetByText("Показатели городов").CountAsync()).Should().Be(0);
        visitor.TakeComplaints().Should().Contain(complaint => complaint.Contains("frame-ancestors 'none'", StringComparison.Ordinal), "only the page made for frames stands in one");
        (await visitor.Page.Context.CookiesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task EmbeddedPage_InEachViewAndLook_IsSoundAccessibleAndLegible()
    {
        string[] pages =
        [
            "/embed/explore?class=small", "/embed/explore?view=bars&measure=area&towns=abinsk,temryuk", "/embed/explore?view=scatter&class=small",
            "/en/embed/explore?view=map&measure=density", "/embed/explore?view=lines&class=small&from=nothing", "/embed/explore?view=lines&towns=abinsk,anapa,krymsk",
        ];
        var faults = await portal.WalkAsync(new Reader(Reader.Phone), pages, async visitor =>
        {
            List<string> found = [.. await visitor.AxeViolationsAsync()];
            foreach (var look in new[] { new Look(Reader.Phone), new Look(480), new Look(Reader.Desk) })
            {
                await visitor.WearAsync(look);
                found.AddRange([.. await visitor.FaultsAsync(), .. (await Drawings.FaultsAsync(visitor)).Select(fault => $"{look} {fault}")]);
            }

            await visitor.WearAsync(new Look(Reader.Phone, ColorScheme.Dark));
            return [.. found, .. await visitor.ColourViolationsAsync()];
        });

        faults.Should().BeEmpty();
    }

    [Fact]
    public async Task EmbeddedPage_OfAReaderOfDarkSystem_IsDark()
    {
        await using var visitor = await portal.VisitAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await visitor.GoAsync("/embed/explore?class=small");

        (await visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(20, 26, 26)");
    }
}
