using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>Passkeys on a device that Chromium plays. A browser gives them to a named host only, so these visits go to localhost.</summary>
[Collection(nameof(BackOffice))]
public sealed class PasskeyTests(BackOffice office, PortalInBrowser portal)
{
    private const string KeyName = "Ноутбук в отделе";

    [Fact]
    public async Task Passkey_AddedNamedUsedAndRemoved()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await OpenDeskAsync();
        var chromium = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await PlugInDeviceAsync(chromium);
        await desk.OpenAsync("/account/login");
        await Expect(desk.Page.GetByText("Ключ доступа не получен.")).ToBeHiddenAsync();
        await desk.SignInAsync(editor.Email, TestStaff.Password);

        await desk.OpenAsync("/account/my/passkeys");
        await Expect(desk.Button("Добавить ключ доступа")).ToHaveCountAsync(0);
        await desk.FillAsync("Пароль", "not the password");
        await desk.PressAsync("Продолжить");
        await desk.SeeAsync("Пароль введён неверно.");
        await ConfirmAsync(desk);
        await desk.PressAsync("Добавить ключ доступа");
        await desk.SeeAsync("Ключ добавлен.");
        await desk.FillAsync("Название ключа", KeyName);
        await desk.PressAsync("Переименовать");
        await desk.SeeAsync("Название сохранено.");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();

        await SignOutAsync(desk);
        await desk.OpenAsync("/account/login");
        await desk.PressAsync("Войти с ключом доступа");
        await desk.Page.WaitForURLAsync("**/staff");

        await desk.OpenAsync("/account/my/passkeys");
        await Expect(desk.Field("Название ключа")).ToHaveValueAsync(KeyName);
        await Expect(desk.Button("Удалить")).ToHaveCountAsync(0);
        await ConfirmAsync(desk);
        await desk.PressAsync("Удалить");
        await desk.SeeAsync("Ключ удалён.");
        await SignOutAsync(desk);
        await desk.OpenAsync("/account/login");
        await desk.PressAsync("Войти с ключом доступа");
        await desk.SeeAsync("Ключ доступа не подошёл.");

        (await EventsAsync(editor.UserId)).Should().ContainInOrder(AuditEvent.PasskeyAdded, AuditEvent.SignedIn, AuditEvent.PasskeyRemoved);
    }

    private async Task<Desk> OpenDeskAsync() =>
        new(await portal.VisitAsync(new Reader(Reader.Desk), new UriBuilder(office.Address) { Host = "localhost" }.Uri));

    private static async Task PlugInDeviceAsync(ICDPSession chromium)
    {
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task SignOutAsync(Desk desk)
    {
        await desk.OpenAsync("/account/my");
        await desk.PressAsync("Выйти");
        await desk.SeeAsync("Вы вышли");
    }

    private static async Task ConfirmAsync(Desk desk)
    {
        await desk.FillAsync("Пароль", TestStaff.Password);
        await desk.PressAsync("Продолжить");
    }

    private async Task<List<AuditEvent>> EventsAsync(int userId)
    {
        await using var db = office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        return await db.AuditEntries.Where(entry => entry.UserId == userId || entry.SubjectUserId == userId).OrderBy(entry => entry.Id).Select(entry => entry.Event).ToListAsync();
    }
}
