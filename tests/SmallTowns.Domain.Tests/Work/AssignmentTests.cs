using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Tests.Work;

public sealed class AssignmentTests
{
    private const int Worker = 7;
    private const int Controller = 8;

    /// <summary>Noon of Monday, 2 November 2026 in Moscow. Without a calendar of the year Wednesday the 4th counts as a working day.</summary>
    private static readonly DateTime Monday = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly WorkingCalendar WithHolidays = new(new Dictionary<int, WorkingYearContent> { [2026] = new() { Holidays = StatutoryHolidays.Of(2026) } });

    private static readonly WorkHand By = new(Controller, "Директор", Monday);

    [Fact]
    public void Give_InWorkingDays_SkipsHolidays_AndSaysWhetherTheYearIsKnown()
    {
        var given = Assignment.Give(Task(new(3, null)), WithHolidays, By);
        (given.DueOn, given.IsDueCertain).Should().Be((new DateOnly(2026, 11, 6), true), "the 4th is a holiday");

        var unsure = Assignment.Give(Task(new(3, null)), WorkingCalendar.WeekendsOnly, By);
        (unsure.DueOn, unsure.IsDueCertain).Should().Be((new DateOnly(2026, 11, 5), false));
        given.Steps.Should().ContainSingle().Which.Should().Match<AssignmentStep>(step => step.Kind == AssignmentStepKind.Given && step.DueAfter == new DateOnly(2026, 11, 6));
    }

