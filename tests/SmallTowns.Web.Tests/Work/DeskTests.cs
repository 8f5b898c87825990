using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Work;

public sealed class SqliteDeskTests : DeskTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresDeskTests : DeskTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Reminders, load, hand-over, deputies and the report of a department, with numbers worked out by hand.</summary>
public abstract class DeskTests : WorkTest
{
    private int economic;
    private StaffActor director = StaffActor.Nobody, head = StaffActor.Nobody, first = StaffActor.Nobody, second = StaffActor.Nobody;

    [Fact]
    public async Task Desk_RemindsHandsOverAndCounts()
    {
        economic = await BodyIdAsync("economic");
        (director, head) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Approver, "economic"));
        (first, second) = (await HireAsync(StaffRole.Editor, "economic"), await HireAsync(StaffRole.Editor, "economic"));
        var outsider = await HireAsync(StaffRole.Approver, "external");
        // On Monday the 2nd: one due on Thursday, one at the end of the month, one of the department due on Wednesday.
        var thursday = await GiveAsync("До четверга", first, new(3, null));
        var later = await GiveAsync("До конца месяца", first, new(null, new(2026, 11, 30)));
        var ofDepartment = await GiveAsync("Департаменту", null, new(null, new(2026, 11, 4)));
        Done(await Assignments.AcceptAsync(first, thursday, await VersionAsync(first, thursday), Cancellation));

        await ToMorningAsync(3);
        await DueAsync(first, 2, "near: Thursday's and the department's");
        await ToMorningAsync(4);
        await DueAsync(first, 3, "the department's has come");
        await DueAsync(director, 0, "whoever controls hears of what is late only");
        await ToMorningAsync(5);
        await DueAsync(first, 5, "Thursday's has come, the department's is past");
        await DueAsync(director, 1, "what is past is told to whoever controls it");
        await ToMorningAsync(6);
        await DueAsync(first, 6, "Thursday's is past, the other was told of");
        await DueAsync(second, 3, "the department's: near, come, past");
        (await NoticesAsync(first, NoticeKind.AssignmentDue))[^1].Text.Should().Be("Срок был 5 ноября 2026 года: просрочено на 1 рабочий день.");
        Done(await Assignments.ReportAsync(first, thursday, await VersionAsync(first, thursday), "Сделано", "", Cancellation));
        Done(await Assignments.FinishAsync(director, thursday, await VersionAsync(director, thursday), "", Cancellation));
        await ToMorningAsync(7);
        await ToMorningAsync(9);
        (await NoticesAsync(first, NoticeKind.WorkWeek))[^1].Text.Should().Be("Вы исполняете: 2, просрочено: 1.");
        (await NoticesAsync(director, NoticeKind.WorkWeek))[^1].Text.Should().Be("На вашем контроле: 2, просрочено: 1.");
        await ToMorningAsync(10);
        (await NoticesAsync(director, NoticeKind.WorkWeek)).Should().HaveCount(2, "once a week");

        var desks = Service<DeskQueries>();
        (await desks.FindAsync(outsider, "economic", Cancellation)).Should().BeNull();
        var desk = (await desks.FindAsync(head, "economic", Cancellation))!;
        desk.People.Select(person => (person.Person.UserId, person.Assignments.Count, person.Late)).Should().BeEquivalentTo([(head.UserId, 0, 0), (first.UserId, 1, 0), (second.UserId, 0, 0)]);
        (desk.AssignmentCount, desk.Assignments[0].Title, desk.Assignments[0].DaysLate).Should().Be((2, "Департаменту", 4));

        await HandOverAsync(later);
        await StandInAsync();
        await ReportAsync(outsider);
    }

    private async Task HandOverAsync(int later)
    {
        var work = Service<DeskWork>();
        var version = await VersionAsync(head, later);
        await DeniedAsync(() => work.HandOverAsync(first, economic, first.UserId, second.UserId, Items(later, version), Cancellation));
        (await work.HandOverAsync(head, economic, first.UserId, second.UserId, Items(later, version - 1), Cancellation)).Should().BeOfType<CommandOutcome.Overtaken>();
        Problems(await work.HandOverAsync(head, economic, first.UserId, director.UserId, Items(later, version), Cancellation)).Should().ContainSingle().Which.Should().Contain("не из вашего департамента");
        Problems(await work.HandOverAsync(director, economic, first.UserId, director.UserId, Items(later, version), Cancellation)).Should().ContainSingle().Which.Should().Contain("контролирует исполнение");
        Problems(await work.HandOverAsync(head, economic, first.UserId, second.UserId, new(new Dictionary<int, int>(), new Dictionary<int, int>()), Cancellation)).Should().Equal("Items: Отметьте, что передать.");
        (await ViewAsync(head, later)).Responsible.Should().Be(first.Name, "nothing was handed over by halves");
        Done(await work.HandOverAsync(head, economic, first.UserId, second.UserId, Items(later, version), Cancellation));
        (await ViewAsync(head, later)).Should().Match<AssignmentView>(view => view.Responsible == second.Name && view.Assignment.Steps.Any(step => step.Text == $"{first.Name} → {second.Name}"));
    }

    private async Task StandInAsync()
    {
        var work = Service<DeskWork>();
        var mine = await GiveAsync("Пока меня нет", first, new(null, new(2026, 11, 30)));
        Problems(await work.NameDeputyAsync(head, economic, first.UserId, first.UserId, new(2026, 11, 16), new(2026, 11, 12), Cancellation)).Should().BeEquivalentTo(
            "Deputy: Выберите, кто замещает: не самого этого человека.", "Until: Последний день — не раньше первого и не раньше сегодняшнего.");
        var absence = Done(await work.NameDeputyAsync(head, economic, first.UserId, second.UserId, new(2026, 11, 16), new(2026, 11, 20), Cancellation));
        Problems(await work.NameDeputyAsync(director, economic, first.UserId, head.UserId, new(2026, 11, 20), new(2026, 11, 24), Cancellation)).Should().ContainSingle().Which.Should().StartWith("From: На эти дни");
        (await NoticesAsync(second, NoticeKind.StandIn)).Select(notice => (notice.ByName, notice.Text)).Should().Equal((head.Name, $"Вы замещаете: {first.Name}. С 16 ноября 2026 года по 20 ноября 2026 года."));
        (await Service<StaffNotices>().PageAsync(second, unreadOnly: true, 0, 10, Cancellation)).Lines.Should().ContainSingle(line => line.What == "Дела коллеги" && line.Address == "/staff");
        await DeniedAsync(() => Assignments.AcceptAsync(second, mine, 0, Cancellation));
        await ToMorningAsync(17);
        (await Service<MorningQueries>().OfAsync(second, Cancellation)).Assignments.Rows.Select(row => row.Title).Should().Contain("Пока меня нет");
        Done(await Assignments.AcceptAsync(second, mine, await VersionAsync(second, mine), Cancellation));
        (await ViewAsync(head, mine)).Responsible.Should().Be(first.Name, "a deputy stands in, the work stays");
        Done(await work.EndDeputyAsync(head, economic, absence, Cancellation));
        (await NoticesAsync(second, NoticeKind.StandIn))[^1].Text.Should().Be($"Вы больше не замещаете: {first.Name}.");
        Done(await work.EndDeputyAsync(head, economic, absence, Cancellation));
        (await NoticesAsync(second, NoticeKind.StandIn)).Should().HaveCount(2, "it was over before");
        (await Board.BoardAsync(second, new(WorkDesk.Mine), 0, 10, Cancellation)).Rows.Select(row => row.Title).Should().NotContain("Пока меня нет");
    }

    private async Task ReportAsync(StaffActor outsider)
    {
        var reports = Service<QuarterReports>();
        (await reports.OfAsync(outsider, "economic", new(2026, 4), Cancellation)).Should().BeNull();
        (await reports.OfAsync(head, null, new(2026, 4), Cancellation)).Should().BeNull("the report over all departments is for whoever sees all");
        var report = (await reports.OfAsync(head, "economic", new(2026, 4), Cancellation))!;
        // Four were given; one was done on the 6th, a day late, after four working days; of three that are open one is late since the 4th.
        report.All.Assignments.Should().Be(new WorkCount(4, 1, 1, 3, 1, 4));
        report.All.Requests.Should().Be(WorkCount.None);
        report.Late.Select(row => (row.Title, row.DueOn, row.DaysLate)).Should().Equal(("Департаменту", new DateOnly(2026, 11, 4), 9));
        (await reports.QuartersAsync(head, Cancellation)).Should().Equal(new Quarter(2026, 4));

        var words = WordsOf(QuarterDocument.Of(report));
        words.Should().Contain("Экономический отдел: отчёт за IV квартал 2026 года").And.Contain("квартал ещё не кончился").And.Contain("Экономический отдел411314").And.Contain("№ 2026-").And.Contain("Департаменту");
        var all = (await reports.OfAsync(director, null, new(2026, 4), Cancellation))!;
        all.Departments.Select(department => department.Assignments.Received).Should().Equal(4, 0, 0, 0);
        all.All.Assignments.Should().Be(report.All.Assignments);
        (await reports.OfAsync(director, null, new(2027, 1), Cancellation)).Should().BeNull("it has not begun");
    }

    private async Task<int> GiveAsync(string title, StaffActor? to, AssignmentTerm term) => Done(await Assignments.GiveAsync(
        director, new() { Title = title, BodyId = economic, ResponsibleUserId = to?.UserId, ControllerUserId = director.UserId, Term = term }, Cancellation));

    private async Task DueAsync(StaffActor of, int count, string because) => (await NoticesAsync(of, NoticeKind.AssignmentDue)).Should().HaveCount(count, because);

    /// <summary>To just after seven in the morning of a day of November in Moscow, and what is due then, twice.</summary>
    private async Task ToMorningAsync(int day)
    {
        Clock.Advance(new DateTime(2026, 11, day, 4, 0, 1, DateTimeKind.Utc) - UtcNow);
        await Jobs.RunDueAsync(Cancellation);
        await Jobs.RunDueAsync(Cancellation);
    }

    private static HandedItems Items(int assignment, int version) => new(new Dictionary<int, int> { [assignment] = version }, new Dictionary<int, int>());
}
