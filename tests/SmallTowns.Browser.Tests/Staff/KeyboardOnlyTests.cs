using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class KeyboardOnlyTests(BackOffice office)
{
    private const int TabsToLook = 200;

    private const string FocusedName =
        """
        (({ activeElement: e }) => (e?.getAttribute('aria-label') ?? e?.labels?.[0]?.innerText ?? e?.innerText ?? '').trim())(document)
        """;

    [Fact]
    public async Task Text_WrittenWithoutAMouse_FromSigningInToSending()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync();
        await desk.OpenAsync("/staff");
        await TypeInAsync(desk, "Электронная почта", editor.Email);
        await TypeInAsync(desk, "Пароль", TestStaff.Password);
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeAsync("Здравствуйте");

        // The head of the page has the focus: the menu is behind it.
        await EnterAsync(desk, "Города", key: "Shift+Tab");
        await Expect(desk.Link("Анапа")).ToBeVisibleAsync();
        await EnterAsync(desk, "Анапа");
        await Expect(desk.Link("Написать: Экономика")).ToBeVisibleAsync();
        await EnterAsync(desk, "Написать: Экономика");
        await Expect(desk.Field(TextForm.Russian)).ToBeVisibleAsync();
        await TypeInAsync(desk, TextForm.Russian, "Курорт и порт.");
        await TypeInAsync(desk, TextForm.Source, "paper");
        await TypeInAsync(desk, TextForm.Reason, "Текста ещё не было");
        await EnterAsync(desk, TextForm.Send);

        await desk.BeToldAsync(TextForm.Sent);
        await desk.SeeAsync("На проверке: 1");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task TypeInAsync(Desk desk, string field, string text)
    {
        await GoToAsync(desk, field, "Tab");
        await desk.Page.Keyboard.TypeAsync(text);
    }

    private static async Task EnterAsync(Desk desk, string name, string key = "Tab")
    {
        await GoToAsync(desk, name, key);
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task GoToAsync(Desk desk, string name, string key)
    {
        for (var i = 0; i < TabsToLook; i++)
        {
            await desk.Page.Keyboard.PressAsync(key);
            if (await desk.Page.EvaluateAsync<string>(FocusedName) == name)
                return;
        }

        throw new InvalidOperationException($"“{name}” cannot be reached with {key} on {desk.Path}.");
    }
}
