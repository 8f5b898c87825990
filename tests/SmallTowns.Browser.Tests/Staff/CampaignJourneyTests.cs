using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>
/// From the form of a campaign to published figures: a town answers by its link on a telephone and is refused a measure, another fills the file in,
/// a third is late; the heads sign, the staff send it to the review, the board tells.
/// </summary>
public sealed class CampaignJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Campaign_IsPlanned_AnsweredByLinkByFileAndLate_AndPublished()
    {
        await using var office = new BackOffice(portal);
        var (editor, director) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Approver));
        var representative = await TestStaff.AddAsync(office.App, [StaffRole.TownRepresentative], ["krymsk"]);
        string board;
        await using (var desk = await office.OpenDeskAsync(editor))
        {
            board = await PlanAsync(office, desk);
            var link = await LinkAsync(desk, board, "Абинск");
            await IsSoundAsync(desk, "town");
            await AnswerAsync(office, link);
        }

        await AnswerByFileAsync(office, representative, board);

        // Two days after the last one, and the morning job has been: the third town is late and answers all the same.
        var jobs = office.App.Services.GetRequiredService<JobRunner>();
        await jobs.RunDueAsync(TestContext.Current.CancellationToken);
        office.Clock.GoToNoonAfter(days: 12);
        await jobs.RunDueAsync(TestContext.Current.CancellationToken);
        await using var later = await office.OpenDeskAsync(await TestStaff.SignInAsync(office.App, editor.Email));
        await later.OpenAsync(board);
        await Expect(RowOf(later, "Темрюк").Locator("td[data-title='Опоздание']")).ToHaveTextAsync("2 дня");
        await AnswerLateAsync(office, await LinkAsync(later, board, "Темрюк"));

        await later.OpenAsync(board);
        await Expect(RowOf(later, "Абинск")).ToContainTextAsync("100 % (2 из 2)");
        await Expect(RowOf(later, "Абинск").Locator("td[data-title='Без числа']")).ToHaveTextAsync("1");
        await Expect(RowOf(later, "Темрюк").Locator("td[data-title='Опоздание']")).ToHaveTextAsync("2 дня");
        await later.PressAsync("Передать подписанное на проверку");
        await later.BeToldAsync("Передано на проверку форм: 3.");
        await Expect(RowOf(later, "Абинск").Locator("td[data-title='На проверке']")).ToHaveTextAsync("1");
        await IsSoundAsync(later, "board");

        await PublishAsync(office, await TestStaff.SignInAsync(office.App, director.Email));
        await later.OpenAsync(board);
        await Expect(RowOf(later, "Крымск").Locator("td[data-title='Опубликовано']")).ToHaveTextAsync("2");
        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/explore?measure=average-wage");
        foreach (var wage in new[] { "41 300", "39 200", "38 100" })
            await reader.SeeAsync(wage);
    }

    private static ILocator RowOf(Desk desk, string town) => desk.Main.Locator("tbody tr").Filter(new() { HasText = town });

    /// <returns>Where its board is.</returns>
    private static async Task<string> PlanAsync(BackOffice office, Desk desk)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var source = await db.Sources.Where(one => one.Code == "paper").Select(one => one.TitleRu).SingleAsync();
        var measures = await db.Indicators.Where(indicator => indicator.Code == "average-wage" || indicator.Code == "pupils").Select(indicator => indicator.NameRu + ", " + indicator.UnitRu).ToListAsync();
        await desk.OpenAsync("/staff/campaigns/new");
        await desk.PressAsync("Сохранить");
        await desk.SeeAsync("Отметьте");
        await desk.FillAsync("Название", "Данные городов");
        await desk.FillAsync("Последний день ответа", RegionCalendar.Today(office.Clock).AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.FillAsync("Источник чисел", source);
        foreach (var measure in measures)
            await desk.Field(measure).CheckAsync();
        foreach (var town in new[] { "Абинск", "Крымск", "Темрюк" })
            await desk.Field(town).CheckAsync();
        await IsSoundAsync(desk, "plan");
        await desk.PressAsync("Сохранить");
        await desk.PressAsync("Открыть кампанию и написать городам");
        await desk.BeToldAsync("Кампания открыта");
        return desk.Path;
    }

    private static async Task<string> LinkAsync(Desk desk, string board, string town)
    {
        await desk.OpenAsync(board);
        await desk.FollowAsync(town);
        await desk.PressAsync("Сделать ссылку");
        await desk.SeeAsync("показана один раз");
        return new Uri(await desk.Main.Locator(".campaign-link").InnerTextAsync()).AbsolutePath;
    }

    private static async Task AnswerByFileAsync(BackOffice office, TestStaff representative, string board)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var campaign = int.Parse(board.Split('/')[^1], CultureInfo.InvariantCulture);
        var form = await db.CampaignForms.Where(one => one.CampaignId == campaign && one.Town!.Slug == "krymsk").Select(one => one.Id).SingleAsync();
        await using var town = await office.OpenDeskAsync(representative);
        await town.OpenAsync($"/requests/{form}");
        var download = await town.Page.RunAndWaitForDownloadAsync(() => town.FollowAsync("Скачать форму (XLSX)"));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        try
        {
            await download.SaveAsAsync(path);
            Fill(path, new Dictionary<string, int> { ["average-wage"] = 39_200, ["pupils"] = 6_100 });
            await town.Field("Заполненная форма").SetInputFilesAsync(path);
            await town.PressAsync("Загрузить");
            await town.SeeAsync("Заполнено 2 из 2.");
        }
        finally
        {
            File.Delete(path);
        }

        await SignAsync(town);
    }

    /// <summary>Writes the numbers into the column of values, as a person would.</summary>
    private static void Fill(string path, Dictionary<string, int> values)
    {
        const string column = "G";
        using var file = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = file.WorkbookPart!;
        var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook!.Descendants<Sheet>().Single(one => one.Name == "Данные").Id!);
        foreach (var row in sheet.Worksheet!.Descendants<Row>())
        {
            var cells = row.Elements<Cell>().ToList();
            if (!values.TryGetValue(cells[0].InnerText, out var value))
                continue;
            foreach (var old in cells.Where(cell => cell.CellReference!.Value!.StartsWith(column, StringComparison.Ordinal)))
                old.Remove();
            var written = new Cell { CellReference = $"{column}{row.RowIndex!.Value}", CellValue = new(value) };
            row.InsertAfter(written, row.Elements<Cell>().Last(cell => string.CompareOrdinal(cell.CellReference, column) < 0));
        }
    }

    private static async Task AnswerLateAsync(BackOffice office, string link)
    {
        await using var town = await office.OpenDeskAsync();
        await town.OpenAsync(link);
        await town.SeeAsync("Опоздание — 2 дня");
        await Measure(town, "заработная плата").GetByLabel("Значение, руб.").FillAsync("38 100");
        await Measure(town, "учащихся").GetByLabel("Значение, чел.").FillAsync("4 500");
        await SignAsync(town);
    }

    private static async Task SignAsync(Desk town)
    {
        await town.FillAsync("Фамилия, имя, отчество", "Главин Глеб Глебович");
        await town.FillAsync("Должность", "глава города");
        await town.PressAsync("Подписать");
        await town.SeeAsync("Форма подписана");
    }

    private static async Task PublishAsync(BackOffice office, TestStaff director)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var waiting = await db.Proposals.Where(proposal => proposal.State == ProposalState.Submitted).Select(proposal => new { proposal.Id, proposal.BatchId }).ToListAsync();
        waiting.Should().HaveCount(5);
        await using var desk = await office.OpenDeskAsync(director);
        foreach (var batch in waiting.GroupBy(proposal => proposal.BatchId))
        {
            await desk.OpenAsync(batch.Key is { } id ? $"/staff/review/batch/{id}" : $"/staff/review/{batch.Single().Id}");
            await desk.PressAsync(batch.Key is null ? "Опубликовать" : $"Опубликовать всё: {batch.Count()}");
            if (batch.Key is not null)
                await desk.SeeAsync("опубликовано всё.");
            else
                await desk.BeToldAsync("Опубликовано.");
        }
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
}
