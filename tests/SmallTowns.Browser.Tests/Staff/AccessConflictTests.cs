using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class AccessConflictTests(BackOffice office)
{
    [Fact]
    public async Task TwoAdministratorsOfOnePerson_SecondSeesTheFirstAndChooses()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        var colleague = await office.HireAsync(StaffRole.Administrator);
        await using var first = await office.OpenDeskAsync(colleague);
        await using var second = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Administrator));
        var page = $"/staff/users/{editor.UserId}";
        await first.OpenAsync(page);
        await second.OpenAsync(page);
        await first.Access("Директор").CheckAsync();
        await second.Access("Администратор").CheckAsync();

        await first.PressAsync("Сохранить права");
        await first.BeToldAsync("Права сохранены.");
        await second.PressAsync("Сохранить права");

        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync($"Это же изменили одновременно с вами: {colleague.Actor.Name}");
        await Expect(dialog.Locator("legend")).ToHaveTextAsync(["Роли"]);
        await Expect(dialog.Locator("fieldset")).ToContainTextAsync("Было: Редактор");
        (await second.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await dialog.GetByLabel(colleague.Actor.Name).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Применить выбор" }).ClickAsync();
        await second.SeeAsync("Правки объединены");
        await Expect(second.Access("Директор")).ToBeCheckedAsync();
        await Expect(second.Access("Администратор")).Not.ToBeCheckedAsync();
        await second.PressAsync("Сохранить права");
        await second.BeToldAsync("Права сохранены.");
    }
}
