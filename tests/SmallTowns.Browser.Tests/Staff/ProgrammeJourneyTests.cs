using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.TestSupport;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;
using SmallTowns.Web.Review.Contents;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>A target is set from a published figure; a later figure is published; the programme tells the progress, the figure's pages lead to the programme and to the decision.</summary>
public sealed class ProgrammeJourneyTests(PortalInBrowser portal)
{
    private const string Name = "Заработок в малых городах";

    [Fact]
    public async Task Target_ThenAFigure_ThenItsProgress_AndTheWayFromTheFigureToTheDecision()
    {
        await using var office = new BackOffice(portal);
        var (editor, director) = (await office.HireAsync(StaffRole.Editor), await office.HireAsync(StaffRole.Approver));
        await PublishWageAsync(office, editor, director, 40_000, 2024);
        var reference = await DecideAsync(office, director);
        await using var desk = await office.OpenDeskAsync(editor);
        await ProposeAsync(desk, reference);
        await using var chief = await office.OpenDeskAsync(director);
        await chief.OpenAsync("/staff/review");
        await chief.FollowAsync($"Программа «{Name}»");
        await chief.SeeAsync("не меньше 50 000 руб. к 2027 году");
        await IsSoundAsync(chief, "review");
        await chief.PressAsync("Опубликовать");
        await chief.BeToldAsync("Опубликовано.");

        await using var reader = await office.OpenDeskAsync();
        await reader.OpenAsync("/association");
        await reader.FollowAsync("Программы");
        await reader.FollowAsync(Name);
        await reader.SeeAsync("ещё нет числа после исходного");
        var page = reader.Path;

        await PublishWageAsync(office, editor, director, 43_000, 2025);

        await reader.OpenAsync(page);
        await reader.SeeAsync("43 000 руб. (2025)");
        await reader.SeeAsync("пройдено 30,0 % пути");
        await reader.SeeAsync("Ничего не указано за годы: 2027.");
        await IsSoundAsync(reader, "page");
        await reader.FollowAsync("заработная плата");
        await reader.SeeAsync($"цель программы {Name}");
        await IsSoundAsync(reader, "figure");
        await reader.OpenAsync("/towns/abinsk");
        await reader.SeeAsync("Программы, которые нацелены на числа города");
        await reader.FollowAsync(reference);
        await reader.SeeAsync("О заработке");
        await reader.SeeAsync("Программы, которые его исполняют");
        await reader.FollowAsync(Name);
        await reader.SeeAsync("пройдено 30,0 % пути");
        await OnATelephoneAsync(office, page);

        await desk.OpenAsync("/staff/towns/abinsk/figures");
        await desk.SeeAsync($"цель программы {Name}");
        await desk.OpenAsync("/staff/towns/krymsk/figures");
        await desk.SeeAsync("Ни одно решение не нацелено");
        await IsSoundAsync(desk, "figures");
    }

    private static async Task ProposeAsync(Desk desk, string reference)
    {
        await desk.OpenAsync("/staff/programmes");
        await desk.SeeAsync("Программ ещё нет.");
        await desk.FollowAsync("Добавить программу");
        await desk.FillAsync("Название", Name);
        await desk.FillAsync("Название по-английски", "Wages in small towns");
        await desk.FillAsync("Для чего она", "Чтобы из малых городов не уезжали.");
        await desk.FillAsync("Для чего она, по-английски", "So that people stay.");
        await desk.ChooseAsync("Решение собрания", $"{reference}: О заработке (действует)");
        await desk.FillAsync("Первый день", "2026-01-01");
        await desk.FillAsync("Последний день", "2027-12-31");
        await desk.ChooseAsync("Отвечает", "Экономический отдел");
        await desk.Field("Абинск").CheckAsync();
        await desk.PressAsync("Добавить мероприятие");
        await desk.FillAsync("Что делается", "Открыть цех");
        await desk.FillAsync("Кто делает", "Управление экономики");
        await desk.PressAsync("Добавить деньги");
        await desk.FillAsync("Год", "2026");
        await desk.FillAsync("Чьи деньги", "Краевая программа");
        await desk.FillAsync("План, тыс. ₽", "12 000,5");
        await desk.FillAsync("Законтрактовано, тыс. ₽", "двенадцать");
        await desk.PressAsync("Добавить цель");
        await desk.ChooseAsync("Показатель", "Среднемесячная номинальная начисленная заработная плата работников организаций, руб.");
        await desk.ChooseAsync("Город", "Абинск");
        await Expect(desk.Field("Исходное число").Locator("option")).ToHaveCountAsync(2);
        await desk.Field("Исходное число").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await desk.FillAsync("Значение цели", "30 000");
        await desk.FillAsync("К какому году", "2027");
        await desk.ChooseAsync("Каким мероприятием", "Открыть цех");
        await desk.FillAsync("Зачем нужна правка", "Решение собрания");
        await desk.PressAsync("Отправить на проверку");
        await desk.SeeAsync("Это не число.");
        await Expect(desk.Field("Законтрактовано, тыс. ₽")).ToHaveValueAsync("двенадцать");
        await desk.FillAsync("Законтрактовано, тыс. ₽", "");
        await desk.PressAsync("Отправить на проверку");
        await desk.SeeAsync("Цель — меньше исходного числа 40 000");
        await Expect(desk.Field("Название")).ToHaveValueAsync(Name);
        await IsSoundAsync(desk, "form");
        await desk.FillAsync("Значение цели", "50 000");
        await desk.PressAsync("Отправить на проверку");
        await desk.BeToldAsync("Отправлено на проверку.");
        await desk.SeeAsync("ещё не опубликована");
    }

