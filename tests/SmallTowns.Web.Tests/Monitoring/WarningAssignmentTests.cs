using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Monitoring;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Monitoring;

public sealed class SqliteWarningAssignmentTests : WarningAssignmentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresWarningAssignmentTests : WarningAssignmentTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>A warning that somebody gets as work.</summary>
public abstract class WarningAssignmentTests : MonitoringTest
{
    [Fact]
    public async Task Assignment_FromAWarning_HandsItOver_ByWhomMay_OrNothingIsSaved()
    {
        await SaveRuleAsync(Decline());
        var id = (await WarningOfAsync("gulkevichi")).Id;
        var (director, other, worker) = (await HireAsync([StaffRole.Approver]), await HireAsync([StaffRole.Approver]), await HireAsync([StaffRole.Editor]));
        var (secretary, head) = (await HireAsync([], StaffDuty.Secretary), (await TestStaff.AddAsync(App, [StaffRole.Approver], [], bodyCodes: ["economic"])).Actor);
        var task = new AssignmentTask { Title = "Съездить в Гулькевичи", WarningId = id, ResponsibleUserId = worker.UserId, ControllerUserId = director.UserId, Term = new(5, null) };

        // Both rights are asked for: the secretary gives assignments, a director of a department gives them to it, the analyst works warnings.
        foreach (var one in new[] { secretary, head, Analyst })
            await FluentActions.Awaiting(() => GiveAsync(one, task)).Should().ThrowAsync<AccessDeniedException>("{0} may not", one.Name);
        (await Board.ChoicesAsync(secretary, null, id, Cancellation)).Warning.Should().BeNull();
        Problem(await Assignments.GiveAsync(director, task with { WarningId = 4711 }, Cancellation)).Should().Be("WarningId: Такого предупреждения нет.");
        Problem(await GiveAsync(director, task)).Should().Be("WarningId: Сначала возьмите предупреждение в работу.");
        Id(await Warnings.TakeAsync(Analyst, id, (await FileOfAsync(id)).Warning.Version, Cancellation));
        Problem(await GiveAsync(director, task with { Title = "" })).Should().Be("Title: Напишите, что сделать.");
        (await AssignmentsAsync()).Should().BeEmpty();
        (await FileOfAsync(id)).Warning.State.Should().Be(WarningState.UnderWork, "nothing is half saved");

        // A question that stands on the agenda stays there.
        var meeting = await PlanAsync(Plan(Question()));
        Id(await Warnings.PutOnAgendaAsync(Analyst, id, (await FileOfAsync(id)).Warning.Version, meeting, new AgendaInput { Title = "О Гулькевичах", DraftText = "Поручить отделу." }, Cancellation));
        // Two directors give it at once: one is told to look again.
        var seen = task with { WarningVersion = (await FileOfAsync(id)).Warning.Version };
        var both = await Task.WhenAll(Assignments.GiveAsync(director, seen, Cancellation), Assignments.GiveAsync(other, seen, Cancellation));
        both.Count(outcome => outcome is CommandOutcome.Done).Should().Be(1);
        both.Count(outcome => outcome is CommandOutcome.Overtaken).Should().Be(1);
        var given = (await AssignmentsAsync()).Should().ContainSingle().Subject;
        var file = await FileOfAsync(id);
        (file.Warning.State, file.IsOnAgenda, file.Meeting!.Id).Should().Be((WarningState.HandedOver, true, meeting));
        var step = file.Warning.Steps.OrderBy(one => one.Id).Last();
        (step.Kind, step.ByName, step.Text).Should().Be((WarningStepKind.HandedOver, given.GivenByName, $"поручение № {given.Number}: Съездить в Гулькевичи"));

        (await Board.OfWarningAsync(worker, id, Cancellation)).Should().ContainSingle().Which.Id.Should().Be(given.Id);
        (await Board.FindAsync(worker, given.Id, Cancellation))!.Warning.Should().Match<WarningName>(
            name => name.Id == id && name.Town == "Гулькевичи" && name.Rule == "Население убывает" && name.Words.Contains("изменение −5,4"));
        // Another one follows, as long as the warning is open.
        (await GiveAsync(other, task with { Title = "Написать в край" })).Should().BeOfType<CommandOutcome.Done>();
        Id(await Warnings.CloseAsync(Analyst, id, (await FileOfAsync(id)).Warning.Version, "Решено", Cancellation));
        Problem(await GiveAsync(director, task)).Should().StartWith("WarningId: Предупреждение тем временем закрыто");
        (await Board.OfWarningAsync(worker, id, Cancellation)).Should().HaveCount(2);

        await using var db = Open();
        var mistake = () => db.Assignments.ExecuteUpdateAsync(row => row.SetProperty(assignment => assignment.WarningId, (int?)4711), Cancellation);
        (await mistake.Should().ThrowAsync<DbException>("the database knows what an assignment answers")).Which.Message.Should().ContainEquivalentOf("foreign key");
    }

    private AssignmentWork Assignments => Service<AssignmentWork>();

    private AssignmentQueries Board => Service<AssignmentQueries>();

    private async Task<CommandOutcome> GiveAsync(StaffActor by, AssignmentTask task) =>
        await Assignments.GiveAsync(by, task with { WarningVersion = (await FileOfAsync(task.WarningId!.Value)).Warning.Version }, Cancellation);

    private async Task<StaffActor> HireAsync(StaffRole[] roles, params StaffDuty[] duties) =>
        (await TestStaff.AddAsync(App, roles, [], [.. duties.Select(duty => new HeldDuty(duty, Scope.Association))])).Actor;

    private async Task<WarningFile> FileOfAsync(int id) => (await Warnings.ReadAsync(Analyst, id, Cancellation))!;

    private async Task<IReadOnlyList<Assignment>> AssignmentsAsync()
    {
        await using var db = Open();
        return await db.Assignments.AsNoTracking().ToListAsync(Cancellation);
    }

    private static string Problem(CommandOutcome outcome)
    {
        var problem = outcome.Should().BeOfType<CommandOutcome.Invalid>().Subject.Problems.Should().ContainSingle().Subject;
        return $"{problem.Field}: {problem.Sentence}";
    }
}
