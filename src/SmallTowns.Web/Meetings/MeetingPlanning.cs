using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>What comes before a meeting: its plan and agenda, the notice that convenes it, its cancellation, its repetition.</summary>
public sealed class MeetingPlanning(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<MeetingRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Meetings.AsNoTracking().OrderByDescending(meeting => meeting.StartsUtc)
            .Select(meeting => new MeetingRow(
                meeting.Id, meeting.Body, meeting.BodyRu, meeting.Number, meeting.Kind, meeting.Form, meeting.StartsUtc, meeting.State, meeting.Items.Count,
                db.AssemblyDecisions.Count(decision => decision.MeetingId == meeting.Id && !decision.IsDropped)))
            .ToListAsync(cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<MeetingFile?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        return await MeetingFile.ReadAsync(db, id, RegionCalendar.Today(clock), cancellationToken);
    }

    /// <summary>By which a meeting of a body that is planned today would go.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<Charter> CharterAsync(StaffActor by, string body, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await MeetingFile.CharterOnAsync(db, RegionCalendar.Today(clock), cancellationToken)).For(body);
    }

    /// <summary>The bodies that may meet: all but those who act alone. The assembly is the first.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<AssociationBody>> BodiesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ThatMeet(db).AsNoTracking().OrderBy(body => body.Code != MeetingBodies.Assembly).ThenBy(body => body.Id).ToListAsync(cancellationToken);
    }

    private static IQueryable<AssociationBody> ThatMeet(SmallTownsDbContext db) =>
        db.AssociationBodies.Where(body => body.Code == MeetingBodies.Assembly || (!body.IsDissolved && body.Kind != AssociationBodyKind.SoleExecutive && body.Kind != AssociationBodyKind.GeneralAssembly));

    /// <param name="id">Empty for a new one.</param>
    /// <param name="version">Of the row that the form was opened on.</param>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> SaveAsync(StaffActor by, int? id, int version, MeetingInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await BodyOfAsync(db, input.Body, cancellationToken) is not { } body)
            return new MeetingOutcome.Invalid(nameof(input.Body), "Выберите орган, который есть и собирается.");
        var charter = (await MeetingFile.CharterOnAsync(db, RegionCalendar.Today(clock), cancellationToken)).For(input.Body);
        if (MeetingChecks.Of(input, charter) is { Count: > 0 } problems)
            return new MeetingOutcome.Invalid(problems);
        var meeting = id is null ? null : await db.Meetings.Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (id is not null && meeting?.Version != version)
            return new MeetingOutcome.Overtaken();
        if (meeting is { IsPlanned: false })
            return new MeetingOutcome.Refused("Уведомление уже разослано: собрание и повестку больше не меняют. Новый вопрос ставят на самом собрании, если участвуют все члены.");
        if (meeting is null)
            db.Meetings.Add(meeting = new Meeting { Number = "" });
        Write(db, meeting, input, body);
        return await SavedAsync(db, meeting, cancellationToken);
    }

    /// <summary>Sends the notice: from here on agenda and charter stand.</summary>
    /// <param name="shortTermReason">Why the notice may be shorter than the charter's term; empty where it is not.</param>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> ConveneAsync(StaffActor by, int id, int version, string shortTermReason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(shortTermReason);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = RegionCalendar.Today(clock);
        if (await MeetingFile.ReadAsync(db, id, today, cancellationToken) is not { } file || file.Meeting.Version != version)
            return new MeetingOutcome.Overtaken();
        if (!file.Meeting.IsPlanned)
            return new MeetingOutcome.Refused("Собрание уже созвано.");
        if (file.Items.Count == 0)
            return new MeetingOutcome.Refused("Повестка пуста: без неё собрание не созывают.");
        if (!file.Voting.Any())
        {
            return new MeetingOutcome.Refused(file.Meeting.IsOfAssembly
                ? $"На {MeetingWords.Day(file.VotingDay)} в реестре нет ни одного члена с правом голоса: собрание некому провести."
                : $"На {MeetingWords.Day(file.VotingDay)} в этом органе не занято ни одно место: заседание некому провести.");
        }

        var daysLeft = file.Day.DayNumber - today.DayNumber;
        if (daysLeft < file.Charter.NoticeDays && string.IsNullOrWhiteSpace(shortTermReason))
        {
            return new MeetingOutcome.Invalid("ShortTermReason",
                $"До собрания дней: {daysLeft}, а уведомить нужно за {file.Charter.NoticeDays}. Перенесите собрание или напишите, на каком основании срок короче.");
        }

        if (shortTermReason.Length > Meeting.TextMaxLength)
            return new MeetingOutcome.Invalid("ShortTermReason", $"Не длиннее {Meeting.TextMaxLength} знаков.");
        foreach (var item in file.Items)
        {
            if (file.Charter.RuleOf(item.RuleCode) is not { } rule)
                return new MeetingOutcome.Refused($"Вопрос «{item.Title}»: в уставе больше нет такого вида вопросов. Выберите другой.");
            if (!rule.Forms.Contains(file.Meeting.Form))
            {
                return new MeetingOutcome.Refused(file.Meeting.Form is MeetingForm.Absentee && rule.IsExclusiveCompetence
                    ? $"Вопрос «{item.Title}» — исключительной компетенции: заочно его не решают."
                    : $"Вопрос «{item.Title}»: устав не допускает для него формы «{MeetingWords.Of(file.Meeting.Form)}».");
            }

            if (MeetingChecks.IsSecretByName(file.Meeting.Form, rule))
                return new MeetingOutcome.Refused($"Вопрос «{item.Title}»: {MeetingChecks.SecretByName}");
        }

        var utcNow = clock.GetUtcNow().UtcDateTime;
        file.Meeting.Convene(ContentJson.Write(file.Charter), file.Charter.IsOurs ? null : file.Charter.From, by.Name, utcNow, shortTermReason.Trim());
        if (!file.Meeting.IsOfAssembly)
            Register(db, file.PublishedSeats, utcNow);
        return await SavedAsync(db, file.Meeting, cancellationToken);
    }

    /// <summary>Who may come to the meeting of a body, as its positions are published now: those who are no more are revoked, the new ones added.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> RenewSeatsAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, id, RegionCalendar.Today(clock), cancellationToken) is not { } file || file.Meeting.Version != version)
            return new MeetingOutcome.Overtaken();
        // Once it is open, its minutes tell who could come then: another composition would change the quorum of moments that are over.
        if (file.Meeting.IsOfAssembly || file.Meeting.State is not MeetingState.Convened)
            return new MeetingOutcome.Refused("Состав обновляют у созванного заседания органа, пока оно не открыто.");
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var standing = file.Seats.Where(one => one.RevokedUtc is null).ToList();
        foreach (var gone in standing.Where(one => !file.PublishedSeats.Any(one.IsAs)))
            gone.Revoke(utcNow);
        Register(db, file.PublishedSeats.Where(one => !standing.Any(one.IsAs)), utcNow);
        // Who opens the meeting at this moment must not miss it.
        db.Touch(file.Meeting);
        return await db.SaveAsync(() => id, cancellationToken);
    }

    private static void Register(SmallTownsDbContext db, IEnumerable<SeatMandate> rights, DateTime utc)
    {
        foreach (var right in rights)
        {
            right.Register(utc);
            db.SeatMandates.Add(right);
        }
    }

    /// <summary>Who holds a seat whose holder readers are not told of: minutes have to name who took part.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> NameSeatAsync(StaffActor by, int id, int seatMandateId, string name, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > SeatMandate.NameMaxLength)
            return new MeetingOutcome.Invalid("PersonName", $"Введите имя; не длиннее {SeatMandate.NameMaxLength} знаков.");
        if (TypedName.FaultOf(name.Trim()) is { } fault)
            return new MeetingOutcome.Invalid("PersonName", fault);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.SeatMandates.SingleOrDefaultAsync(one => one.Id == seatMandateId && one.MeetingId == id, cancellationToken) is not { } seat)
            return new MeetingOutcome.Overtaken();
        // A name that is kept with the position goes before this one, and is erased with it.
        if (seat.Personal is { } kept && await db.PersonalContacts.AnyAsync(person => person.Key == kept && person.PersonRu != null, cancellationToken))
            return new MeetingOutcome.Refused("Имя этого участника опубликовано: меняют его правкой должности.");
        if (await db.MeetingMinutes.Where(minutes => minutes.MeetingId == id).OrderByDescending(minutes => minutes.Edition).Select(minutes => minutes.State).FirstOrDefaultAsync(cancellationToken) is MinutesState.Final)
            return new MeetingOutcome.Refused("Протокол подписан: имена в нём больше не меняются.");
        seat.PersonName = name.Trim();
        return await db.SaveAsync(() => id, cancellationToken);
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> CancelAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Meeting.TextMaxLength)
            return new MeetingOutcome.Invalid("Reason", $"Напишите, почему; не длиннее {Meeting.TextMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var meeting = await db.Meetings.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (meeting is null || meeting.Version != version)
            return new MeetingOutcome.Overtaken();
        if (!meeting.CanBecome(MeetingState.Cancelled))
            return new MeetingOutcome.Refused("Собрание уже открыто: его закрывают или признают несостоявшимся.");
        meeting.Cancel(by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        return await SavedAsync(db, meeting, cancellationToken);
    }

    /// <summary>Plans the meeting that was not held once more, with the same agenda.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> RepeatAsync(StaffActor by, int id, string number, DateOnly day, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var today = RegionCalendar.Today(clock);
        if (await MeetingFile.ReadAsync(db, id, today, cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        if (file.Meeting.State is not MeetingState.NotHeld)
            return new MeetingOutcome.Refused("Повторяют собрание, которое не состоялось.");
        if (day is not { Year: >= 2000 and <= 2100 })
            return new MeetingOutcome.Invalid(nameof(MeetingInput.Day), "Укажите день.");
        var input = MeetingInput.Of(file.Meeting);
        (input.Number, input.Day, input.Kind) = (number, day, MeetingKind.Repeated);
        if (input.BallotsUntil is { } until)
            input.BallotsUntil = day.AddDays(until.DayNumber - file.Day.DayNumber);
        foreach (var item in input.Items)
            item.Id = 0;
        if (await BodyOfAsync(db, input.Body, cancellationToken) is not { } body)
            return new MeetingOutcome.Refused("Этот орган упразднён: повторять заседание некому.");
        if (MeetingChecks.Of(input, (await MeetingFile.CharterOnAsync(db, today, cancellationToken)).For(input.Body)) is { Count: > 0 } problems)
            return new MeetingOutcome.Invalid(problems);
        var meeting = new Meeting { Number = "", RepeatsId = id };
        db.Meetings.Add(meeting);
        Write(db, meeting, input, body);
        return await SavedAsync(db, meeting, cancellationToken);
    }

    /// <returns>What a body is called in the titles of its meetings: the assembly needs no name there.</returns>
    private static async Task<LocalizedText?> BodyOfAsync(SmallTownsDbContext db, string code, CancellationToken cancellationToken) =>
        MeetingBodies.IsAssembly(code) ? new LocalizedText("", "")
        : await ThatMeet(db).Where(body => body.Code == code).Select(body => new { body.NameRu, body.NameEn }).SingleOrDefaultAsync(cancellationToken) is { } found ? new LocalizedText(found.NameRu, found.NameEn)
        : null;

    private static void Write(SmallTownsDbContext db, Meeting meeting, MeetingInput input, LocalizedText body)
    {
        (meeting.Body, meeting.BodyRu, meeting.BodyEn) = (input.Body, body.Ru, body.En);
        (meeting.Number, meeting.Kind, meeting.Form, meeting.StartsUtc) = (input.Number.Trim(), input.Kind, input.Form, MeetingChecks.StartOf(input));
        meeting.BallotsUntil = meeting.TakesBallots ? input.BallotsUntil : null;
        (meeting.Place, meeting.RemoteMeans, meeting.ConvenedBy) = (input.Place.Trim(), input.RemoteMeans.Trim(), input.ConvenedBy.Trim());
        (meeting.Chair, meeting.Secretary, meeting.Counters) = (input.Chair.Trim(), input.Secretary.Trim(), input.Counters.Trim());
        var kept = input.Items.Select(item => item.Id).ToHashSet();
        foreach (var gone in meeting.Items.Where(item => !kept.Contains(item.Id)).ToList())
            db.Remove(gone);
        foreach (var (place, typed) in input.Items.Index())
        {
            var item = meeting.Items.FirstOrDefault(one => typed.Id > 0 && one.Id == typed.Id);
            if (item is null)
                meeting.Items.Add(item = new AgendaItem { Title = "", RuleCode = "", DraftText = "" });
            Write(item, typed, place);
        }
    }

    internal static void Write(AgendaItem item, AgendaInput typed, int place)
    {
        (item.Place, item.Title, item.RuleCode, item.DraftText) = (place, typed.Title.Trim(), typed.RuleCode, typed.DraftText.Trim());
        (item.Materials, item.Reporter, item.Seats, item.Candidates) = (typed.Materials.Trim(), typed.Reporter.Trim(), typed.SeatsAsked ?? 0, [.. typed.CandidateNames]);
    }

    private static async Task<MeetingOutcome> SavedAsync(SmallTownsDbContext db, Meeting meeting, CancellationToken cancellationToken)
    {
        try
        {
            return await db.SaveAsync(() => meeting.Id, cancellationToken);
        }
        catch (DbUpdateException e) when (db.IsClash(e, UniqueIndexes.OneMeetingOfNumber))
        {
            return new MeetingOutcome.Invalid(nameof(MeetingInput.Number), "Собрание с таким номером уже есть.");
        }
    }
}

public sealed record MeetingRow(int Id, string Body, string BodyName, string Number, MeetingKind Kind, MeetingForm Form, DateTime StartsUtc, MeetingState State, int Items, int Decisions);
