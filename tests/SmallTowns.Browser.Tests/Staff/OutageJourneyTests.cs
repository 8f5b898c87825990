using Microsoft.Playwright;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>An outage from a resident's report to the page of the town and back to history, as people see it.</summary>
[Collection(nameof(BackOffice))]
public sealed class OutageJourneyTests(BackOffice office)
{
    [Fact]
    public async Task Outage_ReportedByAResident_IsToldToAll_AndBecomesHistory()
    {
        await using var resident = await office.OpenDeskAsync(new Reader(Reader.Phone, ColorScheme.Dark));
        await resident.OpenAsync("/life/outages/report?town=abinsk");
        (await resident.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await resident.Page.SelectOptionAsync("#report-Service", "ColdWater");
        await resident.FillAsync("Улица", "ул. Учебная");
        office.Clock.GoForward(TimeSpan.FromSeconds(30));
        await resident.PressAsync("Отправить");
        await resident.SeeAsync("Сообщение отправлено");
        (await resident.Visitor.AxeViolationsAsync()).Should().BeEmpty();

        // One person asks for the standing approval, another gives it.
        await using var desk = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.OutageDesk, Scope.Association)]));
        await desk.OpenAsync("/staff/approvals");
        await desk.FillAsync("Условия", "Сообщения диспетчеров водоканала");
        await desk.FillAsync("Последний день", DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime).AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await desk.PressAsync("Попросить");
        await desk.SeeAsync("ждёт директора");
        await using var director = await office.OpenDeskAsync(await TestStaff.AddAsync(office.App, StaffRole.Approver));
        await director.OpenAsync("/staff/approvals");
        await director.SeeAsync("ждёт директора");
        (await director.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await director.PressAsync("Разрешить");
        await director.SeeAsync("действует");

        await desk.OpenAsync("/staff/outages?town=abinsk");
        await desk.SeeAsync("Абинск, ул. Учебная");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.FollowAsync("Сообщить всем");
        await desk.ChooseAsync("Вид", "полное отключение");
        await desk.ChooseAsync("Причина", "авария");
        await desk.FillAsync("Телефон диспетчера", "86150 0-00-00");
        await desk.FillAsync("Зачем нужна правка", "Сообщил житель");
        await desk.PressAsync("Отправить");
        await desk.BeToldAsync("Опубликовано по разрешению");
        await desk.SeeAsync("Сообщения жителей: 0");

        await resident.OpenAsync("/towns/abinsk");
        await resident.SeeAsync("Отключения сейчас");
        await resident.SeeAsync("ул. Учебная");

        await desk.FollowAsync("Абинск: Холодная вода, аварийное");
        await desk.ChooseAsync("Новая запись", "восстановлено");
        await desk.FillAsync("Зачем нужна правка", "Воду дали");
        await desk.PressAsync("Отправить");
        await desk.BeToldAsync("Опубликовано по разрешению");

        await resident.OpenAsync("/life/outages?town=abinsk");
        await resident.SeeAsync("восстановлено");
        (await resident.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await resident.OpenAsync("/towns/abinsk");
        await resident.SeeAsync("Об отключениях сейчас портал не знает");
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
