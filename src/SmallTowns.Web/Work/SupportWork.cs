using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>
/// Requests of towns for support, from the question to the answer that is enough. Each command takes the version that its page was drawn from.
/// </summary>
public sealed class SupportWork(IDbContextFactory<SmallTownsDbContext> contexts, PublishedWorkingCalendar calendars, AuditLog audit, TimeProvider clock)
{
    private const string Nobody = "никто";

    [Requires(Permission.AskForSupport)]
    public async Task<CommandOutcome> AskAsync(StaffActor by, int townId, SupportQuestion question, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.AskForSupport, Scope.Town(townId));
        ArgumentNullException.ThrowIfNull(question);
        var clean = question with { Subject = TypedText.Clean(question.Subject), Text = TypedText.Clean(question.Text) };
        List<InputProblem> problems = [.. clean.Findings().Select(finding => new InputProblem(finding.Field, WorkWords.Of(finding)))];
        if (HiddenCharacters.AreIn(clean.Subject))
            problems.Add(new(nameof(question.Subject), HiddenCharacters.Sentence));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Towns.AnyAsync(town => town.Id == townId && !town.IsHidden, cancellationToken))
            problems.Add(new("Town", "Такого города нет. Выберите другой."));
        if (clean.BodyId is { } body && !(await WorkPeople.BodiesAsync(db, cancellationToken)).Any(known => known.Id == body))
            problems.Add(new(nameof(question.BodyId), "Такого департамента больше нет. Выберите другой."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        var hand = Hand(by);
        var asked = SupportRequest.Ask(townId, clean, await SupportTerms.DaysOfAsync(db, clean.Kind!.Value, cancellationToken), await calendars.GetAsync(cancellationToken), hand);
        db.SupportRequests.Add(asked);
        return await db.SaveOrBeOvertakenAsync(() => asked.Id, async () => await WorkNotices.TellAsync(
            db, WorkNews.Of(asked, $"Срок ответа: {Days.InWords(asked.DueOn)}.", hand), await WorkNotices.AnswerersAsync(db, asked, cancellationToken), hand, cancellationToken), cancellationToken);
    }

    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> AssignAsync(StaffActor by, int id, int version, int? bodyId, int? userId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        return await ChangeAsync(by, id, version, new(IsOfTown: false, TellsTown: false, "Передан вам."), async (db, row, hand) =>
        {
            var bodies = await WorkPeople.BodyNamesAsync(db, cancellationToken);
            if (bodyId is { } body && !(await WorkPeople.BodiesAsync(db, cancellationToken)).Any(known => known.Id == body))
                return new CommandOutcome.Invalid(nameof(SupportRequest.BodyId), "Такого департамента больше нет. Выберите другой.");
            if (userId is { } user && await WhyNotAsync(db, user, bodyId, cancellationToken) is { } sentence)
                return new CommandOutcome.Invalid(nameof(SupportRequest.ResponsibleUserId), sentence);
            var names = await WorkPeople.NamesAsync(db, [userId, row.ResponsibleUserId], cancellationToken);
            return WorkWords.Outcome(row.Assign(bodyId, userId, $"{Words(row.BodyId, row.ResponsibleUserId)} → {Words(bodyId, userId)}", hand));

            string Words(int? ofBody, int? ofUser) =>
                string.Join(", ", new[] { ofBody is { } b ? bodies.GetValueOrDefault(b) : null, ofUser is { } u ? names.GetValueOrDefault(u) : null }.OfType<string>()) is { Length: > 0 } words ? words : Nobody;
        }, cancellationToken);
    }

    /// <summary>Asks the town: the clock stops.</summary>
    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> QuestionAsync(StaffActor by, int id, int version, string text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        return await ChangeAsync(by, id, version, new(IsOfTown: false, TellsTown: true, "Вас просят уточнить. Пока вы не ответите, срок не идёт."),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Question(TypedText.Clean(text), hand))), cancellationToken);
    }

    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> AnswerAsync(StaffActor by, int id, int version, string text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        return await ChangeAsync(by, id, version, new(IsOfTown: false, TellsTown: true, "Ответ дан: примите его или верните в работу."),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Answer(TypedText.Clean(text), hand))), cancellationToken);
    }

    /// <summary>What the town says to a question: the clock goes on.</summary>
    [Requires(Permission.AskForSupport)]
    public async Task<CommandOutcome> ClarifyAsync(StaffActor by, int id, int version, string text, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AskForSupport);
        var calendar = await calendars.GetAsync(cancellationToken);
        return await ChangeAsync(by, id, version, new(IsOfTown: true, TellsTown: false, "Город ответил на вопрос."),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Clarify(TypedText.Clean(text), calendar, hand))), cancellationToken);
    }

    [Requires(Permission.AskForSupport)]
    public async Task<CommandOutcome> AcceptAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AskForSupport);
        return await ChangeAsync(by, id, version, new(IsOfTown: true, TellsTown: false, "Город принял ответ."),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Accept(hand))), cancellationToken);
    }

    [Requires(Permission.AskForSupport)]
    public async Task<CommandOutcome> ReopenAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.AskForSupport);
        var calendar = await calendars.GetAsync(cancellationToken);
        return await ChangeAsync(by, id, version, new(IsOfTown: true, TellsTown: false, "Город вернул запрос в работу."),
            (_, row, hand) => Task.FromResult(WorkWords.Outcome(row.Reopen(TypedText.Clean(reason), calendar, hand))), cancellationToken);
    }

    /// <summary>Erases what was typed and the files, because they name somebody and need not. What was made knowledge of it stays: it names nobody.</summary>
    [Requires(Permission.WorkSupport)]
    public async Task<CommandOutcome> EraseAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.WorkSupport);
        return await ChangeAsync(by, id, version, new(IsOfTown: false, TellsTown: true, "Тексты стёрты."), async (db, row, hand) =>
        {
            row.Erase(hand);
            // Whoever adds a file at this very moment holds the row: what they add is seen here, or not added any more.
            await db.SupportRequests.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(one => one.Version, one => one.Version), cancellationToken);
            await db.WorkFileContents.Where(content => db.WorkFiles.Any(file => file.Id == content.FileId && file.RequestId == id)).ExecuteDeleteAsync(cancellationToken);
            await db.WorkFiles.Where(file => file.RequestId == id).ExecuteDeleteAsync(cancellationToken);
            // What somebody typed about it and has not sent, in the request or in an article made of it.
            string[] drafts = [$"support:{id}", $"knowledge:from/{id}"];
            foreach (var form in drafts)
            {
                var beside = form + '#';
                await db.PersonalDrafts.Where(draft => draft.Form == form || draft.Form.StartsWith(beside)).ExecuteDeleteAsync(cancellationToken);
            }

            audit.Add(db, AuditEvent.PersonalDataErased, by, detail: $"текст запроса города № {row.Number}");
            return new CommandOutcome.Done();
        }, cancellationToken);
    }

    private static async Task<IReadOnlyList<int>> OfTownAsync(SmallTownsDbContext db, SupportRequest row)
    {
        // Whoever asked may speak for the town no more; whoever does now has to know.
        var people = await db.Users.Where(user => user.DisabledUtc == null && user.Towns.Any(town => town.Id == row.TownId)).Select(user => user.Id).ToListAsync();
        var asked = await StaffActors.OfAsync(db, row.AskedByUserId, CancellationToken.None);
        return asked.MayFor(Permission.AskForSupport, Scope.Town(row.TownId)) ? [.. people, row.AskedByUserId] : people;
    }

    /// <summary>Whoever is given a request has to be able to answer it.</summary>
    private static async Task<string?> WhyNotAsync(SmallTownsDbContext db, int userId, int? bodyId, CancellationToken cancellationToken)
    {
        var actor = await StaffActors.OfAsync(db, userId, cancellationToken);
        var reach = actor.ReachOf(Permission.WorkSupport);
        return reach.IsEverything || (bodyId is { } body && reach.Covers(Scope.Body(body))) ? null : "Этот человек не отвечает на запросы городов здесь. Выберите другого.";
    }

    private WorkHand Hand(StaffActor by) => new(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);

    private async Task<CommandOutcome> ChangeAsync(
        StaffActor by, int id, int version, SupportMove move, Func<SmallTownsDbContext, SupportRequest, WorkHand, Task<CommandOutcome>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.SupportRequests.Include(r => r.Steps).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } row)
            return new CommandOutcome.Overtaken();
        var hand = Hand(by);
        var reach = await SupportReach.OfAsync(db, by, RegionCalendar.DayOf(hand.Utc), cancellationToken);
        if (!(move.IsOfTown ? reach.SpeaksFor(row) : reach.Works(row)))
            throw new AccessDeniedException(move.IsOfTown ? Permission.AskForSupport : Permission.WorkSupport);
        if (row.Version != version)
            return new CommandOutcome.Overtaken();
        var outcome = await change(db, row, hand);
        if (outcome is not CommandOutcome.Done)
            return outcome;
        // A step is a row of its own; the request has changed all the same.
        db.Entry(row).State = EntityState.Modified;
        return await db.TrySaveAsync(TellAsync, cancellationToken) ? outcome : new CommandOutcome.Overtaken();

        async Task TellAsync()
        {
            var people = move.TellsTown ? await OfTownAsync(db, row) : await WorkNotices.AnswerersAsync(db, row, cancellationToken);
            await WorkNotices.TellAsync(db, WorkNews.Of(row, move.Told, hand), people, hand, cancellationToken);
        }
    }

    /// <param name="IsOfTown">The town takes it; otherwise those who answer.</param>
    /// <param name="TellsTown">Whom it is told; otherwise those who answer.</param>
    private sealed record SupportMove(bool IsOfTown, bool TellsTown, string Told);
}
