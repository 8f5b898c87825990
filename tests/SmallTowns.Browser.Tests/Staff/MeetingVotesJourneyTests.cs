using System.Globalization;
using Microsoft.Playwright;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Review;
using SmallTowns.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SmallTowns.Browser.Tests.Staff;

/// <summary>What goes otherwise than planned at a meeting, as the secretary lives through it: each test has a meeting of its own in one portal.</summary>
public sealed class MeetingVotesJourneyTests(MeetingPortal meetings) : IClassFixture<MeetingPortal>
{
    [Fact]
    public async Task FortyPresent_MarkedWhileTheLineIsCut_AndTwoSecretariesAtOnce()
    {
        // Of the procedure, whose rule is the same in every charter here.
        var question = MeetingPortal.Question("О порядке собрания");
        question.RuleCode = CharterDefaults.Procedure;
        var id = await meetings.ConveneAsync(_ => { }, question);
        await using var first = await OpenDeskAsync(id);
        await using var second = await OpenDeskAsync(id);
        await first.SeeAsync("Кворума нет: 0 из 40, нужно 21.");
        await first.Page.Context.SetOfflineAsync(true);
        // As forty people come one after another: the keyboard is not waited for.
        await first.Main.Locator("[data-person] [data-mark=joined]").EvaluateAllAsync<object?>("buttons => buttons.filter(button => button.closest('[data-person]').textContent.includes('по должности')).forEach(button => button.click())");
        await first.SeeAsync("Не отправлено отметок: 40.");
        await Expect(first.Main.Locator("[data-person][data-here=yes]")).ToHaveCountAsync(40);
        await first.Page.Context.SetOfflineAsync(false);
        await first.SeeAsync("Кворум есть: 40 из 40.");
        await Expect(first.Main.Locator("[data-unsent]")).ToBeHiddenAsync();
        first.Visitor.TakeComplaints();
        await second.SeeAsync("Кворум есть: 40 из 40.");

        await first.PressAsync("Открыть собрание");
        await first.SeeAsync("Стол секретаря: идёт");
        await second.PressAsync("Открыть собрание");
        await second.SeeAsync("Тем временем собрание изменил кто-то другой");
        await second.SeeAsync("Стол секретаря: идёт");
        await OpenPollAsync(Item(second, 0), "HandCount");
        await Item(first, 0).GetByRole(AriaRole.Button, new() { Name = "Открыть голосование" }).ClickAsync();
        await first.SeeAsync("Уже идёт голосование");
        await CloseAsync(Item(first, 0), ("За", "30"), ("Против", "9"), ("Воздержались", "2"));
        await first.SeeAsync("Голосов больше, чем голосующих в зале: 41 из 40.");
        await CloseAsync(Item(first, 0), ("За", "30"), ("Против", "9"), ("Воздержались", "1"));
        await Expect(Item(first, 0)).ToContainTextAsync("За 30 из 40 (от присутствующих), требуется 21: принято");
    }

    [Fact]
    public async Task Election_NobodyHasTheMajority_RunOffElects()
    {
        var election = MeetingPortal.Question("О выборах ревизора");
        (election.RuleCode, election.Seats, election.Candidates) = (CharterDefaults.Election, "1", "Первый\nВторой\nТретий");
        var id = await meetings.ConveneAsync(_ => { }, election);
        await meetings.ComeAsync(id, meetings.Heads.Take(30));
        await using var desk = await OpenDeskAsync(id);
        await desk.PressAsync("Открыть собрание");
        var item = Item(desk, 0);
        await OpenPollAsync(item, "SecretPaper");
        await CloseAsync(item, ("Первый", "14"), ("Второй", "10"), ("Третий", "6"), ("Проголосовали", "30"));
        await Expect(item).ToContainTextAsync("Никто не избран; в следующий тур: Первый, Второй.");
        await OpenPollAsync(item, "SecretPaper");
        await Expect(item.Locator(".desk-count")).Not.ToContainTextAsync("Третий");
        await CloseAsync(item, ("Первый", "16"), ("Второй", "17"), ("Проголосовали", "30"));
        await Expect(item).ToContainTextAsync("Голосов за кандидатов 33, а 30 проголосовавших могли отдать не больше 30.");
        await CloseAsync(item, ("Первый", "13"), ("Второй", "17"), ("Проголосовали", "30"));
        await Expect(item).ToContainTextAsync("Избран(а): Второй.");
    }

