using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>From a decision of the assembly to an assignment that is extended, reported and done, as a director and an executor see it.</summary>
[Collection(nameof(BackOffice))]
public sealed class AssignmentJourneyTests(BackOffice office)
{
    private const string Title = "Собрать предложения о ярмарке";

    [Fact]
    public async Task Decision_BecomesAnAssignment_IsExtendedReportedAndDone()
    {
        var reference = await DecideAsync();
        var director = await office.HireAsync(StaffRole.Approver);
        var worker = await TestStaff.AddAsync(office.App, [StaffRole.Editor], [], bodyCodes: ["economic"]);
        await using var desk = await office.OpenDeskAsync(director);
        await desk.OpenAsync("/staff/decisions");
        await desk.FollowAsync($"Поручения по решению {reference}");
        await desk.SeeAsync("О ярмарке");
        await desk.FollowAsync("Дать поручение");
        await desk.SeeAsync($"По решению {reference}");
        await desk.PressAsync("Дать поручение");
        await desk.SeeAsync("Напишите, что сделать.");
        await desk.SeeAsync("Выберите департамент, ответственного или обоих.");
        await IsSoundAsync(desk, "form");
        await desk.FillAsync("Что сделать", Title);
        await desk.ChooseAsync("Департамент", "Экономический отдел");
        await desk.ChooseAsync("Ответственный", $"{worker.Actor.Name} (Экономический отдел)");
        await desk.FillAsync("Срок, рабочих дней", "5");
        await desk.PressAsync("Дать поручение");
        await desk.SeeAsync("Поручение № ");
        await desk.SeeAsync($"{reference}: О ярмарке");
        var card = desk.Path;

        await using var executor = await office.OpenDeskAsync(worker);
        await executor.OpenAsync("/staff");
        await executor.SeeAsync("Моё утро");
        await executor.FollowAsync(Title);
        await executor.PressAsync("Взять в работу");
        await executor.BeToldAsync("Взято в работу.");

        await desk.OpenAsync(card);
        await desk.FillAsync("Рабочих дней от сегодня", "2");
        await desk.FillAsync("Почему продлён", "Ждём ответов городов");
        await desk.PressAsync("Продлить");
        await desk.SeeAsync("Новый срок должен быть позже нынешнего.");
        await desk.FillAsync("Рабочих дней от сегодня", "20");
        await desk.PressAsync("Продлить");
        await desk.BeToldAsync("Срок продлён.");

        await executor.OpenAsync(card);
        await executor.SeeAsync("Ждём ответов городов");
        await executor.FillAsync("Что сделано", "Предложения собраны");
        await executor.FillAsync("Ссылки", "https://example.org/fair");
        await executor.PressAsync("Отправить отчёт");
        await executor.BeToldAsync("Отчёт отправлен.");
        await IsSoundAsync(executor, "reported");

        await desk.OpenAsync("/staff");
        await desk.SeeAsync("Отчёты ждут вашего решения: 1");
        await IsSoundAsync(desk, "morning");
        await desk.OpenAsync(card);
        await Expect(desk.Link("https://example.org/fair")).ToBeVisibleAsync();
        await desk.PressAsync("Исполнено");
        await desk.BeToldAsync("Поручение исполнено.");
        await IsSoundAsync(desk, "done");
        await desk.OpenAsync($"/staff/association/assignments?decision={reference}");
        await desk.SeeAsync(Title);
        await desk.SeeAsync("исполнено");
        await IsSoundAsync(desk, "board");
    }

    /// <summary>The rows of a decision, past the meeting that made it.</summary>
    private async Task<string> DecideAsync()
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var today = RegionCalendar.Today(office.Clock);
        var meeting = new Meeting { Number = $"j-{Guid.NewGuid():N}"[..12], StartsUtc = office.Clock.GetUtcNow().UtcDateTime };
        var item = new AgendaItem { Title = "О ярмарке", RuleCode = "ordinary", DraftText = "Провести ярмарку." };
        meeting.Items.Add(item);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync();
        var poll = new Poll { MeetingId = meeting.Id, ItemId = item.Id, Round = 1, Text = item.DraftText, TextHash = new('0', Poll.HashLength), RuleContent = "{}", RollContent = "{}", OpenedBy = "Секретарь" };
        db.Polls.Add(poll);
        await db.SaveChangesAsync();
        var decision = new AssemblyDecision { MeetingId = meeting.Id, ItemId = item.Id, PollId = poll.Id, Title = item.Title, Text = item.DraftText, WordsRu = "Принято.", WordsEn = "Adopted.", MadeOn = today };
        decision.Number(today.Year, 1 + await db.AssemblyDecisions.CountAsync(one => one.Year == today.Year), today);
        db.AssemblyDecisions.Add(decision);
        await db.SaveChangesAsync();
        return decision.Reference!;
    }

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"assignment-{name}.png")), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }
}