    [Fact]
    public void Task_ThatCannotBe_SaysWhy()
    {
        var today = RegionCalendar.DayOf(Monday);
        var empty = new AssignmentTask { Title = " " };
        empty.Findings(today).Should().BeEquivalentTo([
            new WorkFinding("Title", WorkFault.Missing), new("BodyId", WorkFault.NobodyNamed), new("ControllerUserId", WorkFault.Missing), new("WorkingDays", WorkFault.Missing)]);
        (Task(new(1, today)) with { ControllerUserId = Worker }).Findings(today).Should().BeEquivalentTo([
            new WorkFinding("ControllerUserId", WorkFault.ControlsOneself), new("On", WorkFault.BothTerms)]);
        Task(new(null, today.AddDays(-1))).Findings(today).Should().Equal(new WorkFinding("On", WorkFault.InThePast));
        Task(new(251, null)).Findings(today).Should().Equal(new WorkFinding("WorkingDays", WorkFault.OutOfRange));
        var wrong = () => Assignment.Give(empty, WithHolidays, By);
        wrong.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Steps_FollowOnEachOther_AndOthersAreRefused()
    {
        var row = Assignment.Give(Task(new(3, null)), WithHolidays, By);
        Refused(row.Report("Сделано", "", By));
        Refused(row.Finish("", By));
        row.Accept(Hand(0)).Should().BeEmpty();
        Refused(row.Accept(Hand(0)));
        row.Report(" ", "ftp://example.org", Executor(1)).Should().BeEquivalentTo([new WorkFinding("Text", WorkFault.Missing), new("Links", WorkFault.NoAddress)]);
        row.Report("Сделано", "https://example.org/report\n\nhttps://example.org/2", Executor(1)).Should().BeEmpty();
        row.Steps[^1].Links.Should().Be("https://example.org/report\nhttps://example.org/2");
        Refused(row.Extend(new(10, null), "Надо", WithHolidays, Hand(1)));
        row.Return("Мало", Executor(2)).Should().Equal([new WorkFinding("", WorkFault.OwnReport)], "nobody decides about a report of their own");
        row.Finish(null, Executor(2)).Should().Equal(new WorkFinding("", WorkFault.OwnReport));
        row.Return("", Hand(2)).Should().Equal(new WorkFinding("Text", WorkFault.Missing));
        row.Return("Нет приложения", Hand(2)).Should().BeEmpty();
        row.ReportedUtc.Should().BeNull();
        row.Report("С приложением", null, Hand(3)).Should().BeEmpty();
        row.Finish(null, Hand(8)).Should().BeEmpty();
        Refused(row.Withdraw("Передумали", Hand(3)));

        row.Steps.Select(step => step.Kind).Should().Equal(
            AssignmentStepKind.Given, AssignmentStepKind.Accepted, AssignmentStepKind.Reported, AssignmentStepKind.Returned, AssignmentStepKind.Reported, AssignmentStepKind.Done);
        row.State.Should().Be(AssignmentState.Done);
    }

    [Fact]
    public void Extension_KeepsTheDayBefore_AndIsLater()
    {
        var row = Assignment.Give(Task(new(3, null)), WithHolidays, By);
        row.Extend(new(null, new(2026, 11, 6)), "Ждём ответа", WithHolidays, Hand(1)).Should().Equal(new WorkFinding("On", WorkFault.NotLater));
        row.Extend(new(2, null), "", WithHolidays, Hand(1)).Should().BeEquivalentTo([new WorkFinding("Text", WorkFault.Missing), new("WorkingDays", WorkFault.NotLater)]);
        row.Extend(new(null, new(2026, 11, 20)), "Ждём ответа края", WithHolidays, Hand(1)).Should().BeEmpty();

        row.DueOn.Should().Be(new DateOnly(2026, 11, 20));
        row.Steps[^1].Should().Match<AssignmentStep>(step => step.DueBefore == new DateOnly(2026, 11, 6) && step.DueAfter == new DateOnly(2026, 11, 20) && step.Text == "Ждём ответа края" && step.ByName == "Директор");
    }

    [Fact]
    public void Lateness_IsInWorkingDays_AndStopsWithTheReport()
    {
        var row = Assignment.Give(Task(new(3, null)), WithHolidays, By);
        row.DaysLate(new(2026, 11, 6), WithHolidays).Should().Be(0);
        row.DaysLate(new(2026, 11, 8), WithHolidays).Should().Be(0, "it is Sunday after a Friday");
        row.DaysLate(new(2026, 11, 10), WithHolidays).Should().Be(2);
        row.Accept(Hand(0));
        row.Report("Сделано", null, Hand(7));
        row.DaysLate(new(2026, 12, 1), WithHolidays).Should().Be(1, "the report came on Monday the 9th");
        row.Return("Мало", Hand(8));
        row.DaysLate(new(2026, 11, 11), WithHolidays).Should().Be(3);
    }

    [Fact]
    public void Department_FindsSomebody_WhoHasItThen()
    {
        var row = Assignment.Give(Task(new(3, null)) with { ResponsibleUserId = null, BodyId = 4 }, WithHolidays, By);
        row.Accept(Hand(0));
        row.ResponsibleUserId.Should().Be(Worker);
        row.HandOver(Worker, "", By).Should().Equal(new WorkFinding("ResponsibleUserId", WorkFault.Unchanged));
        row.HandOver(Controller, "", By).Should().Equal(new WorkFinding("ResponsibleUserId", WorkFault.ControlsOneself));
        row.HandOver(null, "Иванов → никто", By).Should().BeEmpty();
        (row.ResponsibleUserId, row.State).Should().Be(((int?)null, AssignmentState.Given), "whoever is found says themselves that they do it");

        var ofPerson = Assignment.Give(Task(new(3, null)), WithHolidays, By);
        ofPerson.HandOver(null, "", By).Should().Equal(new WorkFinding("ResponsibleUserId", WorkFault.NobodyNamed));
    }

    [Fact]
    public void People_AreNamedAnew_WithAReason()
    {
        var row = Assignment.Give(Task(new(3, null)) with { HelperUserIds = [40, 41], HelperBodyIds = [4] }, WithHolidays, By);
        row.NamePeople(new(0, [], []), "", "", By).Should().BeEquivalentTo([new WorkFinding("Text", WorkFault.Missing), new WorkFinding("ControllerUserId", WorkFault.Missing)]);
        row.NamePeople(new(Worker, [.. Enumerable.Range(50, Assignment.MostHelpers + 1)], []), new('п', Assignment.ReasonMaxLength + 1), "", By).Should().BeEquivalentTo([
            new WorkFinding("Text", WorkFault.TooLong), new WorkFinding("ControllerUserId", WorkFault.ControlsOneself), new WorkFinding("HelperUserIds", WorkFault.TooMany)]);
        row.NamePeople(new(Controller, [41, 40, Worker], [4, 4]), "Так надо", "", By).Should().Equal(new WorkFinding("", WorkFault.Unchanged));

        row.NamePeople(new(42, [41, 43], []), " Так надо ", new('ы', AssignmentStep.TextMaxLength), By).Should().BeEmpty();

        row.ControllerUserId.Should().Be(42);
        row.Helpers.Select(helper => (helper.UserId, helper.BodyId)).Should().BeEquivalentTo(new (int?, int?)[] { (41, null), (43, null) });
        row.Steps[^1].Text.Should().HaveLength(AssignmentStep.TextMaxLength).And.EndWith("…\nТак надо", "many names give way to the reason");
        row.Withdraw("Не нужно", By);
        Refused(row.NamePeople(new(Controller, [], []), "Поздно", "", By));
    }

    private static void Refused(IReadOnlyList<WorkFinding> findings) => findings.Should().Equal(new WorkFinding("", WorkFault.WrongState));

    private static WorkHand Executor(int days) => new(Worker, "Исполнитель", Monday.AddDays(days));

    private static WorkHand Hand(int days) => new(days is 2 or 8 || days == 1 ? Controller : Worker, days is 1 or 2 or 8 ? "Директор" : "Исполнитель", Monday.AddDays(days));

    private static AssignmentTask Task(AssignmentTerm term) => new() { Title = "Собрать предложения", ResponsibleUserId = Worker, ControllerUserId = Controller, Term = term };
}
