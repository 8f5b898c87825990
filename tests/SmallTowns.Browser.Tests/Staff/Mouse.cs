using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>
/// Somebody who works with a mouse: each press counts, into a field as well, and a list takes two, one to open it and one to choose. Typing is
/// no click. Whoever goes from field to field with the Tab key presses less.
/// </summary>
internal sealed class Mouse
{
    public int Clicks { get; private set; }

    public async Task PressAsync(ILocator what)
    {
        Clicks++;
        await what.ClickAsync();
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        await PressAsync(field);
        await field.FillAsync(text);
    }

    public async Task ChooseAsync(ILocator list, string option)
    {
        Clicks += 2;
        await list.SelectOptionAsync(new SelectOptionValue { Label = option });
    }
}
