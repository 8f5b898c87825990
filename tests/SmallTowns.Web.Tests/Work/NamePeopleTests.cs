using Microsoft.EntityFrameworkCore;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.TestSupport;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Work;

namespace SmallTowns.Web.Tests.Work;

public sealed class SqliteNamePeopleTests : NamePeopleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => SqliteAsync(directory);
}

public sealed class PostgresNamePeopleTests : NamePeopleTests
{
    protected override Task<TestDatabase> CreateDatabaseAsync(TestDirectory directory) => PostgresAsync();
}

/// <summary>Who has a part in an assignment: changed after it was given, named by directors of departments, left behind by whoever is gone.</summary>
public abstract class NamePeopleTests : WorkTest
{
    [Fact]
    public async Task Controller_AndHelpers_AreChangedWithAReason_AndToldOf()
    {
        var (economic, external) = (await BodyIdAsync("economic"), await BodyIdAsync("external"));
        var (director, other, worker) = (await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Editor, "economic"));
        var (leaves, joins) = (await HireForTownAsync("krymsk"), await HireForTownAsync("abinsk"));
        var id = Done(await Assignments.GiveAsync(director, new()
        {
            Title = "Свести перечень",
            BodyId = economic,
            ResponsibleUserId = worker.UserId,
            HelperUserIds = [leaves.UserId],
            ControllerUserId = director.UserId,
            Term = new(5, null),
        }, Cancellation));
        Clock.Advance(TimeSpan.FromMinutes(1));
        var named = new AssignmentPeople(other.UserId, [joins.UserId, worker.UserId], [external, economic]);

        await DeniedAsync(() => Assignments.NamePeopleAsync(worker, id, 0, named, "Так надо", Cancellation));
        await DeniedAsync(() => Assignments.NamePeopleAsync(leaves, id, 0, named, "Так надо", Cancellation));
        var version = await VersionAsync(director, id);
        Problems(await Assignments.NamePeopleAsync(director, id, version, named with { ControllerUserId = worker.UserId }, " ", Cancellation)).Should().BeEquivalentTo(
            "Text: Напишите текст: без него шаг не записать.", "ControllerUserId: Контролирует не тот, кто исполняет. Выберите другого.");
        Problems(await Assignments.NamePeopleAsync(director, id, version, new(4711, [4712], []), "Так надо", Cancellation)).Should().BeEquivalentTo(
            "ControllerUserId: У этого человека больше нет доступа. Выберите другого.", "HelperUserIds: Кого-то из соисполнителей больше нет. Отметьте их заново.");
        Problems(await Assignments.NamePeopleAsync(director, id, version, new(director.UserId, [leaves.UserId], [economic]), "Так надо", Cancellation)).Should().Equal(": Так и есть: ничего не изменилось.");
        Done(await Assignments.NamePeopleAsync(director, id, version, named, "Директор уходит в отпуск", Cancellation));

        var view = await ViewAsync(director, id);
        (view.Controller, view.Responsible).Should().Be((other.Name, worker.Name));
        view.Helpers.Should().HaveCount(2, "whoever has it helps nobody").And.Contain(joins.Name);
        view.Assignment.Helpers.Select(helper => (helper.UserId, helper.BodyId)).Should().BeEquivalentTo([(joins.UserId, (int?)null), ((int?)null, (int?)external)]);
        var step = view.Assignment.Steps.OrderBy(one => one.Id).Last();
        (step.Kind, step.ByName).Should().Be((AssignmentStepKind.PeopleNamed, director.Name));
        step.Text.Should().StartWith($"Контролирует: {director.Name} → {other.Name}. Присоединились: {joins.Name}, ").And.EndWith($". Больше не участвуют: {leaves.Name}.\nДиректор уходит в отпуск");
        foreach (var person in new[] { other, worker, joins, leaves })
            (await NoticesAsync(person, NoticeKind.AssignmentMoved)).Should().ContainSingle(person.Name).Which.Text.Should().Be(step.Text);
        (await NoticesAsync(director, NoticeKind.AssignmentMoved)).Should().BeEmpty("whoever does it is not told");
        (await Board.FindAsync(leaves, id, Cancellation)).Should().BeNull();

