using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class ConsentWithdrawnTests(BackOffice office)
{
    private const string Name = "Кузнецова Вера Павловна";

    [Fact]
    public async Task Person_NamedWithConsent_IsErasedWhenItIsWithdrawn()
    {
        await using var desk = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await desk.OpenAsync("/staff/towns/ust-labinsk/contacts?edit=true");
        await desk.PressAsync("Добавить контакт");
        await desk.FillAsync("Учреждение", "Отдел торговли");
        await desk.FillAsync("Телефон (необязательно)", "8 86135 1-11-11");
        await desk.FillAsync("Человек (необязательно)", Name);
        await desk.FillAsync("Согласие дано", "2026-11-01");
        await desk.FillAsync("Где хранится согласие", "№ 5");
        await desk.SendTextAsync();
        await desk.BeToldAsync(TextForm.Sent);

        await desk.OpenAsync("/staff/towns/ust-labinsk/contacts");
        await desk.SeeAsync("в правке на проверке");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = $"Согласие отозвано: {Name}" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Стереть" }).ClickAsync();

        await desk.BeToldAsync("Личные данные стёрты");
        await desk.SeeNotAsync(Name);
        await Expect(desk.Main).ToContainTextAsync("Ничьих личных данных здесь нет.");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
