using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>The press centre and those outside it: an article that an office has checked and a reader gets by letter, a question that is answered.</summary>
[Collection(nameof(BackOffice))]
public sealed class PressRoomJourneyTests(BackOffice office)
{
    [Fact]
    public async Task Article_CheckedByAnOutsider_ReachesTheFeedAndTheLetterOfTheDay()
    {
        const string title = "Новый водовод Крымска", reader = "chitatel@example.org";
        await ConsentTexts.PublishAsync(office, "saved-views");
        await using var subscriber = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Light));
        await SubscribeAsync(subscriber, "news?town=krymsk", reader);

        await using var author = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.PressDesk, Scope.Association)]));
        await author.OpenAsync("/staff/press");
        await author.FollowAsync("Написать новость");
        await author.FillAsync("Заголовок", title);
        await author.FillAsync("Вводка", "Вода пошла на месяц раньше.");
        await author.FillAsync("Текст", "Построено **двенадцать** километров.");
        await author.Page.GetByLabel("Жильё и коммунальные службы").CheckAsync();
        await author.Page.GetByLabel("Крымск", new() { Exact = true }).CheckAsync();
        await author.FillAsync("Зачем нужна правка", "Водовод пустили");
        await author.PressAsync("Отправить на проверку");
        await author.BeToldAsync("Отправлено на проверку.");

        await author.OpenAsync("/staff/press");
        await author.FollowAsync($"Показать заранее: Новость «{title}»");
        await author.FillAsync("Для кого", "Водоканал Крымска");
        await author.FillAsync("Что проверить прежде всего (необязательно)", "Верна ли длина?");
        await author.PressAsync("Сделать ссылку");
        var look = new Uri(await author.Main.Locator("code").InnerTextAsync()).AbsolutePath;
        await using var outsider = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await outsider.OpenAsync(look);
        await outsider.SeeAsync("Верна ли длина?");
        await outsider.SeeAsync("двенадцать");
        (await outsider.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await outsider.ChooseAsync("Факты верны?", "Есть ошибки: перечислю ниже");
        await outsider.FillAsync("Что исправить (если есть что)", "Не двенадцать, а тринадцать.");
        await outsider.PressAsync("Отправить ответ");
        await outsider.SeeAsync("Ответ записан, спасибо.");

        await author.Page.ReloadAsync();
        await author.SeeAsync("Не двенадцать, а тринадцать.");
        await author.FollowAsync("Правка");
        await author.FollowAsync("Исправить");
        await author.FillAsync("Текст", "Построено **тринадцать** километров.");
        await author.FillAsync("Зачем нужна правка", "Длину поправил водоканал");
        await author.PressAsync("Отправить на проверку");
        await author.BeToldAsync("Отправлено на проверку.");
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff/press");
        await director.FollowAsync($"Новость «{title}»");
        await director.SeeAsync("**тринадцать**");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");

        using var client = new HttpClient { BaseAddress = office.Address };
        foreach (var feed in new[] { "/news/feed.atom", "/towns/krymsk/news.atom" })
            (await client.GetStringAsync(new Uri(feed, UriKind.Relative))).Should().Contain(title, feed);
        await office.App.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        // The letter of a day is written when the day is over, in the morning of the next.
        office.Clock.GoToNoonAfter(days: 1);
        var letter = await new Mailbox(office, reader).WaitForAsync(title);
        letter.TextBody.Should().Contain($"{office.Address}news/").And.Contain("Крымск");
        foreach (var desk in new[] { author, director, outsider })
            desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    [Fact]
    public async Task Question_OfAResident_ComesIntoTheQueue_AndIsAnsweredOnAPageAndByLetter()
    {
        const string name = "Жителева Анна Петровна", email = "zhiteleva@example.org";
        await ConsentTexts.PublishAsync(office, "question");
        await using var resident = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await resident.OpenAsync("/contacts");
        await resident.FollowAsync("Задать вопрос");
        (await resident.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await resident.Field("Житель или гость города").CheckAsync();
        await resident.FillAsync("Ваш вопрос", "Когда откроют мост?");
        await resident.FillAsync("Как к вам обращаться", name);
        await resident.FillAsync("Почта", email);
        await resident.Field("Согласен с этим текстом").CheckAsync();
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await resident.PressAsync("Отправить");
        await Expect(resident.Main.Locator("h1")).ToContainTextAsync("№");
        var number = (await resident.Main.Locator("h1").InnerTextAsync()).Split('№')[1].Trim();

        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.PressDesk, Scope.Association)]));
        await desk.OpenAsync("/staff/cases");
        await desk.FollowAsync(number);
        await desk.SeeAsync(name);
        await desk.SeeAsync("Когда откроют мост?");
        await desk.FillAsync("Новый ответ", "Мост откроют в мае.");
        await desk.PressAsync("Ответить письмом");
        await desk.BeToldAsync("письмо отправляется");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();

        await resident.Page.ReloadAsync();
        await resident.SeeAsync("Мост откроют в мае.");
        var letter = await new Mailbox(office, email).WaitForAsync("Мост откроют в мае.");
        $"{letter.Subject} {letter.TextBody}".Should().Contain(number);
        foreach (var one in new[] { resident, desk })
            one.Visitor.TakeComplaints().Should().BeEmpty();
    }

    /// <summary>A reader asks for letters and confirms it by the first of them.</summary>
    private async Task SubscribeAsync(Desk reader, string view, string email)
    {
        await reader.OpenAsync($"/investors/my/save?view={Uri.EscapeDataString(view)}");
        await reader.FillAsync("Почта", email);
        await reader.Field("Согласен с этим текстом").CheckAsync();
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await reader.PressAsync("Сохранить");
        var letter = await new Mailbox(office, email).WaitForAsync("/l/");
        var link = letter.TextBody!.Split("/l/")[1].Split('\n')[0].Trim();
        await reader.OpenAsync($"/l/{link}");
        await reader.Main.Locator("form button").First.ClickAsync();
        await Expect(reader.Main.Locator("[role=status]").First).ToBeVisibleAsync();
    }
}
