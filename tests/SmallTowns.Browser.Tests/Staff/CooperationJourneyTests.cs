using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A need meets an offer, towns talk, an agreement is drafted, approved and signed, and its end is told of in time.</summary>
public sealed class CooperationJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Need_MeetsAnOffer_BecomesAnAgreement_AndItsEndIsToldOf()
    {
        await using var office = new BackOffice(portal);
        var abinsk = await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["abinsk"]);
        var krymsk = await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["krymsk"]);
        var director = await TestStaff.AddAsync(office.App, [StaffRole.Approver], [], bodyCodes: ["coordination"]);
        var today = RegionCalendar.Today(office.Clock);
        await using var offering = await office.OpenDeskAsync(krymsk);
        await WriteAsync(offering, "предложение", "Два автогрейдера", "2", today);

        await using var asking = await office.OpenDeskAsync(abinsk);
        await asking.OpenAsync("/staff/cooperation/new");
        await asking.PressAsync("Сохранить");
        await asking.SeeAsync("Выберите класс.");
        await asking.SeeAsync("Укажите последний день.");
        await IsSoundAsync(asking, "form");
        await WriteAsync(asking, "потребность", "Автогрейдер", "1", today);
        await asking.SeeAsync("количества хватает");
        await asking.SeeAsync("км по прямой");
        await IsSoundAsync(asking, "entry");
        await asking.PressAsync("Начать переговоры: Крымск, Два автогрейдера");
        await asking.BeToldAsync("Переговоры начаты");

        await offering.OpenAsync("/staff/notices");
        await offering.SeeAsync("Переговоры: Абинск.");

        await using var desk = await office.OpenDeskAsync(director);
        await desk.OpenAsync("/staff/cooperation");
        await IsSoundAsync(desk, "board");
        await desk.FollowAsync("Абинск: Автогрейдер");
        await desk.PressAsync("Составить соглашение");
        await desk.SeeAsync("Проект можно сохранить и с пропусками.");
        await DraftAsync(desk, today.AddDays(40));
        await desk.SeeAsync("Отправить на согласование");
        var card = desk.Path;
        await desk.PressAsync("Отправить на согласование");
        await desk.BeToldAsync("Отправлено на согласование.");
        foreach (var town in new[] { "Абинск", "Крымск" })
        {
            await desk.ChooseAsync("Какая сторона", town);
            await desk.FillAsync("Или документ стороны", "Решение Совета");
            await desk.FillAsync("Номер", "7");
            await desk.FillAsync("От", Day(today));
            await desk.PressAsync("Записать одобрение");
            await desk.BeToldAsync("Одобрение записано.");
        }

        await desk.FillAsync("День подписания", Day(today));
        await desk.PressAsync("Отметить подписание");
        await desk.BeToldAsync("Подписание отмечено.");
        await desk.SeeAsync("действует");
        await IsSoundAsync(desk, "agreement");
        await desk.OpenAsync("/staff/agreements");
        await desk.SeeAsync("О грейдере");
        await IsSoundAsync(desk, "agreements");

        // Nine days before the last one: the agreement asks for ten.
        var jobs = office.App.Services.GetRequiredService<JobRunner>();
        await jobs.RunDueAsync(TestContext.Current.CancellationToken);
        office.Clock.GoToNoonAfter(days: 31);
        await jobs.RunDueAsync(TestContext.Current.CancellationToken);
        await using var later = await office.OpenDeskAsync(await TestStaff.SignInAsync(office.App, director.Email));
        await later.OpenAsync("/staff");
        await later.SeeAsync("Срок соглашений подходит к концу: 1");
        await IsSoundAsync(later, "morning");
        await later.OpenAsync("/staff/notices");
        await later.SeeAsync("Срок соглашения подходит к концу");
        await later.SeeAsync("Само не продлится");
        await later.OpenAsync(card);
        await later.SeeAsync("срок подходит к концу");
        await later.FillAsync("На сколько месяцев", "12");
        await later.PressAsync("Продлить");
        await later.BeToldAsync("Соглашение продлено.");
        await later.SeeAsync("действует, продлено");
        await later.SeeNotAsync("срок подходит к концу");
    }

    private static async Task WriteAsync(Desk desk, string kind, string title, string quantity, DateOnly today)
    {
        await desk.OpenAsync("/staff/cooperation/new");
        await desk.ChooseAsync("Вид", kind);
        await desk.ChooseAsync("Класс", "техника и оборудование");
        await desk.FillAsync("Сколько", quantity);
        await desk.FillAsync("Единица", "шт.");
        await desk.FillAsync("О чём", title);
        await desk.FillAsync("Первый день", Day(today));
        await desk.FillAsync("Последний день", Day(today.AddDays(60)));
        await desk.FillAsync("Условия", "Перевозит тот, кому нужно.");
        await desk.PressAsync("Сохранить");
        await desk.SeeAsync(title);
        await desk.SeeAsync("открыто");
    }

    private static async Task DraftAsync(Desk desk, DateOnly to)
    {
        await desk.FillAsync("О чём соглашение", "О грейдере");
        await desk.FillAsync("Последний день", Day(to));
        await desk.FillAsync("Предупредить о конце, дней", "10");
        foreach (var (place, share) in new[] { (0, "33,33"), (1, "66,66") })
        {
            await desk.Field("Доля в расходах, %").Nth(place).FillAsync(share);
            await desk.Field("Должность подписывающего").Nth(place).FillAsync("глава города");
            await desk.Field("Кто подписывает").Nth(place).FillAsync("И. И. Иванов");
            await desk.Field("На основании чего действует").Nth(place).FillAsync("Устав");
            await desk.Field("Что обязуется делать").Nth(place).FillAsync("Содержит дороги по графику");
        }

        await desk.PressAsync("Сохранить проект");
        await desk.SeeAsync("Доли в расходах вместе дают 99,99 %, а нужно ровно 100 %");
        await Expect(desk.Field("Доля в расходах, %").Nth(0)).ToHaveValueAsync("33,33");
        await IsSoundAsync(desk, "draft");
        await desk.Field("Доля в расходах, %").Nth(1).FillAsync("66,67");
        await desk.PressAsync("Сохранить проект");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
        {
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"cooperation-{name}.png"), FullPage = true });
            await desk.Page.SetViewportSizeAsync(Reader.Phone, 740);
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"cooperation-{name}-360.png"), FullPage = true });
            await desk.Page.SetViewportSizeAsync(Reader.Desk, 900);
        }

        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
