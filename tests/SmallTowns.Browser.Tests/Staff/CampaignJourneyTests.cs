using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Campaigns;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A town without an account fills its form in on a telephone by its link, the head signs, the staff send it to the review, the board tells.</summary>
public sealed class CampaignJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Form_ByItsLinkOnATelephone_IsSignedAndGoesToTheReview()
    {
        await using var office = new BackOffice(portal);
        var editor = await office.HireAsync(StaffRole.Editor);
        var id = await OpenAsync(office, editor);
        await using var desk = await office.OpenDeskAsync(editor);
        await desk.OpenAsync($"/staff/campaigns/{id}");
        await desk.FollowAsync("Абинск");
        await desk.PressAsync("Сделать ссылку");
        await desk.SeeAsync("показана один раз");
        var link = new Uri(await desk.Main.Locator(".campaign-link").InnerTextAsync()).AbsolutePath;
        await IsSoundAsync(desk, "town");

        await AnswerAsync(office, link);

        await desk.OpenAsync($"/staff/campaigns/{id}");
        var row = desk.Main.Locator("tbody tr").Filter(new() { HasText = "Абинск" });
        await Expect(row).ToContainTextAsync("100 % (2 из 2)");
        await desk.PressAsync("Передать подписанное на проверку");
        await desk.BeToldAsync("Передано на проверку форм: 1.");
        await Expect(row.Locator("td[data-title='На проверке']")).ToHaveTextAsync("1");
        await IsSoundAsync(desk, "board");
        await desk.OpenAsync("/staff/review");
        await desk.SeeAsync("41 300");
    }

    private static async Task AnswerAsync(BackOffice office, string link)
    {
        await using var town = await office.OpenDeskAsync(new Reader(Reader.Phone));
        await town.OpenAsync(link);
        await town.SeeAsync("Заполнено 0 из 2.");
        await IsSoundAsync(town, "form");
        var (wage, pupils) = (Measure(town, "заработная плата"), Measure(town, "учащихся"));

        await wage.GetByLabel("Значение, руб.").FillAsync("41 тысяча");
        await wage.GetByLabel("Пояснение").FillAsync("По крупным и средним");
        await SaveAsync(town);
        await Expect(wage).ToContainTextAsync("Это не число.");
        await Expect(wage.GetByLabel("Значение, руб.")).ToHaveValueAsync("41 тысяча");
        await Expect(wage.GetByLabel("Пояснение")).ToHaveValueAsync("По крупным и средним");
        await IsSoundAsync(town, "wrong");

        // The browser is closed and opened again: nothing is lost.
        await town.OpenAsync(link);
        await wage.GetByLabel("Значение, руб.").FillAsync("41 300");
        await SaveAsync(town);
        await town.SeeAsync("Заполнено 1 из 2.");
        await town.FillAsync("Фамилия, имя, отчество", "Главин Глеб Глебович");
        await town.FillAsync("Должность", "глава города");
        await town.PressAsync("Подписать");
        await town.SeeAsync("Не подписано: набранное сохранено");
        await Expect(pupils).ToContainTextAsync("Введите число или выберите причину, почему его нет.");
        // The answer says by its status that something has to be mended.
        town.Visitor.TakeComplaints();
        await pupils.GetByLabel("Если числа нет, почему").SelectOptionAsync(new SelectOptionValue { Label = "отказали дать" });
        await pupils.GetByLabel("Пояснение").FillAsync("Управление образования, письмо № 5");
        await Expect(town.Field("Должность")).ToHaveValueAsync("глава города");
        await town.PressAsync("Подписать");
        await town.SeeAsync("Форма подписана");
        await town.SeeAsync("Главин Глеб Глебович, глава города");
        await town.SeeAsync("нет: отказали дать");
        await Expect(town.Button("Подписать")).ToHaveCountAsync(0);
        await IsSoundAsync(town, "signed");
    }

    private static Task SaveAsync(Desk town) => town.Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить", Exact = true }).First.ClickAsync();

    private static ILocator Measure(Desk town, string words) => town.Main.Locator("fieldset.answer").Filter(new() { HasText = words });

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"campaign-{name}.png"), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task<int> OpenAsync(BackOffice office, TestStaff editor)
    {
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var (planning, today) = (services.GetRequiredService<CampaignPlanning>(), RegionCalendar.Today(office.Clock));
        var id = ((CampaignOutcome.Done)await planning.SaveAsync(editor.Actor, null, 0, new()
        {
            Title = "Данные городов",
            PeriodStart = new(today.Year - 1, 1, 1),
            PeriodEnd = new(today.Year - 1, 12, 31),
            Deadline = today.AddDays(10),
            SourceId = await db.Sources.Where(source => source.Code == "paper").Select(source => source.Id).SingleAsync(),
            Towns = await db.Towns.Where(town => town.Slug == "abinsk").Select(town => CampaignInput.TownKey(town.Id)).ToListAsync(),
            Measures = await db.Indicators.Where(indicator => indicator.Code == "average-wage" || indicator.Code == "pupils").Select(indicator => new MeasureInput { IndicatorId = indicator.Id }).ToListAsync(),
        })).Id;
        (await planning.OpenAsync(editor.Actor, id, (await planning.ReadAsync(editor.Actor, id))!.Version)).Should().BeOfType<CampaignOutcome.Done>();
        return id;
    }
}
