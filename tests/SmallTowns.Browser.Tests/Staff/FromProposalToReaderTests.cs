using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Web.Account.Setup;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The whole way of a number: from an empty staff list to the reader, back again, and to the page of the day between.</summary>
[Collection(nameof(BackOffice))]
public sealed class FromProposalToReaderTests(PortalInBrowser portal)
{
    private const string Before = "39 511";
    private const string Slip = "63670";
    private const string After = "36 670";
    private const string Remark = "Две первые цифры переставлены: в источнике 36 670.";
    private const string Password = "длинная фраза для входа";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Number_ProposedReturnedCorrectedPublishedRestored_IsSeenByReadersAsOfEachDay()
    {
        await using var office = new BackOffice(portal);
        var dayBefore = MoscowDay(office);
        office.Clock.GoForward(Day);
        await using var editor = await office.OpenDeskAsync();
        await using var director = await office.OpenDeskAsync();
        await using (var administrator = await BecomeFirstAdministratorAsync(office))
        {
            await AcceptAsync(editor, await InviteAsync(administrator, "Елена Редактор", "editor@example.org", "Редактор"));
            await AcceptAsync(director, await InviteAsync(administrator, "Денис Директор", "director@example.org", "Директор"));
        }

        await ProposeAsync(editor);
        await SendBackAsync(director);
        await CorrectAsync(editor);
        await PublishAsync(director);
        var dayOfChange = MoscowDay(office);
        await ReadersSeeAsync(office, After, "36670", $"{Before} чел. → {After} чел.");

        office.Clock.GoForward(Day);
        await RestoreFromHistoryAsync(editor);
        await director.OpenAsync("/staff/review");
        await director.SignInAsync("director@example.org", Password);
        await PublishAsync(director);
        await ReadersSeeAsync(office, Before, "39511", $"{After} чел. → {Before} чел.");

        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync($"/towns/abinsk?asOf={dayOfChange:yyyy-MM-dd}");
        await reader.SeeAsync("Так страница выглядела");
        await Expect(Population(reader)).ToContainTextAsync(After);
        await reader.OpenAsync($"/towns/abinsk?asOf={dayBefore:yyyy-MM-dd}");
        await Expect(Population(reader)).ToContainTextAsync(Before);
        await Expect(reader.Main.Locator("#updates")).ToHaveCountAsync(0);
        foreach (var desk in new[] { editor, director, reader })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    internal static async Task<Desk> BecomeFirstAdministratorAsync(BackOffice office)
    {
        var desk = await office.OpenDeskAsync();
        var token = office.App.Services.GetRequiredService<SetupLink>().Make();
        await desk.OpenAsync("/account/setup?token=" + Uri.EscapeDataString(token));
        await desk.FillAsync("Имя и фамилия", "Анна Администратор");
        await desk.FillAsync("Электронная почта", "administrator@example.org");
        await desk.FillAsync("Пароль", Password);
        await desk.FillAsync("Пароль ещё раз", Password);
        await desk.PressAsync("Создать администратора");
        await desk.SeeAsync("Здравствуйте, Анна Администратор.");
        return desk;
    }

    internal static async Task<string> InviteAsync(Desk administrator, string name, string email, string role)
    {
        await administrator.OpenAsync("/staff/users");
        await administrator.PressAsync("Пригласить");
        var dialog = administrator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Имя и фамилия").FillAsync(name);
        await dialog.GetByLabel("Электронная почта").FillAsync(email);
        await administrator.Access(role).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Пригласить", Exact = true }).ClickAsync();
        return await dialog.GetByLabel("Ссылка приглашения").InputValueAsync();
    }

    private static async Task AcceptAsync(Desk desk, string link)
    {
        await desk.OpenAsync(new Uri(link).PathAndQuery);
        await desk.FillAsync("Пароль", Password);
        await desk.FillAsync("Пароль ещё раз", Password);
        await desk.PressAsync("Сохранить и войти");
        await desk.SeeAsync("Здравствуйте");
    }

    private static async Task ProposeAsync(Desk editor)
    {
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Города", Exact = true }).ClickAsync();
        await editor.FollowAsync("Абинск");
        await editor.FollowAsync("Числа");
        await editor.Main.Locator("tr").Filter(new() { HasText = "Население" }).Filter(new() { Has = editor.Page.Locator(".mark.is-main") })
            .GetByRole(AriaRole.Link, new() { Name = "Исправить" }).ClickAsync();
        await SendAsync(editor, Slip, "Уточнение по источнику");
        await editor.SeeAsync("На проверке: 1");
    }

    private static async Task SendBackAsync(Desk director)
    {
        await director.OpenAsync("/staff");
        await director.FollowAsync("Абинск: Население");
        await director.SeeAsync("63 670");
        await director.FillAsync("Причина: её прочтёт автор", Remark);
        await director.PressAsync("Вернуть на доработку");
        await director.BeToldAsync("Правка возвращена автору.");
    }

    private static async Task CorrectAsync(Desk editor)
    {
        await editor.OpenAsync("/staff");
        await editor.SeeAsync($"«{Remark}»");
        await editor.FollowAsync("Абинск: Население");
        await editor.FollowAsync("Исправить");
        await editor.SeeAsync($"Возвращено с замечанием: {Remark}");
        await SendAsync(editor, "36670", "Исправлена перестановка цифр");
    }

    private static async Task SendAsync(Desk editor, string value, string reason)
    {
        await editor.FillAsync("Значение, чел.", value);
        await editor.FillAsync("Зачем нужна правка", reason);
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
    }

    private static async Task PublishAsync(Desk director)
    {
        await director.OpenAsync("/staff/review");
        await director.FollowAsync("Население");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
    }

    private static async Task RestoreFromHistoryAsync(Desk editor)
    {
        await editor.OpenAsync("/staff/history?subject=population");
        await editor.SignInAsync("editor@example.org", Password);
        await editor.SeeAsync("Денис Директор");
        var restore = editor.Main.Locator("details").Filter(new() { HasText = "Восстановить прежнее" }).First;
        await restore.Locator("summary").ClickAsync();
        await restore.GetByLabel("Почему").FillAsync("Источник отозвал уточнение");
        await restore.GetByRole(AriaRole.Button, new() { Name = "Предложить прежнее" }).ClickAsync();
        await editor.FollowAsync("открыть её");
        await editor.SeeAsync("Источник отозвал уточнение");
    }

    private static async Task ReadersSeeAsync(BackOffice office, string value, string digits, string update)
    {
        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/towns/abinsk");
        await Expect(Population(reader)).ToContainTextAsync(value);
        await reader.SeeAsync(update);

        using var client = new HttpClient { BaseAddress = office.Address };
        var csv = await client.GetStringAsync(new Uri("/data/towns.csv", UriKind.Relative));
        csv.Split('\n').Single(line => line.StartsWith("abinsk", StringComparison.Ordinal)).Should().Contain(digits);
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/towns/abinsk", UriKind.Relative)));
        answer.RootElement.GetRawText().Should().Contain($"\"population\":{digits}");
    }

    private static ILocator Population(Desk reader) => reader.Main.Locator(".key-numbers > div").First;

    private static DateOnly MoscowDay(BackOffice office) => DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime.AddHours(3));
}