        // The new controller names others while the executor takes it up: one step is taken, the other is told to look again.
        version = await VersionAsync(other, id);
        CommandOutcome[] both = await Task.WhenAll(
            Assignments.NamePeopleAsync(other, id, version, new(director.UserId, [], []), "Вернулся", Cancellation), Assignments.AcceptAsync(worker, id, version, Cancellation));
        both.Select(outcome => outcome.GetType()).Should().BeEquivalentTo([typeof(CommandOutcome.Done), typeof(CommandOutcome.Overtaken)]);
        Done(await Assignments.WithdrawAsync(director, id, await VersionAsync(director, id), "Не нужно", Cancellation));
        Problems(await Assignments.NamePeopleAsync(director, id, await VersionAsync(director, id), new(director.UserId, [leaves.UserId], []), "Поздно", Cancellation))
            .Should().ContainSingle().Which.Should().StartWith(": Состояние уже другое");
    }

    [Fact]
    public async Task Director_OfADepartment_NamesItsPeople_AndDecidesWhileNobodyHasIt()
    {
        var economic = await BodyIdAsync("economic");
        var (all, head, worker, outsider) = (
            await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Approver, "economic"), await HireAsync(StaffRole.Editor, "economic"), await HireAsync(StaffRole.Editor, "external"));
        var task = new AssignmentTask { Title = "Свести перечень", BodyId = economic, ResponsibleUserId = outsider.UserId, ControllerUserId = all.UserId, Term = new(5, null) };
        Problems(await Assignments.GiveAsync(head, task, Cancellation)).Should().ContainSingle().Which.Should().StartWith("ResponsibleUserId: Этот человек не из вашего департамента.");
        (await Board.ChoicesAsync(head, null, cancellationToken: Cancellation)).Executors.Select(person => person.UserId).Should().BeEquivalentTo([head.UserId, worker.UserId]);
        (await Board.ChoicesAsync(all, null, cancellationToken: Cancellation)).Executors.Select(person => person.UserId).Should().Contain(outsider.UserId);

        var id = Done(await Assignments.GiveAsync(head, task with { ResponsibleUserId = null }, Cancellation));
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await ViewAsync(head, id)).Should().Match<AssignmentView>(view => view.Executes && view.Controls);
        Done(await Assignments.ExtendAsync(head, id, await VersionAsync(head, id), new(20, null), "Много городов", Cancellation));
        await DeniedAsync(() => Assignments.WithdrawAsync(worker, id, 0, "Не хочу", Cancellation));
        Problems(await Assignments.HandOverAsync(head, id, await VersionAsync(head, id), outsider.UserId, Cancellation)).Should().ContainSingle().Which.Should().Contain("не из вашего департамента");
        Done(await Assignments.AcceptAsync(head, id, await VersionAsync(head, id), Cancellation));
        await DeniedAsync(() => Assignments.WithdrawAsync(head, id, 0, "Сам себе", Cancellation));

        var second = Done(await Assignments.GiveAsync(head, task with { ResponsibleUserId = null }, Cancellation));
        Done(await Assignments.WithdrawAsync(head, second, await VersionAsync(head, second), "Уже сделано", Cancellation));
    }

    [Fact]
    public async Task Work_OfWhoeverIsGone_IsHandedOver_AndADeputyIsToldOfWhatIsGiven()
    {
        var economic = await BodyIdAsync("economic");
        var (all, head, worker, deputy) = (
            await HireAsync(StaffRole.Approver), await HireAsync(StaffRole.Approver, "economic"), await HireAsync(StaffRole.Editor, "economic"), await HireAsync(StaffRole.Editor, "economic"));
        var desk = Service<DeskWork>();
        Done(await desk.NameDeputyAsync(head, economic, worker.UserId, deputy.UserId, new(2026, 11, 2), new(2026, 11, 6), Cancellation));
        var task = new AssignmentTask { Title = "Пока меня нет", BodyId = economic, ResponsibleUserId = worker.UserId, ControllerUserId = all.UserId, Term = new(5, null) };
        var id = Done(await Assignments.GiveAsync(all, task, Cancellation));
        (await NoticesAsync(deputy, NoticeKind.AssignmentGiven)).Should().ContainSingle().Which.AssignmentId.Should().Be(id);
        var elsewhere = Done(await Assignments.GiveAsync(all, task with { BodyId = await BodyIdAsync("external") }, Cancellation));
        await using (var db = Open())
            await db.Users.Where(user => user.Id == worker.UserId).ExecuteUpdateAsync(user => user.SetProperty(one => one.DisabledUtc, UtcNow), Cancellation);

        var gone = (await Service<DeskQueries>().FindAsync(head, "economic", Cancellation))!.People.Should().ContainSingle(person => person.IsGone).Subject;
        (gone.Person.Name, gone.Assignments.Select(item => item.Id).Single()).Should().Be((worker.Name, id));
        var items = gone.Assignments.ToDictionary(item => item.Id, item => item.Version);
        Problems(await desk.HandOverAsync(head, economic, worker.UserId, deputy.UserId, new(new Dictionary<int, int> { [elsewhere] = await VersionAsync(all, elsewhere) }, new Dictionary<int, int>()), Cancellation))
            .Should().ContainSingle().Which.Should().Contain("не вашего департамента");
        Done(await desk.HandOverAsync(head, economic, worker.UserId, deputy.UserId, new(items, new Dictionary<int, int>()), Cancellation));
        (await ViewAsync(head, id)).Responsible.Should().Be(deputy.Name);
        (await Service<DeskQueries>().FindAsync(head, "economic", Cancellation))!.People.Should().NotContain(person => person.IsGone);
    }

    [Fact]
    public async Task Request_ClarifiedAfterTheQuarter_IsJudgedAsItStoodAtItsEnd()
    {
        var (town, director) = (await HireForTownAsync("abinsk"), await HireAsync(StaffRole.Approver));
        var economic = await BodyIdAsync("economic");
        Done(await Service<SupportTerms>().SetAsync(director, SupportKind.Consulting, 3, Cancellation));
        // Monday, 14 December: both are due on Thursday the 17th.
        Clock.Advance(TimeSpan.FromDays(42));
        var (clarified, reopened) = (await AskAsync(), await AskAsync());
        Done(await Support.AnswerAsync(director, reopened, await RequestVersionAsync(reopened), "Вот", Cancellation));
        // Monday the 21st: two working days late, and the days stop.
        Clock.Advance(TimeSpan.FromDays(7));
        Done(await Support.QuestionAsync(director, clarified, await RequestVersionAsync(clarified), "Какой год?", Cancellation));
        await Jobs.RunDueAsync(Cancellation);
        Clock.Advance(TimeSpan.FromDays(28));
        Done(await Support.ClarifyAsync(town, clarified, await RequestVersionAsync(clarified), "2026", Cancellation));
        Done(await Support.ReopenAsync(town, reopened, await RequestVersionAsync(reopened), "Не то", Cancellation));

        var report = (await Service<QuarterReports>().OfAsync(director, "economic", new(2026, 4), Cancellation))!;
        report.All.Requests.Should().Be(new WorkCount(2, 1, 0, 1, 1, 0), "one was answered on its day, the other stood two days late when the quarter ended");

        async Task<int> AskAsync()
        {
            await using var db = Open();
            var abinsk = await db.Towns.Where(one => one.Slug == "abinsk").Select(one => one.Id).SingleAsync(Cancellation);
            var id = Done(await Support.AskAsync(town, abinsk, new(SupportKind.Consulting, "Вопрос", "Как считать?", economic), Cancellation));
            Done(await Support.AssignAsync(director, id, await RequestVersionAsync(id), economic, director.UserId, Cancellation));
            return id;
        }

        async Task<int> RequestVersionAsync(int id) => (await RequestAsync(town, id)).Request.Version;
    }
}
