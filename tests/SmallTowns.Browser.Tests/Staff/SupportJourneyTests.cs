using System.Globalization;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>From what a town asks to an answer, to an article made of it that two people edit at once, to another town that finds it.</summary>
[Collection(nameof(BackOffice))]
public sealed class SupportJourneyTests(BackOffice office)
{
    private const string Subject = "Отчёт о субсидии на набережную";

    [Fact]
    public async Task Request_IsAnswered_BecomesKnowledge_AndIsFoundByAnotherTown()
    {
        var representative = await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["abinsk"]);
        var (director, other) = (await office.HireAsync(StaffRole.Approver), await office.HireAsync(StaffRole.Approver));
        await using var town = await office.OpenDeskAsync(representative);
        await town.OpenAsync("/staff/support/new");
        await town.PressAsync("Отправить запрос");
        await town.SeeAsync("Выберите, какая помощь нужна.");
        await town.ChooseAsync("Какая помощь", "справка");
        await town.FillAsync("Тема", Subject);
        await town.FillAsync("Что нужно", "К какому дню сдавать отчёт?");
        await town.PressAsync("Отправить запрос");
        await town.SeeAsync("Запрос № ");
        var request = town.Path;

        await using var desk = await office.OpenDeskAsync(director);
        await desk.OpenAsync(request);
        await desk.ChooseAsync("Кто отвечает", director.Actor.Name);
        await desk.PressAsync("Передать");
        await desk.BeToldAsync("Передано.");
        await desk.FillAsync("Ответ", "До 15 января, статья 78. Спросите: petrov@example.org");
        await desk.PressAsync("Отправить ответ");
        await desk.BeToldAsync("Ответ отправлен.");

        await town.OpenAsync("/staff");
        await town.SeeAsync("Ассоциация ждёт вас: 1");
        await town.OpenAsync(request);
        await town.PressAsync("Ответ подходит");
        await town.BeToldAsync("Ответ принят.");

        await desk.OpenAsync(request);
        await desk.FollowAsync("Сделать статью");
        await desk.PressAsync("Сохранить статью");
        await desk.SeeAsync("Прочитайте текст ещё раз");
        await desk.Field("В тексте нет имён и данных людей").CheckAsync();
        await desk.PressAsync("Сохранить статью");
        await desk.SeeAsync("Похоже на данные человека: petrov@example.org");
        await desk.FillAsync("Ответ", "До 15 января, статья 78.");
        await desk.PressAsync("Сохранить статью");
        await Expect(desk.Button("Убрать")).ToBeVisibleAsync();
        var article = desk.Path;
        await IsSoundAsync(desk, "article");

        // Two people at once: the second sees both answers and chooses, and the title of the first stays.
        await using var second = await office.OpenDeskAsync(other);
        await second.OpenAsync($"{article}/edit");
        await second.FillAsync("Ответ", "До 20 января, статья 78.");
        await desk.OpenAsync($"{article}/edit");
        await desk.FillAsync("Заголовок", "Когда сдавать отчёт о субсидии на набережную");
        await desk.FillAsync("Ответ", "До 15 января, статья 78 кодекса.");
        await desk.Field("В тексте нет имён и данных людей").CheckAsync();
        await desk.PressAsync("Сохранить статью");
        await desk.SeeAsync("статья 78 кодекса");
        await second.Field("В тексте нет имён и данных людей").CheckAsync();
        await second.PressAsync("Сохранить статью");
        var dialog = second.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("До 15 января, статья 78 кодекса.");
        await Expect(dialog).ToContainTextAsync("До 20 января, статья 78.");
        await dialog.GetByLabel("Ваше").CheckAsync();
        await second.PressAsync("Применить выбор");
        await second.SeeAsync("Ваши правки соединены с этими");
        await Expect(second.Field("Заголовок")).ToHaveValueAsync("Когда сдавать отчёт о субсидии на набережную");
        await Expect(second.Field("Ответ")).ToHaveValueAsync("До 20 января, статья 78.");
        await second.Field("В тексте нет имён и данных людей").CheckAsync();
        await second.PressAsync("Сохранить статью");
        await Expect(second.Button("Убрать")).ToBeVisibleAsync();

        var stranger = await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["krymsk"]);
        await using var reader = await office.OpenDeskAsync(stranger);
        await reader.OpenAsync("/staff/knowledge");
        await reader.FillAsync("Что найти", "отчёты субсидии набережных");
        await reader.PressAsync("Найти");
        await reader.FollowAsync("Когда сдавать отчёт о субсидии на набережную");
        await reader.SeeAsync("До 20 января, статья 78.");
        await reader.SeeNotAsync("petrov");
        await IsSoundAsync(reader, "found");
        await reader.OpenAsync(request);
        await reader.SeeAsync("Такого запроса нет");
    }

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"support-{name}.png")), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
