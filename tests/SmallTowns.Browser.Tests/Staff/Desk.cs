using Microsoft.Playwright;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A browser in which somebody works in the back office; every step waits until the page is ready for it.</summary>
public sealed class Desk(Visitor visitor) : IAsyncDisposable
{
    // The page is drawn by the server, which has other things to do on a small machine.
    private const int PatienceMilliseconds = 90_000;

    static Desk() => SetDefaultExpectTimeout(PatienceMilliseconds);

    public Visitor Visitor => visitor;

    public IPage Page => visitor.Page;

    public ILocator Main => Page.Locator("main");

    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>What covers the page while it has no circuit.</summary>
    public ILocator Reconnecting => Page.GetByRole(AriaRole.Dialog, new() { Name = "Связь с сервером потеряна" });

    /// <summary>Opens a page of the portal as an address that was typed.</summary>
    public async Task OpenAsync(string path)
    {
        await visitor.GoAsync(path);
        await Expect(Main.Locator("h1")).ToBeVisibleAsync();
    }

    public async Task SignInAsync(string email, string password)
    {
        await FillAsync("Электронная почта", email);
        await FillAsync("Пароль", password);
        await PressAsync("Войти");
        await Expect(Page.Locator(".staff-bar")).ToBeVisibleAsync();
    }

    /// <summary>Somebody else signs in at this browser, past the form.</summary>
    public async Task BecomeAsync(TestStaff person)
    {
        await Page.Context.ClearCookiesAsync();
        await Page.Context.AddCookiesAsync([new() { Name = person.CookieName, Value = person.CookieValue, Url = new Uri(Page.Url).GetLeftPart(UriPartial.Authority) }]);
    }

    public Task FillAsync(string label, string text) => Field(label).FillAsync(text);

    public Task ChooseAsync(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>The box of a role or a duty. Its label goes on to say what the person may then do, so the title alone is not its name.</summary>
    public ILocator Access(string title) =>
        Page.Locator("fieldset label").Filter(new() { Has = Page.GetByText(title, new() { Exact = true }) }).GetByRole(AriaRole.Checkbox);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Follows a link of the page; a part of its words is enough.</summary>
    public Task FollowAsync(string link) => Link(link).First.ClickAsync();

    public ILocator Link(string words) => Main.GetByRole(AriaRole.Link, new() { Name = words });

    /// <summary>Waits until these words stand on the page.</summary>
    public Task SeeAsync(string words) => Expect(Main).ToContainTextAsync(words);

    public Task SeeNotAsync(string words) => Expect(Main).Not.ToContainTextAsync(words);

    /// <summary>Waits for what is told in the corner of the screen and puts it away: it must not stand for the next message of the same words.</summary>
    public async Task BeToldAsync(string words)
    {
        var message = Page.Locator(".mud-snackbar").Filter(new() { HasText = words });
        await Expect(message.First).ToBeVisibleAsync();
        // It may have gone by itself by now, which a click would wait for in vain.
        await message.EvaluateAllAsync<bool>("all => { all.forEach(one => one.querySelector('.mud-snackbar-close-button')?.click()); return true; }");
        await Expect(message).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
