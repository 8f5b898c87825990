using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class ShutOutTests(PortalInBrowser portal, BackOffice office)
{
    private const int MinuteMilliseconds = 60_000;
    private const string Typed = "Набрано до отключения.";

    [Fact]
    public async Task OpenPage_PersonDisabled_StopsWithinAMinuteAndKeepsWhatWasTypedInSight()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("temryuk", "Economy");
        await desk.FillAsync(TextForm.Russian, Typed);

        await using (var administrator = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Administrator)))
        {
            await administrator.OpenAsync($"/staff/users/{editor.UserId}");
            await administrator.PressAsync("Отключить");
            await administrator.BeToldAsync("Сотрудник отключён");
        }

        await Expect(desk.Page.GetByText("Вы не вошли.")).ToBeVisibleAsync(new() { Timeout = MinuteMilliseconds });
        await Expect(desk.Field(TextForm.Russian)).ToHaveValueAsync(Typed);
        await desk.SendTextAsync();
        // Another page of the same browser is answered after everything that was pressed on this one.
        await desk.OpenAsync("/account/login");
        (await ProposalsAsync(editor.UserId)).Should().Be(0);
    }

    [Fact]
    public async Task OpenPage_SignedOutEverywhereElse_SaysSoWithinAMinute()
    {
        var editor = await office.HireAsync(StaffRole.Editor);
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenTextAsync("temryuk", "Economy");

        await using (var telephone = await office.OpenDeskAsync(editor))
        {
            await telephone.OpenAsync("/account/my");
            await telephone.PressAsync("Выйти везде");
            await telephone.SeeAsync("Вы вышли");
        }

        await Expect(desk.Page.GetByText("Вы не вошли.")).ToBeVisibleAsync(new() { Timeout = MinuteMilliseconds });
    }

    [Fact]
    public async Task OnePageTooMany_SaysSo_AndOpensWhenAnotherIsClosed()
    {
        await using var narrow = BackOffice.Narrow(portal);
        var editor = await narrow.HireAsync(StaffRole.Editor);
        var first = await narrow.OpenDeskAsync(editor);
        await first.OpenAsync("/staff");
        await using var second = await narrow.OpenDeskAsync(editor);

        await second.Page.GotoAsync(new Uri(narrow.Address, "/staff").ToString());

        await Expect(second.Reconnecting.GetByText("Открыто слишком много страниц")).ToBeVisibleAsync();
        await first.DisposeAsync();
        await Expect(second.Main.Locator("h1")).ToBeVisibleAsync();
        await Expect(second.Reconnecting).ToBeHiddenAsync();
    }

    private async Task<int> ProposalsAsync(int userId)
    {
        await using var db = office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContext();
        return await db.Proposals.CountAsync(proposal => proposal.AuthorId == userId);
    }
}
