using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

[Collection(nameof(BackOffice))]
public sealed class ConflictTests(BackOffice office)
{
    private const string TheirRussian = "Город живёт консервным заводом.";
    private const string TheirEnglish = "The town lives by its cannery.";
    private const string MyRussian = "Город живёт садами и консервным заводом.";

    [Fact]
    public async Task TwoEditorsOfOneText_SecondSends_SeesTheOthersChangeChoosesAndLosesNothing()
    {
        var colleague = await office.HireAsync(StaffRole.Editor);
        await using var first = await office.OpenDeskAsync(colleague);
        await using var second = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await first.OpenTextAsync("krymsk", "Economy");
        await second.OpenTextAsync("krymsk", "Economy");
        await second.FillAsync(TextForm.Russian, MyRussian);

        await first.FillAsync(TextForm.Russian, TheirRussian);
        await first.FillAsync(TextForm.English, TheirEnglish);
        await first.SendTextAsync();
        await first.SeeSentAsync();
        await second.SendTextAsync();

        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync($"Это же изменили одновременно с вами: {colleague.Actor.Name}");
        await Expect(dialog.Locator("legend")).ToHaveTextAsync(["Текст по-русски"]);
        await Expect(dialog).ToContainTextAsync(TheirRussian);
        await Expect(dialog).ToContainTextAsync(MyRussian);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Вернуться к форме" }).ClickAsync();
        await Expect(second.Field(TextForm.Russian)).ToHaveValueAsync(MyRussian);

        await second.PressAsync(TextForm.Send);
        await dialog.GetByLabel("Ваше").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Применить выбор" }).ClickAsync();
        await second.SeeSentAsync();

        await second.OpenTextAsync("krymsk", "Economy");
        await Expect(second.Field(TextForm.Russian)).ToHaveValueAsync(MyRussian);
        await Expect(second.Field(TextForm.English)).ToHaveValueAsync(TheirEnglish);
        first.Visitor.TakeComplaints().Should().BeEmpty();
        second.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task TwoEditorsWhoNameTwoSources_SecondSends_IsAskedWhichOne()
    {
        await using var first = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await using var second = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await first.OpenTextAsync("gulkevichi", "Economy");
        await second.OpenTextAsync("gulkevichi", "Economy");
        foreach (var desk in new[] { first, second })
            await desk.FillAsync(TextForm.Russian, TheirRussian);

        await first.SendTextAsync("paper");
        await first.BeToldAsync(TextForm.Sent);
        await second.SendTextAsync("geonames");

        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("legend")).ToHaveTextAsync(["Источник"]);
        await Expect(dialog).ToContainTextAsync("Роль и потенциал малых городов");
        await Expect(dialog).ToContainTextAsync("GeoNames");
        await dialog.GetByLabel("Ваше").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Применить выбор" }).ClickAsync();
        await second.BeToldAsync(TextForm.Sent);
        await second.OpenTextAsync("gulkevichi", "Economy");
        await Expect(second.Field(TextForm.Source)).ToHaveValueAsync("GeoNames");
    }
}
