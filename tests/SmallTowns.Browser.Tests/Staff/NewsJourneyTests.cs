using System.Net;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>An article from the first word to its readers, and by both ways out.</summary>
[Collection(nameof(BackOffice))]
public sealed class NewsJourneyTests(PortalInBrowser portal)
{
    private const string Title = "Мост через Абин открыт";
    private const string Address = "/news/most-cherez-abin-otkryt";

    [Fact]
    public async Task Article_WrittenPublishedWithdrawnAndRemoved_IsSeenByReadersAsItStands()
    {
        await using var office = new BackOffice(portal);
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await using var reader = await office.OpenDeskAsync();

        await editor.OpenAsync("/staff/press");
        await editor.FollowAsync("Написать новость");
        await editor.FillAsync("Заголовок", Title);
        await editor.FillAsync("Вводка", "Движение началось утром.");
        await editor.FillAsync("Текст", "мост");
        await editor.Page.GetByLabel("Текст", new() { Exact = true }).SelectTextAsync();
        await editor.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Разметка: Текст", Exact = true }).GetByRole(AriaRole.Button, new() { Name = "Жирный" }).ClickAsync();
        await Expect(editor.Field("Текст")).ToHaveValueAsync("**мост**");
        await Expect(editor.Page.Locator(".text-preview strong").First).ToHaveTextAsync("мост");
        await editor.Page.GetByLabel("Дороги и транспорт").CheckAsync();
        await editor.Page.GetByLabel("Абинск", new() { Exact = true }).CheckAsync();
        await editor.FillAsync("Зачем нужна правка", "Мост открыли");
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
        (await StatusAsync(office, Address)).Should().Be(HttpStatusCode.NotFound);

        await director.OpenAsync("/staff/review");
        await director.FollowAsync($"Новость «{Title}»");
        await director.SeeAsync("**мост**");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
        await reader.OpenAsync("/news");
        await reader.FollowAsync(Title);
        await reader.SeeAsync("Движение началось утром.");
        (await TextAsync(office, "/news/feed.atom")).Should().Contain(Title);

        await director.OpenAsync("/staff/press");
        await director.FollowAsync(Title);
        await director.FillAsync("Почему: прочтёт читатель", "Мост снова закрыт.");
        await director.PressAsync("Снять");
        await director.BeToldAsync("Готово");
        await reader.OpenAsync(Address);
        await reader.SeeAsync("Мост снова закрыт.");
        (await TextAsync(office, "/news/feed.atom")).Should().NotContain(Title);

        await director.FillAsync("Почему: прочтёт читатель", "Была ошибка.");
        await director.PressAsync("Удалить");
        await director.BeToldAsync("Готово");
        (await StatusAsync(office, Address)).Should().Be(HttpStatusCode.Gone);
        foreach (var desk in new[] { editor, director })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task<HttpStatusCode> StatusAsync(BackOffice office, string path)
    {
        using var client = new HttpClient { BaseAddress = office.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(BackOffice office, string path)
    {
        using var client = new HttpClient { BaseAddress = office.Address };
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}
