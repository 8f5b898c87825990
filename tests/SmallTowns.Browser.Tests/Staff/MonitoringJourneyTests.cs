using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>An analyst edits a rule; what it finds goes before a meeting, and is closed with what came of it.</summary>
public sealed class MonitoringJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Rule_Edited_ItsSignal_ItsWarning_TheAgenda_TheOutcome()
    {
        await using var office = new BackOffice(portal);
        await PlanAsync(office);
        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.Analyst, Scope.Association)]));
        await desk.OpenAsync("/staff/monitoring");
        await desk.SeeAsync("Портал поставляется без них");
        await desk.FollowAsync("Новое правило");
        await desk.PressAsync("Пробный прогон");
        await desk.SeeAsync("Выберите показатель.");
        await desk.FillAsync("Название", "Население убывает");
        await desk.FillAsync("Название по-английски", "The population falls");
        await desk.ChooseAsync("Показатель", "Численность населения, чел.");
        await desk.FillAsync("Падение, % или больше", "7");
        await desk.FillAsync("За сколько лет, не больше", "11");
        await desk.FillAsync("На чём основано", "Порог для проверки");
        await desk.PressAsync("Пробный прогон");
        await desk.SeeAsync("Сработало бы в 1 городе из 11. Сейчас сигнал есть в 0 городах.");
        await desk.PressAsync("Сохранить версию");
        await desk.BeToldAsync("Правило сохранено");
        await desk.SeeAsync("Версия 1.");

        await desk.FillAsync("Падение, % или больше", "5");
        await desk.FillAsync("На чём основано", "Мягче: так решила коллегия");
        await desk.PressAsync("Сохранить версию");
        await desk.BeToldAsync("Правило сохранено");
        await desk.SeeAsync("Версия 2.");
        await IsSoundAsync(desk, "rule");

        await desk.OpenAsync("/staff/warnings");
        await desk.SeeAsync("Усть-Лабинск");
        await desk.FollowAsync("Гулькевичи");
        await desk.SeeAsync("изменение −5,4");
        await desk.SeeAsync("версия 2: Мягче");
        await desk.PressAsync("Взять в работу");
        await desk.BeToldAsync("Взято в работу.");
        await desk.Field("Собрание").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await desk.PressAsync("Поставить в повестку");
        await desk.SeeAsync("Напишите проект решения");
        await desk.FillAsync("Проект решения", "Поручить экономическому отделу.");
        await desk.PressAsync("Поставить в повестку");
        await desk.BeToldAsync("Вопрос стоит в повестке.");
        await desk.FillAsync("Чем кончилось", "Собрание приняло программу.");
        await desk.PressAsync("Закрыть предупреждение");
        await desk.BeToldAsync("Предупреждение закрыто.");
        await desk.SeeAsync("Собрание приняло программу.");
        await IsSoundAsync(desk, "warning");
        await desk.FollowAsync("Общее собрание № 1");
        await desk.SeeAsync("Гулькевичи: Население убывает");
        await desk.SeeAsync("Поручить экономическому отделу.");
    }

    private static async Task PlanAsync(BackOffice office)
    {
        var secretary = await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.Secretary, Scope.Association)]);
        await office.App.Services.GetRequiredService<MeetingPlanning>().SaveAsync(secretary.Actor, null, 0, new()
        {
            Number = "1",
            Day = RegionCalendar.Today(office.Clock).AddDays(30),
            Place = "Краснодар",
            ConvenedBy = "Коллегия",
            Items = [new() { Title = "О плане", DraftText = "Утвердить план." }],
        });
    }

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"monitoring-{name}.png"), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
    }
}
