using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Staff;
using SmallTowns.Domain.Work;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Work;

/// <summary>Hands the work of a department from one person to another, and says who stands in for whom.</summary>
public sealed class DeskWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    private const int LongestAbsenceDays = 366;

    /// <summary>All of them or none: where one has changed meanwhile, nothing is handed over.</summary>
    /// <param name="items">What is handed over, as the page showed it.</param>
    [Requires(Permission.LeadDesks)]
    public async Task<CommandOutcome> HandOverAsync(StaffActor by, int bodyId, int fromUserId, int? toUserId, HandedItems items, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.LeadDesks);
        ArgumentNullException.ThrowIfNull(items);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        by.RequireFor(Permission.LeadDesks, Scope.Body(bodyId));
        if (toUserId is not { } to || to == fromUserId)
            return new CommandOutcome.Invalid("To", "Выберите, кому передать.");
        if (items.Assignments.Count + items.Requests.Count == 0)
            return new CommandOutcome.Invalid("Items", "Отметьте, что передать.");
        var people = await WorkPeople.AllAsync(db, cancellationToken);
        if (WorkPeople.WhyNotExecutor(by, people, to) is { } whyNot)
            return new CommandOutcome.Invalid("To", whyNot);
        var taker = people.First(person => person.UserId == to);
        if (await GiverAsync(db, bodyId, fromUserId, people, cancellationToken) is not { } giver)
            return new CommandOutcome.Invalid("To", "Этот человек не работает в департаменте: его дела передаёт другой директор.");
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        var note = $"{giver} → {taker.Name}";
        var (assignmentIds, requestIds) = (items.Assignments.Keys.ToList(), items.Requests.Keys.ToList());
        var assignments = await db.Assignments.Where(a => assignmentIds.Contains(a.Id)).ToListAsync(cancellationToken);
        var requests = await db.SupportRequests.Include(r => r.Steps).Where(r => requestIds.Contains(r.Id)).ToListAsync(cancellationToken);
        if (assignments.Count != assignmentIds.Count || requests.Count != requestIds.Count
            || assignments.Exists(a => a.Version != items.Assignments[a.Id] || a.ResponsibleUserId != fromUserId)
            || requests.Exists(r => r.Version != items.Requests[r.Id] || r.ResponsibleUserId != fromUserId))
        {
            return new CommandOutcome.Overtaken();
        }

        // Somebody works in two departments: what is of the other one is handed over by its director.
        var own = DeskQueries.WithParts(await WorkPeople.BodiesAsync(db, cancellationToken), bodyId);
        if (assignments.Select(a => (a.Number, a.BodyId)).Concat(requests.Select(r => (r.Number, r.BodyId))).FirstOrDefault(one => !MayLead(one.BodyId)) is { Number: { } number })
            return new CommandOutcome.Invalid("Items", $"№ {number} — дело не вашего департамента: его передаёт другой директор.");

        bool MayLead(int? body) => body is { } of ? own.Contains(of) || by.MayFor(Permission.LeadDesks, Scope.Body(of)) : by.MayFor(Permission.LeadDesks, Scope.Association);

        var works = requests.Count == 0 ? Reach.Nothing : (await StaffActors.OfAsync(db, to, cancellationToken)).ReachOf(Permission.WorkSupport);
        foreach (var row in assignments)
        {
            if (row.HandOver(to, note, hand) is { Count: > 0 } findings)
                return new CommandOutcome.Invalid("To", $"№ {row.Number}: {WorkWords.Of(findings[0])}");
            db.Entry(row).State = EntityState.Modified;
        }

        foreach (var row in requests)
        {
            if (!works.IsEverything && !(row.BodyId is { } body && works.Covers(Scope.Body(body))))
                return new CommandOutcome.Invalid("To", $"№ {row.Number}: этот человек не отвечает на запросы городов здесь. Выберите другого.");
            if (row.Assign(row.BodyId, to, note, hand) is { Count: > 0 } findings)
                return new CommandOutcome.Invalid("To", $"№ {row.Number}: {WorkWords.Of(findings[0])}");
            db.Entry(row).State = EntityState.Modified;
        }

        return await db.SaveOrBeOvertakenAsync(() => 0, TellAsync, cancellationToken);

        async Task TellAsync()
        {
            foreach (var row in assignments)
                await WorkNotices.TellAsync(db, WorkNews.Of(NoticeKind.AssignmentMoved, row, $"Передано: {note}", hand), [fromUserId, to, row.ControllerUserId], hand, cancellationToken);
            foreach (var row in requests)
                await WorkNotices.TellAsync(db, WorkNews.Of(row, $"Передано: {note}", hand), [fromUserId, to], hand, cancellationToken);
        }
    }

    /// <summary>Names who stands in for a person of the department while they are away.</summary>
    [Requires(Permission.LeadDesks)]
    public async Task<CommandOutcome> NameDeputyAsync(
        StaffActor by, int bodyId, int userId, int? deputyUserId, DateOnly? from, DateOnly? until, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.LeadDesks);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        by.RequireFor(Permission.LeadDesks, Scope.Body(bodyId));
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        List<InputProblem> problems = [];
        var people = await WorkPeople.AllAsync(db, cancellationToken);
        if (deputyUserId is not { } deputy || deputy == userId || !people.Any(person => person.UserId == deputy))
            problems.Add(new("Deputy", "Выберите, кто замещает: не самого этого человека."));
        if (from is null)
            problems.Add(new("From", "Укажите первый день."));
        if (until is null)
            problems.Add(new("Until", "Укажите последний день."));
        else if (until < from || until < RegionCalendar.DayOf(hand.Utc))
            problems.Add(new("Until", "Последний день — не раньше первого и не раньше сегодняшнего."));
        else if (until.Value.DayNumber - from?.DayNumber > LongestAbsenceDays)
            problems.Add(new("Until", "Замещение — не дольше года: на более долгий срок дела передают."));
        if (problems.Count == 0 && await OfDeskAsync(db, bodyId, userId, people, cancellationToken) is null)
            problems.Add(new("Deputy", "Этот человек не работает в департаменте."));
        if (problems.Count == 0 && await db.StaffAbsences.AnyAsync(absence => absence.UserId == userId && absence.From <= until && absence.Until >= from, cancellationToken))
            problems.Add(new("From", "На эти дни заместитель уже назван: сначала закончите прежнее замещение."));
        if (problems.Count > 0)
            return new CommandOutcome.Invalid(problems);
        // Of two people at once the second waits here, and finds what the first has named.
        await db.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(user => user.SetProperty(u => u.DisabledUtc, u => u.DisabledUtc), cancellationToken);
        if (await db.StaffAbsences.AnyAsync(absence => absence.UserId == userId && absence.From <= until && absence.Until >= from, cancellationToken))
            return new CommandOutcome.Overtaken();
        var named = StaffAbsence.Of(userId, deputyUserId!.Value, from!.Value, until!.Value, hand);
        db.StaffAbsences.Add(named);
        TellDeputy(db, named, $"Вы замещаете: {people.First(person => person.UserId == userId).Name}. С {Days.InWords(named.From)} по {Days.InWords(named.Until)}.", hand);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return new CommandOutcome.Done(named.Id);
    }

    /// <summary>The person is back: from today on nobody stands in for them.</summary>
    [Requires(Permission.LeadDesks)]
    public async Task<CommandOutcome> EndDeputyAsync(StaffActor by, int bodyId, int absenceId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.LeadDesks);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.StaffAbsences.SingleOrDefaultAsync(absence => absence.Id == absenceId, cancellationToken);
        by.RequireFor(Permission.LeadDesks, Scope.Body(bodyId));
        if (found is null || await OfDeskAsync(db, bodyId, found.UserId, await WorkPeople.AllAsync(db, cancellationToken), cancellationToken) is not { } name)
            return new CommandOutcome.Overtaken();
        var hand = new WorkHand(by.UserId, by.Name, clock.GetUtcNow().UtcDateTime);
        var yesterday = RegionCalendar.DayOf(hand.Utc).AddDays(-1);
        if (yesterday < found.Until)
            TellDeputy(db, found, $"Вы больше не замещаете: {name}.", hand);
        found.End(yesterday);
        return await db.SaveOrBeOvertakenAsync(() => 0, cancellationToken);
    }

    /// <summary>Whoever names themselves knows it.</summary>
    private static void TellDeputy(SmallTownsDbContext db, StaffAbsence absence, string words, WorkHand by)
    {
        if (absence.DeputyUserId == by.UserId)
            return;
        db.StaffNotices.Add(new()
        {
            UserId = absence.DeputyUserId,
            Kind = NoticeKind.StandIn,
            Key = StaffNotice.KeyOf(NoticeKind.StandIn, string.Create(CultureInfo.InvariantCulture, $"user:{absence.UserId}"), by.Utc),
            ByName = by.Name,
            Text = words,
            Utc = by.Utc,
        });
    }

    /// <summary>Somebody of the department, or whoever may come in no more: what they still have is handed over by whoever leads the department of each piece.</summary>
    private static async Task<string?> GiverAsync(SmallTownsDbContext db, int bodyId, int userId, IReadOnlyList<WorkPerson> people, CancellationToken cancellationToken) =>
        await OfDeskAsync(db, bodyId, userId, people, cancellationToken) is { } name ? name
        : await db.Users.Where(user => user.Id == userId && user.DisabledUtc != null).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);

    /// <returns>The name of a person that works in the department or a part of it; empty for anybody else.</returns>
    private static async Task<string?> OfDeskAsync(SmallTownsDbContext db, int bodyId, int userId, IReadOnlyList<WorkPerson> people, CancellationToken cancellationToken)
    {
        var bodies = await WorkPeople.BodiesAsync(db, cancellationToken);
        if (!bodies.Any(body => body.Id == bodyId && body.Kind is AssociationBodyKind.Department))
            return null;
        var parts = DeskQueries.WithParts(bodies, bodyId);
        return people.FirstOrDefault(person => person.UserId == userId && person.BodyIds.Any(parts.Contains))?.Name;
    }
}

/// <summary>What is handed over: the number of each with the version that the page showed.</summary>
public sealed record HandedItems(IReadOnlyDictionary<int, int> Assignments, IReadOnlyDictionary<int, int> Requests);
