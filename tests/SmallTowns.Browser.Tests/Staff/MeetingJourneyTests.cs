using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>
/// A town is admitted, and the secretary runs a meeting from the plan to the public decision: six of eleven come, the quorum is lost and comes
/// back, the line is cut while people are marked, one vote is electronic and secret.
/// </summary>
public sealed class MeetingJourneyTests(PortalInBrowser portal)
{
    private const int Members = 10;
    private const string Admitted = "Абинск";

    [Fact]
    public async Task Meeting_FromThePlanToThePublicDecision()
    {
        await using var office = new BackOffice(portal);
        await JoinAsync(office);
        await AdmitAsync(office);
        var secretary = await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.Secretary, Scope.Association)]);
        await using var desk = await office.OpenDeskAsync(secretary);
        await GiveMandateAsync(desk);
        await PlanAsync(desk, RegionCalendar.Today(office.Clock).AddDays(20));
        await desk.PressAsync("Уведомление разослано");
        await desk.BeToldAsync("Собрание созвано.");
        await IsSoundAsync(desk, "convened");
        // Three weeks later the secretary has to sign in anew.
        var page = desk.Path;
        office.Clock.GoForward(TimeSpan.FromDays(21));
        await desk.BecomeAsync(await TestStaff.SignInAsync(office.App, secretary.Email));
        await desk.OpenAsync(page);
        await desk.FollowAsync("Стол секретаря");
        await desk.SeeAsync("Кворума нет: 0 из 11");
        await MarkWithoutALineAsync(desk);
        await desk.PressAsync("Открыть собрание");
        await desk.SeeAsync("Стол секретаря: идёт");
        await IsSoundAsync(desk, "desk");
        await LoseTheQuorumAsync(desk);

        await VoteByNameAsync(desk);
        await VoteInSecretAsync(desk, office);
        await desk.PressAsync("Закрыть собрание");
        await desk.SeeAsync("Стол секретаря: закрыто");
        await SignAsync(desk, office);
        await PublishAsync(office);
    }

    private static async Task PlanAsync(Desk desk, DateOnly day)
    {
        await desk.OpenAsync("/staff/meetings/new");
        await desk.PressAsync("Сохранить");
        await desk.SeeAsync("Введите номер собрания.");
        await desk.FillAsync("Номер", "1");
        await desk.FillAsync("День", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.FillAsync("Место", "Краснодар, зал собраний");
        await desk.FillAsync("Кто созывает", "Коллегия директоров");
        await desk.FillAsync("Председательствующий", "Председатель собрания");
        await desk.FillAsync("Секретарь", "Секретарь собрания");
        await desk.FillAsync("Счётная комиссия", "Счётная комиссия");
        foreach (var (place, title) in new[] { "О плане работы", "О доверии правлению" }.Index())
        {
            await desk.PressAsync("Добавить вопрос");
            var row = desk.Page.GetByRole(AriaRole.Group, new() { Name = $"Вопрос {place + 1}", Exact = true });
            await row.GetByLabel("Вопрос", new() { Exact = true }).FillAsync(title);
            await row.GetByLabel("Проект решения", new() { Exact = true }).FillAsync($"Одобрить: {title}.");
        }

        await desk.PressAsync("Сохранить");
        await desk.SeeAsync("Голосующих членов");
    }

    /// <summary>Marks are made while nothing arrives, are told as unsent, and go by themselves.</summary>
    private static async Task MarkWithoutALineAsync(Desk desk)
    {
        await desk.Page.Context.SetOfflineAsync(true);
        foreach (var place in Enumerable.Range(0, 6))
            await desk.Main.Locator("[data-person]").Nth(place).Locator("[data-mark=joined]").ClickAsync();
        await desk.SeeAsync("Не отправлено отметок: 6.");
        await desk.SeeAsync("Нет связи");
        // The page may even be left: the marks wait in the browser.
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.SeeAsync("Кворум есть: 6 из 11.");
        await Expect(desk.Main.Locator("[data-unsent]")).ToBeHiddenAsync();
        // What the browser says of the time without a line is what was meant.
        desk.Visitor.TakeComplaints();
    }

    private static async Task LoseTheQuorumAsync(Desk desk)
    {
        var item = desk.Main.Locator(".desk-items > ol > li").First;
        await desk.Main.Locator("[data-person]").First.Locator("[data-mark=left]").ClickAsync();
        await desk.SeeAsync("Кворума нет: 5 из 11, нужно 6.");
        await item.GetByRole(AriaRole.Button, new() { Name = "Открыть голосование" }).ClickAsync();
        await Expect(item).ToContainTextAsync("Кворума нет: 5 из 11, нужно 6.");
        await desk.Main.Locator("[data-person]").First.Locator("[data-mark=joined]").ClickAsync();
        await desk.SeeAsync("Кворум есть: 6 из 11.");
    }

    private static async Task VoteByNameAsync(Desk desk)
    {
        var item = desk.Main.Locator(".desk-items > ol > li").First;
        await item.Locator("select[name=Method]").SelectOptionAsync("NamedOpen");
        await item.GetByRole(AriaRole.Button, new() { Name = "Открыть голосование" }).ClickAsync();
        var rows = item.Locator("[data-member]");
        await Expect(rows).ToHaveCountAsync(6);
        foreach (var place in Enumerable.Range(0, 6))
            await rows.Nth(place).Locator(place < 4 ? "[data-choice=for]" : "[data-choice=against]").ClickAsync();
        await Expect(rows.Nth(5)).ToHaveAttributeAsync("data-vote", "against");
        await Expect(desk.Main.Locator("[data-unsent]")).ToBeHiddenAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Закрыть голосование" }).ClickAsync();
        await Expect(item).ToContainTextAsync("За 4 из 6 (от присутствующих), требуется 4: принято");
    }

    private static async Task VoteInSecretAsync(Desk desk, BackOffice office)
    {
        var item = desk.Main.Locator(".desk-items > ol > li").Nth(1);
        await item.Locator("select[name=Method]").SelectOptionAsync("SecretElectronic");
        await item.GetByRole(AriaRole.Button, new() { Name = "Открыть голосование" }).ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Выдать коды" }).ClickAsync();
        var codes = await item.Locator(".desk-codes code").AllInnerTextsAsync();
        codes.Should().HaveCount(6);
        await using var voter = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        foreach (var (place, code) in codes.Index())
        {
            await voter.OpenAsync("/ballot");
            await voter.FillAsync("Код с листа секретаря", code);
            await voter.PressAsync("Открыть бюллетень");
            await voter.Page.Locator($"input[name=Choice][value={(place == 0 ? "Against" : "For")}]").CheckAsync();
            if (place == 0)
                await IsSoundAsync(voter, "ballot");
            await voter.PressAsync("Проголосовать");
            await voter.SeeAsync("Бюллетень принят.");
        }

        await voter.OpenAsync("/ballot");
        await voter.FillAsync("Код с листа секретаря", codes[0]);
        await voter.PressAsync("Открыть бюллетень");
        await voter.SeeAsync("уже использован");
        await item.GetByRole(AriaRole.Button, new() { Name = "Закрыть голосование" }).ClickAsync();
        await Expect(item).ToContainTextAsync("За 5 из 6");
    }

    private static async Task SignAsync(Desk desk, BackOffice office)
    {
        await desk.OpenAsync("/staff/meetings");
        await desk.FollowAsync("№ 1");
        await desk.FollowAsync("Протокол");
        await desk.PressAsync("Составить");
        await desk.SeeAsync("Общее собрание № 1");
        await IsSoundAsync(desk, "minutes");
        await desk.FillAsync("День подписания", RegionCalendar.Today(office.Clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.PressAsync("Протокол подписан");
        await desk.SeeAsync("SHA-256");

        var file = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync("Протокол (DOCX)"));
        using var package = WordprocessingDocument.Open(await file.PathAsync(), isEditable: false);
        package.MainDocumentPart!.Document!.InnerText.Should().Contain("Краснодар, зал собраний").And.Contain("За 4 из 6 (от присутствующих), требуется 4: принято")
            .And.Contain("Кворум есть: 6 из 11.").And.Contain("Глава нового члена").And.Contain("Секретарь собрания").And.Contain("решение № 1");
        desk.Visitor.TakeComplaints().Where(complaint => !complaint.Contains("ERR_ABORTED", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static async Task PublishAsync(BackOffice office)
    {
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff/review");
        await director.FollowAsync("О плане работы");
        await director.SeeAsync("Кто читает текст");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано");
        await using var reader = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Light));
        await reader.OpenAsync("/association/decisions");
        await reader.FollowAsync("assembly-");
        await reader.SeeAsync("Одобрить: О плане работы.");
        await reader.SeeAsync("требуется 4: принято");
        await IsSoundAsync(reader, "decision");
    }

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"meeting-{name}.png"), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
    }

    /// <summary>The eleventh member: an editor records it, a director publishes it.</summary>
    private static async Task AdmitAsync(BackOffice office)
    {
        await using var editor = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Editor));
        await editor.OpenAsync("/staff/association/members/abinsk");
        await editor.PressAsync("Записать заявление");
        await editor.FillAsync("Чей совет", "Совет города");
        await editor.FillAsync("Номер решения", "12-с");
        await editor.FillAsync("День решения", "2026-10-20");
        await editor.FillAsync("Зачем нужна правка", "Город подал заявление");
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
        await using var director = await office.OpenDeskAsync(await office.HireAsync(StaffRole.Approver));
        await director.OpenAsync("/staff/review");
        await director.FollowAsync("Членство «Совет города»");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
        await editor.OpenAsync("/staff/association/members/abinsk");
        await editor.PressAsync("Принять: записать членство");
        await editor.FillAsync("С какого дня", "2026-10-25");
        await editor.FillAsync("Решение", "Решение учредителей № 1");
        await editor.FillAsync("Зачем нужна правка", "Учредители приняли город");
        await editor.PressAsync("Отправить на проверку");
        await editor.BeToldAsync("Отправлено на проверку.");
        await director.OpenAsync("/staff/review");
        await director.FollowAsync("Членство «Решение учредителей № 1»");
        await director.PressAsync("Опубликовать");
        await director.BeToldAsync("Опубликовано.");
    }

    private static async Task GiveMandateAsync(Desk desk)
    {
        await desk.OpenAsync("/staff/association/mandates");
        await desk.ChooseAsync("Кого представляет", Admitted);
        await desk.ChooseAsync("На каком основании", "лично или по должности");
        await desk.FillAsync("Имя представителя", "Глава нового члена");
        await desk.PressAsync("Записать");
        await desk.BeToldAsync("Полномочия записаны.");
    }

    private static async Task JoinAsync(BackOffice office)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var since = RegionCalendar.Today(office.Clock).AddYears(-1);
        foreach (var town in await db.Towns.Where(town => town.NameRu != Admitted).OrderBy(town => town.NameRu).Take(Members).ToListAsync())
        {
            var member = new AssociationMember { Kind = MemberKind.Voting, TownId = town.Id, Since = since };
            db.AssociationMembers.Add(member);
            await db.SaveChangesAsync();
            db.MemberMandates.Add(new MemberMandate
            {
                MemberId = member.Id,
                Kind = MandateKind.HeadByOffice,
                PersonName = $"Глава города {town.NameRu}",
                IssuedOn = since,
                RegisteredUtc = DateTime.UtcNow,
                RegisteredBy = "Секретарь",
            });
        }

        await db.SaveChangesAsync();
    }
}
