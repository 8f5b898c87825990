using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A plot goes from an empty form to its public card, and what is wrong on the way is told where it is.</summary>
[Collection(nameof(BackOffice))]
public sealed class SiteProposalTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Plot_AddedCorrectedAndPublished_HasACardForReaders()
    {
        await using var office = new BackOffice(portal);
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await using var reader = await office.OpenDeskAsync();

        await editor.OpenAsync("/staff/sites");
        await editor.ChooseAsync("Город нового объекта", "Апшеронск");
        await editor.PressAsync("Добавить");
        await editor.SeeAsync("Объект apsheronsk-");
        var reference = editor.Path.Split('/')[^1];
        await editor.FillAsync("Название", "Участок у станции");
        await editor.FillAsync("Название по-английски", "Plot by the station");
        await editor.PressAsync("Главное");
        await editor.ChooseAsync("Площадь: известно ли", "есть значение");
        await editor.FillAsync("Площадь", "много");
        await editor.PressAsync("Электричество");
        await editor.ChooseAsync("Свободная мощность: известно ли", "есть значение");
        await editor.FillAsync("Свободная мощность", "1,5");
        await editor.ChooseAsync("Сеть на площадке: известно ли", "нет");
        await editor.FillAsync("Зачем нужна правка", "Новый участок");
        await editor.PressAsync("Отправить на проверку");
        await editor.SeeAsync("Не отправлено: исправьте отмеченное.");
        await editor.PressAsync("Главное 1 исправить");
        await Expect(editor.Field("Площадь")).ToHaveValueAsync("много");
        await editor.FillAsync("Площадь", "4,2");
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
        await editor.SeeAsync(reference);

        await reader.Visitor.GoAsync($"/investors/sites/{reference}");
        await Expect(reader.Page.Locator("h1")).Not.ToContainTextAsync("Участок у станции");
        await director.OpenAsync("/staff/review");
        await director.FollowAsync(reference);
        await director.SeeAsync("4,2 га");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
        await reader.OpenAsync($"/investors/sites/{reference}");
        await reader.SeeAsync("Участок у станции");
        await reader.SeeAsync("4,2 га");
        await reader.SeeAsync("1,5 МВт");
        await reader.SeeAsync("не зарегистрирована");
        await reader.OpenAsync($"/en/investors/sites/{reference}");
        await reader.SeeAsync("Plot by the station");
        editor.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
