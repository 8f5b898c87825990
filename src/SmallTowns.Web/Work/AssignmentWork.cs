using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>
/// Assignments from the moment they are given. Each command takes the version that its page was drawn from: of two people one is told to look again.
/// </summary>
public sealed class AssignmentWork(
    IDbContextFactory<SmallTownsDbContext> contexts, AssignmentEditing editing, PublishedWorkingCalendar calendars, TimeProvider clock)
{
    private const string Nobody = "никто";
    private const int LettersTold = 300;

    /// <summary>An assignment that answers a warning takes it along: it is handed over with it or not at all, and only by those who work warnings.</summary>
    [Requires(Permission.GiveAssignments)]
    public async Task<CommandOutcome> GiveAsync(StaffActor by, AssignmentTask task, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.GiveAssignments);
        ArgumentNullException.ThrowIfNull(task);
        if (task.WarningId is not null)
            by.RequireFor(Permission.WorkWarnings, Scope.Association);
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        var clean = task with { Title = TypedText.Clean(task.Title), Text = TypedText.Clean(task.Text) };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var warning = clean.WarningId is { } warningId ? await db.Warnings.SingleOrDefaultAsync(one => one.Id == warningId, cancellationToken) : null;
        if (warning is not null && warning.Version != clean.WarningVersion)
            return new CommandOutcome.Overtaken();
        List<InputProblem> problems =
        [
            .. clean.Findings(RegionCalendar.DayOf(hand.Utc)).Select(finding => new InputProblem(finding.Field, WorkWords.Of(finding))),
            .. await UnknownAsync(db, by, clean, cancellationToken),
        ];
        if (HiddenCharacters.AreIn(clean.Title))
            problems.Add(new(nameof(task.Title), HiddenCharacters.Sentence));
        if (clean.WarningId is not null && HindranceOf(warning) is { } hindrance)
            problems.Add(new(nameof(task.WarningId), hindrance));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        var given = Assignment.Give(clean, await calendars.GetAsync(cancellationToken), hand);
        db.Assignments.Add(given);
        return await db.SaveOrBeOvertakenAsync(() => given.Id, FollowAsync, cancellationToken);

        async Task FollowAsync()
        {
            if (warning is not null)
            {
                warning.HandOver(by.Name, hand.Utc, $"поручение № {given.Number}: {given.Title}");
                // One that was handed over before has only a new step: whoever has its page open is to look again all the same.
                db.Entry(warning).State = EntityState.Modified;
            }

            await WorkNotices.TellAsync(
                db, WorkNews.Of(NoticeKind.AssignmentGiven, given, $"Срок: {Days.InWords(given.DueOn)}.", hand),
                [.. await WorkNotices.ExecutorsAsync(db, given, cancellationToken), given.ControllerUserId], hand, cancellationToken);
        }
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> AcceptAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Executes(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Accept(hand))), _ => "Взято в работу.", cancellationToken);
    }

    /// <param name="links">One a line.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> ReportAsync(StaffActor by, int id, int version, string text, string links, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Executes(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Report(TypedText.Clean(text), TypedText.Clean(links), hand))), _ => "Отчёт ждёт проверки.", cancellationToken);
    }

    /// <summary>The report is enough.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> FinishAsync(StaffActor by, int id, int version, string note, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Controls(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Finish(TypedText.Clean(note), hand))), _ => "Исполнено.", cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> ReturnAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Controls(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Return(TypedText.Clean(reason), hand))), _ => $"Возвращено: {TextStart.Of(TypedText.Clean(reason), LettersTold)}", cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> ExtendAsync(StaffActor by, int id, int version, AssignmentTerm term, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        var calendar = await calendars.GetAsync(cancellationToken);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Controls(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Extend(term, TypedText.Clean(reason), calendar, hand))),
            row => $"Новый срок: {Days.InWords(row.DueOn)}. {TextStart.Of(TypedText.Clean(reason), LettersTold)}", cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> WithdrawAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Controls(row),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Withdraw(TypedText.Clean(reason), hand))), _ => $"Снято: {TextStart.Of(TypedText.Clean(reason), LettersTold)}", cancellationToken);
    }

    /// <param name="userId">Empty where the department finds somebody.</param>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> HandOverAsync(StaffActor by, int id, int version, int? userId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        return await editing.ChangeAsync(by, id, version, (reach, row) => MayHandOver(by, reach, row), async (db, row, hand) =>
        {
            var names = await WorkPeople.NamesAsync(db, [userId, row.ResponsibleUserId], cancellationToken);
            if (userId is { } chosen && WorkPeople.WhyNotExecutor(by, await WorkPeople.AllAsync(db, cancellationToken), chosen) is { } sentence)
                return new CommandOutcome.Invalid(nameof(Assignment.ResponsibleUserId), sentence);
            return WorkWords.Outcome(row.HandOver(userId, $"{NameOf(row.ResponsibleUserId)} → {NameOf(userId)}", hand));

            string NameOf(int? person) => person is { } known ? names.GetValueOrDefault(known, Nobody) : Nobody;
        }, row => row.Steps.Count > 0 ? $"Передано: {row.Steps[^1].Text}" : null, cancellationToken);
    }

    /// <summary>Names who sees to it and who helps; whoever joins or leaves is told, and whoever controlled it until now.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<CommandOutcome> NamePeopleAsync(StaffActor by, int id, int version, AssignmentPeople people, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        ArgumentNullException.ThrowIfNull(people);
        return await editing.ChangeAsync(by, id, version, (reach, row) => reach.Controls(row), async (db, row, hand) =>
        {
            var (joining, leaving) = row.ChangesTo(people);
            if (await WhyNotNamedAsync(db, row, people.ControllerUserId, joining, cancellationToken) is { } unknown)
                return unknown;
            var outcome = WorkWords.Outcome(row.NamePeople(people, TypedText.Clean(reason), await WordsOfAsync(db, row, people.ControllerUserId, joining, leaving, cancellationToken), hand));
            // The database keeps nobody who has left: that they helped stands in the steps.
            if (outcome is CommandOutcome.Done)
                db.RemoveRange(leaving);
            return outcome;
        }, row => row.Steps[^1].Text, cancellationToken);
    }

    /// <summary>Whoever has helped before may stay, though they may come in no more.</summary>
    private static async Task<CommandOutcome?> WhyNotNamedAsync(
        SmallTownsDbContext db, Assignment row, int controller, IReadOnlyList<AssignmentHelper> joining, CancellationToken cancellationToken)
    {
        var people = (await WorkPeople.AllAsync(db, cancellationToken)).Select(person => person.UserId).ToHashSet();
        var bodies = (await WorkPeople.BodiesAsync(db, cancellationToken)).Select(body => body.Id).ToHashSet();
        List<InputProblem> problems = [];
        if (controller != 0 && controller != row.ControllerUserId && !people.Contains(controller))
            problems.Add(new(nameof(Assignment.ControllerUserId), WorkPeople.GoneSentence));
        if (joining.Any(helper => helper.UserId is { } user ? !people.Contains(user) : !bodies.Contains(helper.BodyId!.Value)))
            problems.Add(new(nameof(AssignmentTask.HelperUserIds), "Кого-то из соисполнителей больше нет. Отметьте их заново."));
        return problems.Count == 0 ? null : new CommandOutcome.Invalid(problems);
    }

    /// <summary>"Контролирует: Иванов → Петров. Присоединились: Сидоров. Больше не участвуют: Правовой отдел."</summary>
    private static async Task<string> WordsOfAsync(
        SmallTownsDbContext db, Assignment row, int controller, IReadOnlyList<AssignmentHelper> joining, IReadOnlyList<AssignmentHelper> leaving, CancellationToken cancellationToken)
    {
        var names = await WorkPeople.NamesAsync(db, [row.ControllerUserId, controller, .. joining.Concat(leaving).Select(helper => helper.UserId)], cancellationToken);
        var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
        return string.Join(' ', new[]
        {
            controller == row.ControllerUserId ? "" : $"Контролирует: {NameOf(row.ControllerUserId)} → {NameOf(controller)}.",
            joining.Count == 0 ? "" : $"Присоединились: {Listed(joining)}.",
            leaving.Count == 0 ? "" : $"Больше не участвуют: {Listed(leaving)}.",
        }.Where(part => part.Length > 0));

        string NameOf(int userId) => names.GetValueOrDefault(userId, Nobody);

        string Listed(IReadOnlyList<AssignmentHelper> helpers) =>
            string.Join(", ", helpers.Select(helper => helper.UserId is { } user ? NameOf(user) : bodies.GetValueOrDefault(helper.BodyId!.Value, Nobody)));
    }

    internal static bool MayHandOver(StaffActor by, WorkReach reach, Assignment row) =>
        reach.Controls(row) || reach.Executes(row) || by.MayFor(Permission.LeadDesks, row.BodyId is { } body ? Scope.Body(body) : Scope.Association);

    /// <summary>Why no assignment can follow from the warning as it stands; empty where one can.</summary>
    private static string? HindranceOf(Warning? warning) => warning switch
    {
        null => "Такого предупреждения нет.",
        { IsClosed: true } => "Предупреждение тем временем закрыто: поручения по нему не дать.",
        _ when !warning.CanBecome(WarningState.HandedOver) => "Сначала возьмите предупреждение в работу.",
        _ => null,
    };

    /// <summary>What the task names and is not there, or not for this person to name.</summary>
    private static async Task<IReadOnlyList<InputProblem>> UnknownAsync(SmallTownsDbContext db, StaffActor by, AssignmentTask task, CancellationToken cancellationToken)
    {
        List<InputProblem> problems = [];
        var everybody = await WorkPeople.AllAsync(db, cancellationToken);
        var people = everybody.Select(person => person.UserId).ToHashSet();
        var bodies = (await WorkPeople.BodiesAsync(db, cancellationToken)).Select(body => body.Id).ToHashSet();
        var mayGive = by.MayFor(Permission.GiveAssignments, task.BodyId is { } body ? Scope.Body(body) : Scope.Association);
        if (!mayGive)
            problems.Add(new(nameof(task.BodyId), "Вы даёте поручения своему департаменту: выберите его."));
        else if (task.BodyId is { } known && !bodies.Contains(known))
            problems.Add(new(nameof(task.BodyId), "Такого департамента больше нет. Выберите другой."));
        // Whose people they may name is told once they have named a department of theirs.
        if (mayGive && task.ResponsibleUserId is { } responsible && WorkPeople.WhyNotExecutor(by, everybody, responsible) is { } sentence)
            problems.Add(new(nameof(task.ResponsibleUserId), sentence));
        if (task.ControllerUserId != 0 && !people.Contains(task.ControllerUserId))
            problems.Add(new(nameof(task.ControllerUserId), WorkPeople.GoneSentence));
        if (task.HelperUserIds.Any(id => !people.Contains(id)) || task.HelperBodyIds.Any(id => !bodies.Contains(id)))
            problems.Add(new(nameof(task.HelperUserIds), "Кого-то из соисполнителей больше нет. Отметьте их заново."));
        if (task.DecisionId is { } decision && !await db.AssemblyDecisions.AnyAsync(one => one.Id == decision && one.Ordinal != null, cancellationToken))
            problems.Add(new(nameof(task.DecisionId), "Такого решения собрания нет: номер оно получает с подписанным протоколом."));
        return problems;
    }
}
