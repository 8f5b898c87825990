using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The form of a text of a town's passport.</summary>
internal static class TextForm
{
    public const string Russian = "По-русски";
    public const string English = "По-английски";
    public const string Source = "Источник";
    public const string Reason = "Зачем нужна правка";
    public const string Send = "Отправить на проверку";
    public const string Sent = "Отправлено на проверку.";

    public static async Task OpenTextAsync(this Desk desk, string town, string section)
    {
        await desk.OpenAsync($"/staff/towns/{town}/texts?edit={section}");
        await Expect(desk.Field(Russian)).ToBeVisibleAsync();
    }

    /// <summary>Gives the source and the reason, sends the form and waits for nothing.</summary>
    public static async Task SendTextAsync(this Desk desk, string source = "paper")
    {
        await desk.FillAsync(Source, source);
        await desk.FillAsync(Reason, "Новые сведения администрации");
        await desk.PressAsync(Send);
    }

    /// <summary>Waits until it is said that the text was sent and the page has gone back to the texts: a reload on top of that would meet it halfway.</summary>
    public static async Task SeeSentAsync(this Desk desk)
    {
        await desk.BeToldAsync(Sent);
        await Expect(desk.Field(Russian)).ToHaveCountAsync(0);
    }
}
