using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>What stands behind public numbers is proposed by one person and published by another.</summary>
[Collection(nameof(BackOffice))]
public sealed class CatalogueProposalTests(PortalInBrowser portal)
{
    private const string NewTitle = "Роль малых городов, издание второе";

    [Fact]
    public async Task Source_ProposedAmendedAndPublished_IsSeenByReaders()
    {
        await using var office = new BackOffice(portal);
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await using var reader = await office.OpenDeskAsync();

        await editor.OpenAsync("/staff/sources");
        await editor.FollowAsync("Роль и потенциал малых городов");
        await editor.FillAsync("Название", NewTitle);
        await editor.FillAsync("Адрес страницы", "не адрес");
        await editor.FillAsync("Зачем нужна правка", "Вышло второе издание");
        await SendAsync(editor);
        await editor.SeeAsync("Это не адрес страницы");
        await Expect(editor.Field("Название")).ToHaveValueAsync(NewTitle);
        await editor.FillAsync("Адрес страницы", "https://example.org/second");
        await SendAsync(editor);
        await editor.BeToldAsync("Отправлено на проверку.");
        await editor.SeeAsync("Вы правите предложение");
        await editor.FillAsync("Адрес страницы", "https://example.org/second-edition");
        await SendAsync(editor);
        await editor.BeToldAsync("Отправлено на проверку.");

        await reader.OpenAsync("/about/sources");
        await reader.SeeNotAsync(NewTitle);
        await director.OpenAsync("/staff/review");
        await director.FollowAsync($"Источник «{NewTitle}»");
        await director.SeeAsync("https://example.org/second-edition");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
        await reader.OpenAsync("/about/sources");
        await reader.SeeAsync(NewTitle);
        foreach (var desk in new[] { editor, director, reader })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task Indicator_ProposedByADirector_IsPublishedByAnother()
    {
        await using var office = new BackOffice(portal);
        await using var author = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Administrator));
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));

        await author.OpenAsync("/staff/indicators");
        await author.FollowAsync("Предложить показатель");
        await author.FillAsync("Название", "Число гостиниц");
        await author.FillAsync("Название по-английски", "Hotels");
        await author.FillAsync("Единица", "шт.");
        await author.FillAsync("Единица по-английски", "units");
        await author.ChooseAsync("Тема", "Торговля");
        await author.FillAsync("Зачем нужна правка", "Инвесторы спрашивают");
        await SendAsync(author);
        await author.BeToldAsync("Отправлено на проверку.");
        await author.SeeAsync("Предложены");
        await author.FollowAsync("Число гостиниц");
        await author.SeeAsync("Вы правите предложение");

        await director.OpenAsync("/staff/review");
        await director.FollowAsync("Показатель «Число гостиниц»");
        await director.SeeAsync("Торговля");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
        await director.OpenAsync("/staff/indicators?find=hotels");
        await Expect(director.Link("Число гостиниц")).ToBeVisibleAsync();
        foreach (var desk in new[] { author, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static Task SendAsync(Desk desk) => desk.PressAsync("Отправить на проверку");
}
