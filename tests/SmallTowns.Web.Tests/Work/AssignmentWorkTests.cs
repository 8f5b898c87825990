using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Notices;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Work;

public sealed class SqliteAssignmentWorkTests : AssignmentWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresAssignmentWorkTests : AssignmentWorkTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>An assignment from the decision that it follows from to its end.</summary>
public abstract class AssignmentWorkTests : WorkTest
{
    [Fact]
    public async Task Assignment_FromADecision_IsDoneStepByStep_AndItsHistoryStays()
    {
        var heads = await JoinAsync(3);
        var meeting = await OpenAsync(Plan(Question()), heads);
        await CountAsync(meeting, await ItemAsync(meeting), 3, 0, 0);
        var decision = (await SignAsync(meeting)).Decisions.Single();
        // The meeting was on Sunday, 22 November.
        var (economic, external) = (await BodyIdAsync("economic"), await BodyIdAsync("external"));
        var (director, other, worker) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor, "economic"));
        var (stranger, head) = (await HireForTownAsync("abinsk"), await HireAsync(StaffRole.Approver, "external"));

        Problems(await Assignments.GiveAsync(director, new() { Title = "" }, Cancellation)).Should().BeEquivalentTo(
            "Title: Напишите, что сделать.", "BodyId: Выберите департамент, ответственного или обоих.", "ControllerUserId: Выберите, кто контролирует исполнение.",
            "WorkingDays: Укажите срок: число рабочих дней или день.");
        var task = new AssignmentTask
        {
            Title = "Собрать предложения городов",
            Text = "К плану работы",
            DecisionId = decision.Id,
            BodyId = economic,
            ResponsibleUserId = worker.UserId,
            HelperBodyIds = [external],
            ControllerUserId = director.UserId,
            Term = new(5, null),
        };
        await DeniedAsync(() => Assignments.GiveAsync(worker, task, Cancellation));
        Problems(await Assignments.GiveAsync(head, task, Cancellation)).Should().Equal("BodyId: Вы даёте поручения своему департаменту: выберите его.");
        Problems(await Assignments.GiveAsync(director, task with { DecisionId = 4711 }, Cancellation)).Should().ContainSingle().Which.Should().StartWith("DecisionId: Такого решения собрания нет");
        var id = Done(await Assignments.GiveAsync(director, task, Cancellation));

        var row = (await Board.OfDecisionAsync(head, decision.Reference!, Cancellation)).Should().ContainSingle("its department helps").Subject;
        (row.DueOn, row.DaysLate, row.Decision, row.Responsible).Should().Be((new DateOnly(2026, 11, 27), 0, decision.Reference, worker.Name));
        (await Board.FindAsync(stranger, id, Cancellation)).Should().BeNull();
        await DeniedAsync(() => Assignments.AcceptAsync(stranger, id, 0, Cancellation));
        (await NoticesAsync(worker, NoticeKind.AssignmentGiven)).Should().ContainSingle().Which.Text.Should().Be("Срок: 27 ноября 2026 года.");

        Clock.Advance(TimeSpan.FromMinutes(1));
        Done(await Assignments.AcceptAsync(worker, id, await VersionAsync(worker, id), Cancellation));
        await DeniedAsync(() => Assignments.FinishAsync(worker, id, 0, "", Cancellation));
        // Two directors decide about the day at once, and the worker reports meanwhile: one step is taken, the others are told to look again.
        var version = await VersionAsync(director, id);
        CommandOutcome[] both = await Task.WhenAll(
            Assignments.ExtendAsync(director, id, version, new(null, new(2026, 12, 4)), "Три города не ответили", Cancellation),
            Assignments.WithdrawAsync(other, id, version, "Уже не нужно", Cancellation),
            Assignments.ReportAsync(worker, id, version, "Собрано", "", Cancellation));
        both.Count(outcome => outcome is CommandOutcome.Done).Should().Be(1);
        both.Count(outcome => outcome is CommandOutcome.Overtaken).Should().Be(2);
    }

    [Fact]
    public async Task Report_IsReturnedExtendedAndDone_AndNothingOfItCanBeChanged()
    {
        var (director, worker, helper) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor, "economic"), await HireForTownAsync("krymsk"));
        var id = Done(await Assignments.GiveAsync(director, new()
        {
            Title = "Свести перечень",
            BodyId = await BodyIdAsync("economic"),
            HelperUserIds = [helper.UserId],
            ControllerUserId = director.UserId,
            Term = new(null, new(2026, 11, 6)),
        }, Cancellation));
        Clock.Advance(TimeSpan.FromDays(1));
        Done(await Assignments.AcceptAsync(worker, id, await VersionAsync(worker, id), Cancellation));
        (await ViewAsync(helper, id)).Should().Match<AssignmentView>(view => !view.Executes && !view.Controls && view.MayAddFiles && view.Responsible == worker.Name);
        Problems(await Assignments.ExtendAsync(director, id, await VersionAsync(director, id), new(null, new(2026, 11, 5)), "Раньше", Cancellation)).Should().Equal("On: Новый срок должен быть позже нынешнего.");
        Done(await Assignments.ExtendAsync(director, id, await VersionAsync(director, id), new(null, new(2026, 11, 20)), "Ждём ответов", Cancellation));
        Clock.Advance(TimeSpan.FromDays(20));
        (await Board.BoardAsync(worker, new(WorkDesk.Mine, LateOnly: true), 0, 10, Cancellation)).Should().Match<AssignmentBoard>(board => board.Late == 1 && board.Rows[0].DaysLate == 1);
        Problems(await Assignments.ReportAsync(worker, id, await VersionAsync(worker, id), "", "abinsk.ru", Cancellation)).Should().BeEquivalentTo(
            "Text: Напишите текст: без него шаг не записать.", "Links: По одной ссылке в строке, каждая начинается с http:// или https://.");
        Done(await Assignments.ReportAsync(worker, id, await VersionAsync(worker, id), "Перечень готов", "https://example.org/list", Cancellation));
        Problems(await Assignments.ReturnAsync(director, id, await VersionAsync(director, id), "", Cancellation)).Should().ContainSingle();
        Done(await Assignments.ReturnAsync(director, id, await VersionAsync(director, id), "Нет трёх городов", Cancellation));
        Done(await Assignments.ReportAsync(worker, id, await VersionAsync(worker, id), "Все города", "", Cancellation));
        Done(await Assignments.FinishAsync(director, id, await VersionAsync(director, id), "Спасибо", Cancellation));

        var view = await ViewAsync(worker, id);
        view.Assignment.Steps.OrderBy(step => step.Id).Select(step => (step.Kind, step.ByName)).Should().Equal(
            (AssignmentStepKind.Given, director.Name), (AssignmentStepKind.Accepted, worker.Name), (AssignmentStepKind.Extended, director.Name), (AssignmentStepKind.Reported, worker.Name),
            (AssignmentStepKind.Returned, director.Name), (AssignmentStepKind.Reported, worker.Name), (AssignmentStepKind.Done, director.Name));
        (await NoticesAsync(worker, NoticeKind.AssignmentMoved)).Select(notice => notice.Text).Should().Equal("Новый срок: 20 ноября 2026 года. Ждём ответов", "Возвращено: Нет трёх городов", "Исполнено.");
        var lines = await Service<StaffNotices>().PageAsync(worker, unreadOnly: true, 0, 10, Cancellation);
        // The clock has leapt over mornings: reminders and the summary of the week may stand beside them.
        lines.Lines.Where(line => line.Kind is NoticeKind.AssignmentGiven or NoticeKind.AssignmentMoved).Should().HaveCount(4).And.OnlyContain(line => line.What == $"№ {view.Assignment.Number}. Свести перечень" && line.Address == $"/staff/association/assignments/{id}");
        await Service<StaffNotices>().SeenAsync(worker, $"/staff/association/assignments/{id}", Cancellation);

        await using var db = Open();
        (await db.StaffNotices.CountAsync(notice => notice.UserId == worker.UserId && notice.AssignmentId == id && notice.ReadUtc == null, Cancellation)).Should().Be(0);
        foreach (var sql in new[] { """UPDATE "AssignmentSteps" SET "Text" = 'иначе'""", """DELETE FROM "AssignmentSteps" """ })
        {
            var change = () => db.Database.ExecuteSqlRawAsync(sql, Cancellation);
            await change.Should().ThrowAsync<DbException>();
        }
    }
}