    [Fact]
    public async Task AbsenteeVote_OverTheDeadline_LateBallotIsKeptAndNotCounted()
    {
        var id = await meetings.ConveneAsync(plan => (plan.Form, plan.BallotsUntil) = (MeetingForm.Absentee, plan.Day), MeetingPortal.Question("О взносе в фонд"));
        var item = (await meetings.FileAsync(id)).Items[0].Id;
        await meetings.SendBallotsAsync(id, item, VoteChoice.For, meetings.Heads.Skip(2).Take(25));
        var secretary = await meetings.HireSecretaryAsync();
        await using var desk = await meetings.Office.OpenDeskAsync(secretary);
        await RegisterAsync(desk, id, "Проверочный член 01", "против");
        await desk.OpenAsync($"/desk/{id}");
        await desk.PressAsync("Начать подсчёт");
        await desk.SeeAsync("подсчёт — после этого");

        meetings.Office.Clock.GoForward(TimeSpan.FromDays(1));
        await desk.BecomeAsync(await TestStaff.SignInAsync(meetings.Office.App, secretary.Email));
        await RegisterAsync(desk, id, "Проверочный член 02", "против");
        await desk.SeeAsync("не учтён: поступил позже");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        var receipt = await desk.Page.RunAndWaitForDownloadAsync(() => desk.FollowAsync($"Б-{id}-27"));
        using (var package = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(await receipt.PathAsync(), isEditable: false))
            package.MainDocumentPart!.Document!.InnerText.Should().Contain("Проверочный член 02").And.Contain("он хранится и не учитывается");
        await desk.OpenAsync($"/desk/{id}");
        await desk.PressAsync("Начать подсчёт");
        await desk.SeeAsync("Стол секретаря: идёт");
        await OpenPollAsync(Item(desk, 0), "Absentee");
        await CloseAsync(Item(desk, 0));
        await Expect(Item(desk, 0)).ToContainTextAsync("За — 25, против — 1, воздержались — 0. За 25 из 26");
    }

    [Fact]
    public async Task CharterChangedAfterTheNotice_TheOldOneRules_AndAHeadWhoComesLaterVotesInTheNextRound()
    {
        var id = await meetings.ConveneAsync(_ => { }, MeetingPortal.Question("О первом"), MeetingPortal.Question("О втором"));
        var today = meetings.Today;
        await PublishCharterAsync();
        var head = meetings.Heads[0];
        await using (var db = await meetings.OpenAsync())
        {
            db.MemberMandates.Add(new MemberMandate { MemberId = head.MemberId, Kind = MandateKind.Proxy, PersonName = "Заместитель главы", IssuedOn = today, RegisteredUtc = meetings.UtcNow, RegisteredBy = "Секретарь" });
            await db.SaveChangesAsync();
        }

        await meetings.ComeAsync(id, meetings.Heads.Skip(1).Take(21));
        await using var desk = await OpenDeskAsync(id);
        await MarkAsync(desk, "Заместитель главы");
        await desk.PressAsync("Открыть собрание");
        await desk.SeeAsync("Стол секретаря: идёт");
        await OpenPollAsync(Item(desk, 0), "NamedOpen");
        var rows = Item(desk, 0).Locator("[data-member]");
        await Expect(rows).ToHaveCountAsync(22);
        foreach (var place in Enumerable.Range(0, 12))
            await rows.Nth(place).Locator(place < 11 ? "[data-choice=for]" : "[data-choice=against]").ClickAsync();
        await MarkAsync(desk, "Глава 01");
        await CloseAsync(Item(desk, 0));
        // By the charter that was published since, of votes for and against, eleven of twelve would have been enough.
        await Expect(Item(desk, 0)).ToContainTextAsync("За 11 из 22 (от присутствующих), требуется 12: не принято");
        await OpenPollAsync(Item(desk, 1), "HandCount");
        await CloseAsync(Item(desk, 1), ("За", "20"), ("Против", "2"), ("Воздержались", "0"));
        await Expect(Item(desk, 1)).ToContainTextAsync("принято");

        var file = await meetings.FileAsync(id);
        var speakers = file.Polls.OrderBy(poll => poll.Id).Select(poll => ContentJson.Read<Roll>(poll.RollContent).Entries.Single(entry => entry.Member == head.Member!.Key).RepresentedBy);
        speakers.Select(key => file.Mandates.Single(mandate => mandate.Key == key).Person).Should().Equal("Заместитель главы", "Глава 01");
        await desk.OpenAsync($"/staff/meetings/{id}");
        await desk.SeeAsync("устава нет: по закону, как его читает портал");
    }