    private static async Task OnATelephoneAsync(BackOffice office, string page)
    {
        await using var phone = await office.OpenDeskAsync(new Reader(Reader.Phone));
        await phone.OpenAsync(page);
        await phone.SeeAsync("пройдено 30,0 % пути");
        await IsSoundAsync(phone, "phone");
        await phone.OpenAsync("/en" + page);
        await phone.SeeAsync("30.0% of the way");
        await IsSoundAsync(phone, "phone-en");
    }

    private static async Task IsSoundAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("SMALLTOWNS_PICTURES") is { Length: > 0 } folder)
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"programme-{name}.png"), FullPage = true });
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        (await desk.Page.EvaluateAsync<string[]>(Visitor.LayoutFaults)).Should().BeEmpty();
        desk.Visitor.TakeComplaints().Should().BeEmpty();
    }

    private static async Task PublishWageAsync(BackOffice office, TestStaff editor, TestStaff director, decimal value, int year)
    {
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var input = new FigureInput
        {
            Kind = FigureKind.Indicator,
            IndicatorId = await db.Indicators.Where(indicator => indicator.Code == "average-wage").Select(indicator => indicator.Id).SingleAsync(),
            TownId = await db.Towns.Where(town => town.Slug == "abinsk").Select(town => town.Id).SingleAsync(),
            Value = value,
            Basis = TerritorialBasis.Town,
            PeriodStart = new(year, 1, 1),
            PeriodEnd = new(year, 12, 31),
            SourceId = await db.Sources.Where(source => source.Code == "paper").Select(source => source.Id).SingleAsync(),
            Status = FigureStatus.Official,
        };
        var basedOn = (await services.GetRequiredService<FigureLookup>().OfAsync(editor.Actor, input)).Base;
        var sent = (ProposeOutcome.Sent)await services.GetRequiredService<FigureProposals>().ProposeAsync(editor.Actor, input, null, new("Данные Росстата", basedOn));
        await ApproveAsync(office, director, sent.ProposalId);
    }

    /// <summary>The rows of a decision, past the meeting that made it, and what readers see of it.</summary>
    private static async Task<string> DecideAsync(BackOffice office, TestStaff director)
    {
        var services = office.App.Services;
        await using var db = await services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var today = RegionCalendar.Today(office.Clock);
        var meeting = new Meeting { Number = "p-1", StartsUtc = office.Clock.GetUtcNow().UtcDateTime };
        var item = new AgendaItem { Title = "О заработке", RuleCode = "ordinary", DraftText = "Поднять заработок." };
        meeting.Items.Add(item);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync();
        var poll = new Poll { MeetingId = meeting.Id, ItemId = item.Id, Round = 1, Text = item.DraftText, TextHash = new('0', Poll.HashLength), RuleContent = "{}", RollContent = "{}", OpenedBy = "Секретарь" };
        db.Polls.Add(poll);
        await db.SaveChangesAsync();
        var decision = new AssemblyDecision { MeetingId = meeting.Id, ItemId = item.Id, PollId = poll.Id, Title = item.Title, Text = item.DraftText, WordsRu = "Принято.", WordsEn = "Adopted.", MadeOn = today };
        decision.Number(today.Year, 1, today);
        db.AssemblyDecisions.Add(decision);
        await db.SaveChangesAsync();
        var secretary = await TestStaff.AddAsync(office.App, [], [], [new(StaffDuty.Secretary, Scope.Association)]);
        var contents = services.GetRequiredService<ContentProposals>();
        var subject = AssociationKinds.DecisionOf(decision.Reference!);
        var content = ContentJson.Write(new DecisionContent
        {
            Reference = decision.Reference!,
            Title = decision.Title,
            Text = decision.Text,
            WordsRu = decision.WordsRu,
            WordsEn = decision.WordsEn,
            HeldAs = "Общее собрание № 1",
            MadeOn = today,
            EffectiveFrom = today,
        });
        var sent = (ProposeOutcome.Sent)await contents.ProposeAsync(secretary.Actor, subject, content, null, new("Протокол подписан", (await contents.OpenAsync(secretary.Actor, subject)).Base));
        await ApproveAsync(office, director, sent.ProposalId);
        return decision.Reference!;
    }

    private static async Task ApproveAsync(BackOffice office, TestStaff director, int proposalId)
    {
        await using var db = await office.App.Services.GetRequiredService<IDbContextFactory<SmallTownsDbContext>>().CreateDbContextAsync();
        var version = await db.Proposals.Where(proposal => proposal.Id == proposalId).Select(proposal => proposal.Version).SingleAsync();
        (await office.App.Services.GetRequiredService<ReviewDecisions>().ApproveAsync(director.Actor, proposalId, version, PublicNote.None)).Should().BeOfType<ReviewOutcome.Done>();
    }
}
