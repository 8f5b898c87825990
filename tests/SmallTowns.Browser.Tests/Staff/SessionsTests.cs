using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OtpNet;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Staff.Users;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A session ends wherever it is open, and nothing is sent in its name afterwards.</summary>
[Collection(nameof(BackOffice))]
public sealed class SessionsTests(PortalInBrowser portal, BackOffice office)
{
    private const string Typed = "Набрано до выхода.";
    private const string Over = "Сеанс закончился или доступ закрыт";

    [Fact]
    public async Task SignedOutInAnotherTab_OpenForm_SendsNothing_AndKeepsWhatWasTyped()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("timashevsk", "Economy");
        await desk.FillAsync(TextForm.Russian, Typed);

        var other = await desk.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(office.Address, "/account/my").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "Выйти", Exact = true }).ClickAsync();
        await other.WaitForURLAsync("**/account/signed-out");
        await desk.SendTextAsync();

        await desk.SeeAsync(Over);
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        (await ProposalsAsync(editor)).Should().Be(0);
    }

    [Fact]
    public async Task Disabled_OpenForm_SendsNothing_AtOnce()
    {
        var (editor, administrator) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Administrator));
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("korenovsk", "Economy");
        await desk.FillAsync(TextForm.Russian, Typed);

        await office.App.Services.GetRequiredService<StaffUsers>().DisableAsync(administrator.Actor, editor.UserId);
        await desk.SendTextAsync();

        await desk.SeeAsync(Over);
        (await ProposalsAsync(editor)).Should().Be(0);
    }

    [Fact]
    public async Task List_OfMySessions_EndsTheOne_AndPassesAxe()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var telephone = await office.OpenDeskAsync();
        await telephone.OpenAsync("/account/login");
        await telephone.SignInAsync(editor.Email, TestStaff.Password);
        await using var desk = await office.OpenDeskAsync();
        await desk.OpenAsync("/account/login");
        await desk.SignInAsync(editor.Email, TestStaff.Password);

        await desk.OpenAsync("/account/my");
        await desk.FollowAsync("посмотреть и завершить");
        await desk.SeeAsync("этот вход");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        // The test made one more session of this person past the form.
        await desk.PressAsync("Завершить все, кроме этого");

        await desk.SeeAsync("Остальные входы завершены.");
        await telephone.Visitor.GoAsync("/account/my");
        await Expect(telephone.Button("Войти")).ToBeVisibleAsync();
        await desk.OpenAsync("/account/my");
        await desk.SeeAsync(editor.Email);
    }

    [Fact]
    public async Task Director_OnTheFirstDay_IsGuidedThroughTheSecondStep()
    {
        await using var guarded = BackOffice.Guarded(portal);
        var director = await guarded.HireAsync(StaffRole.Approver);
        await using var desk = await guarded.OpenDeskAsync();
        await desk.OpenAsync("/account/login");
        await desk.FillAsync("Электронная почта", director.Email);
        await desk.FillAsync("Пароль", TestStaff.Password);
        await desk.PressAsync("Войти");

        await desk.SeeAsync("Остался один шаг");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.PressAsync("Настроить");
        var key = (await desk.Main.Locator(".account-key").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.FillAsync("Код из приложения", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(guarded.Clock.GetUtcNow().UtcDateTime));
        await desk.PressAsync("Включить");
        await desk.SeeAsync("Сохраните резервные коды");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.FollowAsync("Коды сохранены, продолжить работу");

        await Expect(desk.Page.Locator(".staff-bar")).ToBeVisibleAsync();
        desk.Path.Should().StartWith("/staff");
    }

    private async Task<int> ProposalsAsync(TestStaff person)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Proposals.CountAsync(proposal => proposal.AuthorId == person.UserId, TestContext.Current.CancellationToken);
    }
}