    [Fact]
    public async Task TooFewCome_MeetingIsNotHeld_AndIsRepeatedWithTheSameAgenda()
    {
        var id = await meetings.ConveneAsync(_ => { }, MeetingPortal.Question("О плане на год"));
        await meetings.ComeAsync(id, meetings.Heads.Take(20));
        await using var desk = await OpenDeskAsync(id);
        await desk.PressAsync("Открыть собрание");
        await desk.SeeAsync("Кворума нет: 20 из 40, нужно 21. Дождитесь остальных");
        await desk.PressAsync("Признать несостоявшимся");
        await desk.SeeAsync("Стол секретаря: не состоялось");
        await desk.OpenAsync($"/staff/meetings/{id}/minutes");
        await desk.PressAsync("Составить");
        await desk.SeeAsync("Собрание не состоялось. Кворума нет: 20 из 40, нужно 21.");
        await desk.OpenAsync($"/staff/meetings/{id}");
        await desk.FillAsync("Номер", "повторное");
        await desk.FillAsync("День", meetings.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.PressAsync("Запланировать");
        await desk.BeToldAsync("Повторное собрание запланировано.");
        await desk.SeeAsync("Общее собрание № повторное");
        await desk.SeeAsync("Одобрить: О плане на год.");
    }

    [Fact]
    public async Task Collegium_MeetsByItsSeats_AndTheSecretaryWritesANameThatIsNotPublished()
    {
        await meetings.PublishAsync(AssociationKinds.PositionOf("collegium", "chair"), new PositionContent { TitleRu = "Председатель коллегии", TitleEn = "Chair of the Board", Order = 1, IsHeldUnnamed = true });
        await using var desk = await meetings.Office.OpenDeskAsync(await meetings.HireSecretaryAsync());
        await desk.OpenAsync("/staff/meetings/new");
        await desk.ChooseAsync("Кто собирается", "Коллегия директоров");
        await desk.SeeAsync("кворум и большинство — наши значения");
        await desk.FillAsync("Номер", "1");
        await desk.FillAsync("День", meetings.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await desk.FillAsync("Место", "Кабинет председателя");
        await desk.FillAsync("Кто созывает", "Председатель коллегии");
        await desk.PressAsync("Добавить вопрос");
        var row = desk.Page.GetByRole(AriaRole.Group, new() { Name = "Вопрос 1", Exact = true });
        await row.GetByLabel("Вопрос", new() { Exact = true }).FillAsync("О плане коллегии");
        await row.GetByLabel("Проект решения", new() { Exact = true }).FillAsync("Утвердить план коллегии.");
        await desk.PressAsync("Сохранить");
        await desk.SeeAsync("Занятых мест");
        await desk.SeeAsync("имя не указано");
        await desk.FillAsync("Почему срок короче (если короче)", "Все согласились");
        await desk.PressAsync("Уведомление разослано");
        await desk.BeToldAsync("Собрание созвано.");
        await desk.ChooseAsync("Место", "Председатель коллегии (занимает должность)");
        await desk.FillAsync("Имя", "Анна Петрова");
        await desk.PressAsync("Вписать");
        await desk.BeToldAsync("Имя вписано.");
        (await desk.Visitor.AxeViolationsAsync()).Should().BeEmpty();
        await desk.FollowAsync("Стол секретаря");
        await desk.SeeAsync("Кворума нет: 0 из 1, нужно 1.");
        await MarkAsync(desk, "Анна Петрова");
        await desk.PressAsync("Открыть собрание");
        await desk.SeeAsync("Стол секретаря: идёт");
        await OpenPollAsync(Item(desk, 0), "HandCount");
        await CloseAsync(Item(desk, 0), ("За", "1"), ("Против", "0"), ("Воздержались", "0"));
        await Expect(Item(desk, 0)).ToContainTextAsync("За 1 из 1 (от присутствующих), требуется 1: принято");
    }

    private async Task<Desk> OpenDeskAsync(int id)
    {
        var desk = await meetings.Office.OpenDeskAsync(await meetings.HireSecretaryAsync());
        await desk.OpenAsync($"/desk/{id}");
        return desk;
    }

    /// <summary>Marks whoever is the only one of this name, by the keyboard.</summary>
    private static async Task MarkAsync(Desk desk, string name)
    {
        await desk.FillAsync("Найти", name);
        await desk.Field("Найти").PressAsync("Enter");
        await Expect(desk.Main.Locator("[data-person]").Filter(new() { HasText = name })).ToHaveAttributeAsync("data-here", "yes");
        await Expect(desk.Main.Locator("[data-unsent]")).ToBeHiddenAsync();
    }

    private async Task RegisterAsync(Desk desk, int id, string member, string choice)
    {
        await desk.OpenAsync($"/staff/meetings/{id}");
        await desk.ChooseAsync("Член Ассоциации", member);
        await desk.FillAsync("Когда поступил, Москва", RegionCalendar.Local(meetings.UtcNow).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await desk.ChooseAsync("О взносе в фонд", choice);
        await desk.PressAsync("Зарегистрировать");
        await desk.BeToldAsync("Бюллетень зарегистрирован.");
    }

    private Task PublishCharterAsync() => meetings.PublishAsync(AssociationKinds.CharterOf("changed"), CharterDefaults.Charter with
    {
        From = meetings.Today,
        Decision = "решение собрания",
        Rules = [.. CharterDefaults.Charter.Rules.Select(rule => rule.Code == CharterDefaults.Ordinary ? rule with { MajorityOf = MajorityBase.ForAndAgainst } : rule)],
    });

    private static ILocator Item(Desk desk, int place) => desk.Main.Locator(".desk-items > ol > li").Nth(place);

    private static async Task OpenPollAsync(ILocator item, string method)
    {
        await item.Locator("select[name=Method]").SelectOptionAsync(method);
        await item.Locator("form:has(select[name=Method]) button").ClickAsync();
        await Expect(item.GetByRole(AriaRole.Button, new() { Name = "Закрыть голосование" })).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(ILocator item, params (string Label, string Number)[] numbers)
    {
        foreach (var (label, number) in numbers)
            await item.Locator(".desk-count").GetByLabel(label, new() { Exact = true }).FillAsync(number);
        await item.GetByRole(AriaRole.Button, new() { Name = "Закрыть голосование" }).ClickAsync();
    }
}
