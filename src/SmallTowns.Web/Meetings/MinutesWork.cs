using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Kinds.Checks;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>Minutes: drafted from the records, sent round for remarks, signed. With the signature they are frozen and decisions get their numbers.</summary>
public sealed class MinutesWork(IDbContextFactory<SmallTownsDbContext> contexts, DecisionPublishing publishing, TimeProvider clock)
{
    public const int MostRemarkDays = 60;

    /// <summary>All versions with their remarks; of a draft what it would say now. Signed ones are read by all staff, drafts too: nothing in them was secret.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<MinutesBoard?> ReadAsync(StaffActor by, int meetingId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file)
            return null;
        var versions = await db.MeetingMinutes.AsNoTracking().Where(one => one.MeetingId == meetingId).OrderByDescending(one => one.Edition).ToListAsync(cancellationToken);
        var ids = versions.Select(one => one.Id).ToList();
        var remarks = await db.MinutesRemarks.AsNoTracking().Where(one => ids.Contains(one.MinutesId)).OrderBy(one => one.Id).ToListAsync(cancellationToken);
        var decisions = await DecisionsAsync(db, meetingId, cancellationToken);
        var latest = versions.FirstOrDefault();
        var content = latest is null ? null
            : latest.Content is { } kept ? ContentJson.Read<MinutesContent>(kept)
            : MinutesWriting.Of(file, latest, decisions, [.. remarks.Where(remark => remark.MinutesId == latest.Id)], await OrganisationAsync(db, cancellationToken));
        return new(file, versions, remarks, decisions, content, [.. MinutesWriting.Missing(file)]);
    }

    /// <summary>Begins the minutes, or a version that corrects the signed one.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> BeginAsync(StaffActor by, int meetingId, string correction, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(correction);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == meetingId, cancellationToken);
        if (meeting is null)
            return new MeetingOutcome.Overtaken();
        if (meeting.State is not (MeetingState.Closed or MeetingState.NotHeld))
            return new MeetingOutcome.Refused("Протокол составляют, когда собрание закрыто или признано несостоявшимся.");
        var last = await db.MeetingMinutes.Where(one => one.MeetingId == meetingId).OrderByDescending(one => one.Edition).FirstOrDefaultAsync(cancellationToken);
        if (last is { IsSigned: false })
            return new MeetingOutcome.Refused("Черновик протокола уже есть.");
        if (last is not null && (string.IsNullOrWhiteSpace(correction) || correction.Length > Meeting.TextMaxLength))
            return new MeetingOutcome.Invalid("Correction", $"Напишите, что исправляет новая редакция; не длиннее {Meeting.TextMaxLength} знаков.");
        db.MeetingMinutes.Add(new Minutes { MeetingId = meetingId, Edition = (last?.Edition ?? 0) + 1, Course = last?.Course ?? "", Correction = last is null ? "" : correction.Trim() });
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneEditionOfMinutes);
    }

    /// <summary>Fills what a draft leaves to the secretary: the course of the meeting, and who led, wrote and counted.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> SaveAsync(StaffActor by, int minutesId, int version, MinutesInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        IReadOnlyList<InputProblem> problems =
        [
            .. LineChecks.Optional(nameof(input.Course), input.Course, Minutes.CourseMaxLength),
            .. LineChecks.Optional(nameof(input.Chair), input.Chair, Figure.PersonMaxLength),
            .. LineChecks.Optional(nameof(input.Secretary), input.Secretary, Figure.PersonMaxLength),
            .. LineChecks.Optional(nameof(input.Counters), input.Counters, Meeting.LineMaxLength),
        ];
        if (problems.Count > 0)
            return new MeetingOutcome.Invalid(problems);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MeetingMinutes.SingleOrDefaultAsync(one => one.Id == minutesId, cancellationToken) is not { } minutes || minutes.Version != version)
            return new MeetingOutcome.Overtaken();
        if (minutes.IsSigned)
            return Frozen;
        var meeting = await db.Meetings.SingleAsync(one => one.Id == minutes.MeetingId, cancellationToken);
        minutes.Course = input.Course.Trim();
        (meeting.Chair, meeting.Secretary, meeting.Counters) = (input.Chair.Trim(), input.Secretary.Trim(), input.Counters.Trim());
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneEditionOfMinutes);
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> CirculateAsync(StaffActor by, int minutesId, int version, DateOnly? remarksUntil, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MeetingMinutes.SingleOrDefaultAsync(one => one.Id == minutesId, cancellationToken) is not { } minutes || minutes.Version != version)
            return new MeetingOutcome.Overtaken();
        if (minutes.IsSigned)
            return Frozen;
        var today = RegionCalendar.Today(clock);
        if (remarksUntil is not { } until || until < today || until > today.AddDays(MostRemarkDays))
            return new MeetingOutcome.Invalid("RemarksUntil", $"Укажите последний день замечаний: не раньше сегодняшнего и не позже чем через {MostRemarkDays} дней.");
        minutes.Circulate(until, clock.GetUtcNow().UtcDateTime);
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneEditionOfMinutes);
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> RemarkAsync(StaffActor by, int minutesId, string member, string text, string answer, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(answer);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MeetingMinutes.AsNoTracking().SingleOrDefaultAsync(one => one.Id == minutesId, cancellationToken) is not { } minutes)
            return new MeetingOutcome.Overtaken();
        if (minutes.State is not MinutesState.Circulated)
            return minutes.IsSigned ? Frozen : new MeetingOutcome.Refused("Замечания принимают, когда протокол разослан.");
        if (minutes.RemarksUntil < RegionCalendar.Today(clock))
            return new MeetingOutcome.Refused($"Замечания принимались до {MeetingWords.Day(minutes.RemarksUntil!.Value)}.");
        if (string.IsNullOrWhiteSpace(text) || text.Length > Minutes.RemarkMaxLength)
            return new MeetingOutcome.Invalid("Text", $"Напишите замечание; не длиннее {Minutes.RemarkMaxLength} знаков.");
        if (answer.Length > Minutes.RemarkMaxLength)
            return new MeetingOutcome.Invalid("Answer", $"Не длиннее {Minutes.RemarkMaxLength} знаков.");
        if (await MeetingFile.ReadAsync(db, minutes.MeetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file || file.Members.All(one => one.Key != member))
            return new MeetingOutcome.Invalid("Member", "Выберите, чьё это замечание.");
        db.MinutesRemarks.Add(new MinutesRemark { MinutesId = minutesId, Member = member, Text = text.Trim(), Answer = answer.Trim(), ByName = by.Name, Utc = clock.GetUtcNow().UtcDateTime });
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneEditionOfMinutes);
    }

    /// <summary>
    /// Chair and secretary have signed: the version is frozen with its hash. With the first one the decisions get their numbers, in
    /// the order of the agenda, and are proposed for publication.
    /// </summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> SignAsync(StaffActor by, int minutesId, int version, DateOnly? signedOn, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.MeetingMinutes.SingleOrDefaultAsync(one => one.Id == minutesId, cancellationToken) is not { } minutes || minutes.Version != version)
            return new MeetingOutcome.Overtaken();
        if (minutes.IsSigned)
            return Frozen;
        var today = RegionCalendar.Today(clock);
        var file = (await MeetingFile.ReadAsync(db, minutes.MeetingId, today, cancellationToken))!;
        if (MinutesWriting.Missing(file).ToList() is { Count: > 0 } missing)
            return new MeetingOutcome.Invalid(missing);
        if (minutes.State is MinutesState.Circulated && minutes.RemarksUntil >= today)
            return new MeetingOutcome.Refused($"Замечания принимаются до {MeetingWords.Day(minutes.RemarksUntil!.Value)} включительно.");
        if (signedOn is not { } day || day > today || day < file.VotingDay)
            return new MeetingOutcome.Invalid("SignedOn", "Укажите день подписания: не раньше собрания и не позже сегодняшнего.");

        var decisions = await db.AssemblyDecisions.Where(one => one.MeetingId == minutes.MeetingId && !one.IsDropped).ToListAsync(cancellationToken);
        var fresh = file.Items.SelectMany(item => decisions.Where(one => one.ItemId == item.Id && !one.IsNumbered)).ToList();
        if (fresh.Count > 0)
        {
            var year = fresh[0].MadeOn.Year;
            var last = await db.AssemblyDecisions.Where(one => one.Body == file.Meeting.Body && one.Year == year).MaxAsync(one => one.Ordinal, cancellationToken) ?? 0;
            foreach (var (place, decision) in fresh.Index())
                decision.Number(year, last + place + 1, day);
        }

        var remarks = await db.MinutesRemarks.AsNoTracking().Where(one => one.MinutesId == minutesId).OrderBy(one => one.Id).ToListAsync(cancellationToken);
        var content = ContentJson.Write(MinutesWriting.Of(file, minutes, decisions, remarks, await OrganisationAsync(db, cancellationToken)));
        minutes.Sign(content, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), day, file.Meeting.Chair, file.Meeting.Secretary);
        if (await db.SaveAsync(cancellationToken, UniqueIndexes.OneDecisionOfNumber) is MeetingOutcome.Overtaken overtaken)
            return overtaken;

        var unsent = await publishing.ProposeAsync(by, fresh, file.Meeting, cancellationToken);
        return unsent.Count == 0
            ? new MeetingOutcome.Done(minutesId)
            : new MeetingOutcome.Refused($"Протокол подписан, но к публикации не предложены: {string.Join(", ", unsent)}. Предложите их на странице решений.");
    }

    /// <summary>The paper with its signatures, beside the version that it was made of. It changes nothing of what is frozen.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> AttachScanAsync(StaffActor by, int minutesId, int version, AssociationFileRef? scan, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.MeetingMinutes.SingleOrDefaultAsync(one => one.Id == minutesId, cancellationToken) is not { } minutes || minutes.Version != version)
            return new MeetingOutcome.Overtaken();
        if (!minutes.IsSigned)
            return new MeetingOutcome.Refused("Скан прикладывают к подписанному протоколу.");
        if (scan is not null && !await db.AssociationFiles.AnyAsync(file => file.Key == scan.Key, cancellationToken))
            return new MeetingOutcome.Invalid("Scan", "Этого файла на портале нет: выберите его ещё раз.");
        (minutes.ScanKey, minutes.ScanName) = (scan?.Key, scan?.Name);
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneEditionOfMinutes);
    }

    private static readonly MeetingOutcome Frozen = new MeetingOutcome.Refused("Подписанный протокол не меняется: исправление — новая редакция.");

    private static Task<List<AssemblyDecision>> DecisionsAsync(SmallTownsDbContext db, int meetingId, CancellationToken cancellationToken) =>
        db.AssemblyDecisions.AsNoTracking().Where(one => one.MeetingId == meetingId && !one.IsDropped).OrderBy(one => one.Id).ToListAsync(cancellationToken);

    private static async Task<string> OrganisationAsync(SmallTownsDbContext db, CancellationToken cancellationToken) =>
        await db.Operators.OrderBy(one => one.Id).Select(one => one.NameRu).FirstOrDefaultAsync(cancellationToken) is { Length: > 0 } name ? name : "Ассоциация поддержки малых городов";
}

/// <summary>What a draft leaves to the secretary.</summary>
public sealed class MinutesInput
{
    public string Course { get; set; } = "";
    public string Chair { get; set; } = "";
    public string Secretary { get; set; } = "";
    public string Counters { get; set; } = "";
}

/// <param name="Versions">The latest first.</param>
/// <param name="Content">Of the latest version; empty where there is none.</param>
/// <param name="Missing">What keeps it from being signed.</param>
public sealed record MinutesBoard(
    MeetingFile File, IReadOnlyList<Minutes> Versions, IReadOnlyList<MinutesRemark> Remarks, IReadOnlyList<AssemblyDecision> Decisions, MinutesContent? Content, IReadOnlyList<InputProblem> Missing);
