using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Monitoring;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Meetings;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Monitoring;

/// <summary>The register of warnings, and what people do with one: take it up, put it before a meeting, say what came of it.</summary>
public sealed class WarningWork(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Those that are not over first, the newest of them at the top.</summary>
    [Requires(Permission.EnterStaffArea)]
    public async Task<IReadOnlyList<WarningRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Warnings.AsNoTracking()
            .OrderBy(warning => warning.OpenKey == null).ThenByDescending(warning => warning.OpenedUtc).ThenBy(warning => warning.Id)
            .Select(warning => new WarningRow(
                warning.Id, warning.Rule!.Versions.OrderByDescending(version => version.Number).Select(version => version.NameRu).First(), warning.Town!.NameRu, warning.State,
                warning.Signals.OrderByDescending(signal => signal.Number).Select(signal => signal.WordsRu).First(), warning.OpenedUtc, warning.EndedUtc))
            .ToListAsync(cancellationToken);
    }

    [Requires(Permission.EnterStaffArea)]
    public async Task<WarningFile?> ReadAsync(StaffActor by, int id, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.EnterStaffArea);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        if (await db.Warnings.AsNoTracking().Include(one => one.Town).Include(one => one.Rule!.Versions).Include(one => one.Steps)
                .Include(one => one.Signals).ThenInclude(signal => signal.RuleVersion).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } warning)
            return null;
        var meeting = warning.MeetingId is { } meetingId ? await db.Meetings.AsNoTracking().SingleAsync(one => one.Id == meetingId, cancellationToken) : null;
        var isOnAgenda = await StandsOnAgendaAsync(db, warning, cancellationToken);
        var key = WarningContent.Of($"{warning.Id}").FullKey;
        var published = await db.PublishedDocuments.AsNoTracking().Where(document => document.Kind == WarningContent.Kind && document.SubjectKey == key)
            .Select(document => document.Content).SingleOrDefaultAsync(cancellationToken);
        return new(warning, meeting, isOnAgenda, published is null ? null : ContentJson.Read<WarningContent>(published));
    }

    /// <summary>Meetings of the assembly that a question can still be put to: its kinds of questions are those that are offered.</summary>
    [Requires(Permission.WorkWarnings)]
    public async Task<IReadOnlyList<Meeting>> PlannedMeetingsAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.WorkWarnings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Meetings.AsNoTracking().Where(meeting => meeting.State == MeetingState.Planned && meeting.Body == MeetingBodies.Assembly).OrderBy(meeting => meeting.StartsUtc).ToListAsync(cancellationToken);
    }

    /// <summary>By which kinds of questions a meeting that is planned today would vote.</summary>
    [Requires(Permission.WorkWarnings)]
    public async Task<Charter> CharterAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.WorkWarnings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await MeetingFile.CharterOnAsync(db, RegionCalendar.Today(clock), cancellationToken)).For(MeetingBodies.Assembly);
    }

    [Requires(Permission.WorkWarnings)]
    public async Task<CommandOutcome> TakeAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.WorkWarnings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, id, version, cancellationToken) is not { } warning)
            return new CommandOutcome.Overtaken();
        if (!warning.CanBecome(WarningState.UnderWork))
            return new CommandOutcome.Refused("Предупреждение уже взято в работу.");
        warning.Take(by.Name, clock.GetUtcNow().UtcDateTime);
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    /// <summary>Adds a question to a meeting whose notice has not gone. The secretary sees it in the plan, and may word it anew or take it off.</summary>
    [Requires(Permission.WorkWarnings)]
    public async Task<CommandOutcome> PutOnAgendaAsync(StaffActor by, int id, int version, int meetingId, AgendaInput question, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.WorkWarnings, Scope.Association);
        ArgumentNullException.ThrowIfNull(question);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, id, version, cancellationToken) is not { } warning)
            return new CommandOutcome.Overtaken();
        if (!warning.CanBecome(WarningState.HandedOver))
            return new CommandOutcome.Refused(warning.IsClosed ? "Предупреждение закрыто." : "Сначала возьмите предупреждение в работу.");
        if (await StandsOnAgendaAsync(db, warning, cancellationToken))
            return new CommandOutcome.Refused("Вопрос об этом уже стоит в повестке.");
        var meeting = await db.Meetings.Include(one => one.Items).SingleOrDefaultAsync(one => one.Id == meetingId, cancellationToken);
        if (meeting is not { IsPlanned: true, IsOfAssembly: true })
            return new CommandOutcome.Invalid("MeetingId", "Выберите собрание, уведомление о котором ещё не разослано.");
        if (meeting.Items.Count >= Meeting.MostItems)
            return new CommandOutcome.Invalid("MeetingId", $"В повестке уже {Meeting.MostItems} вопросов: выберите другое собрание.");
        var charter = (await MeetingFile.CharterOnAsync(db, RegionCalendar.Today(clock), cancellationToken)).For(MeetingBodies.Assembly);
        if (MeetingChecks.Of(question, charter).ToList() is { Count: > 0 } problems)
            return new CommandOutcome.Invalid(problems);

        var item = new AgendaItem { Title = "", RuleCode = "", DraftText = "" };
        MeetingPlanning.Write(item, question, meeting.Items.Count == 0 ? 0 : meeting.Items.Max(one => one.Place) + 1);
        meeting.Items.Add(item);
        // The secretary who has the plan open is told of the question, and does not save the plan without it.
        db.Touch(meeting);
        return await db.SaveOrBeOvertakenAsync(() => id, HandOverAsync, cancellationToken);

        Task HandOverAsync()
        {
            warning.HandOver(by.Name, clock.GetUtcNow().UtcDateTime, $"{MeetingWords.TitleOf(meeting)}: вопрос «{item.Title}»", meeting.Id, item.Id);
            return Task.CompletedTask;
        }
    }

    [Requires(Permission.WorkWarnings)]
    public async Task<CommandOutcome> CloseAsync(StaffActor by, int id, int version, string outcome, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.WorkWarnings, Scope.Association);
        if (string.IsNullOrWhiteSpace(outcome) || outcome.Length > Warning.TextMaxLength)
            return new CommandOutcome.Invalid("Outcome", $"Напишите, чем кончилось; не длиннее {Warning.TextMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, id, version, cancellationToken) is not { } warning)
            return new CommandOutcome.Overtaken();
        if (!warning.CanBecome(WarningState.Closed))
            return new CommandOutcome.Refused(warning.IsClosed ? "Предупреждение уже закрыто." : "Сначала возьмите предупреждение в работу.");
        warning.Close(by.Name, clock.GetUtcNow().UtcDateTime, outcome.Trim());
        return await db.SaveOrBeOvertakenAsync(() => id, cancellationToken);
    }

    private static async Task<Warning?> FindAsync(SmallTownsDbContext db, int id, int version, CancellationToken cancellationToken) =>
        await db.Warnings.SingleOrDefaultAsync(warning => warning.Id == id && warning.Version == version, cancellationToken);

    private static async Task<bool> StandsOnAgendaAsync(SmallTownsDbContext db, Warning warning, CancellationToken cancellationToken) =>
        warning.AgendaItemId is { } item && await db.AgendaItems.AnyAsync(one => one.Id == item && one.MeetingId == warning.MeetingId, cancellationToken);
}

/// <param name="EndedUtc">When the rule found it no more.</param>
public sealed record WarningRow(int Id, string Rule, string Town, WarningState State, string Words, DateTime OpenedUtc, DateTime? EndedUtc);

/// <param name="Meeting">That it was put before; empty where it was not.</param>
/// <param name="IsOnAgenda">Whether the question still stands there.</param>
/// <param name="Published">What readers see of it; empty where nothing is published.</param>
public sealed record WarningFile(Warning Warning, Meeting? Meeting, bool IsOnAgenda, WarningContent? Published)
{
    public LocalizedText RuleName => Warning.Rule!.InForce.Name;
}
