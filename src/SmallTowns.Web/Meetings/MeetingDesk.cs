using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>What the secretary does with a meeting while it goes on, but for votes: opens, pauses, closes it, puts questions on the agenda, notes recusals and what members want to be written down.</summary>
public sealed class MeetingDesk(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Opens it, or goes on after a pause.</summary>
    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> OpenAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        return ChangeAsync(id, version, (file, utcNow) =>
        {
            if (file.Meeting.State is MeetingState.Paused)
                file.Meeting.GoOn(by.Name, utcNow);
            else if (file.Meeting.State is not MeetingState.Convened)
                return new MeetingOutcome.Refused("Открывают собрание, которое созвано.");
            else if (file.Meeting.IsHeldTogether && RegionCalendar.DayOf(utcNow) < file.Day)
                return new MeetingOutcome.Refused($"Собрание назначено на {StaffTime.Text(file.Meeting.StartsUtc)}: раньше этого дня его не открывают.");
            else if (file.AreSeatsStale)
                return new MeetingOutcome.Refused("Состав органа изменился после созыва: обновите его на странице заседания, чтобы голосовали те, кто занимает места теперь.");
            // Each poll asks for its quorum; the meeting is opened with that of its first question.
            else if (file.Meeting.IsHeldTogether && file.QuorumAt(utcNow) is { Holds: false } quorum)
                return new MeetingOutcome.Refused($"{quorum.Words.Ru} Дождитесь остальных или признайте собрание несостоявшимся.");
            else if (!file.Meeting.IsHeldTogether && utcNow < AbsenteeBallots.TooLateFromUtc(file.Meeting.BallotsUntil!.Value))
                return new MeetingOutcome.Refused($"Бюллетени принимают до конца дня {MeetingWords.Day(file.Meeting.BallotsUntil.Value)}: подсчёт — после этого.");
            else
                file.Meeting.Open(by.Name, utcNow);
            return null;
        }, cancellationToken);
    }

    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> PauseAsync(StaffActor by, int id, int version, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        return ChangeAsync(id, version, (file, utcNow) =>
        {
            if (!file.Meeting.CanBecome(MeetingState.Paused))
                return new MeetingOutcome.Refused("Перерыв объявляют, когда собрание идёт.");
            if (file.OpenPoll is not null)
                return PollIsOpen;
            if (WrongLine(reason) is { } wrong)
                return wrong;
            file.Meeting.Pause(by.Name, utcNow, reason.Trim());
            return null;
        }, cancellationToken);
    }

    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> CloseAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        return ChangeAsync(id, version, (db, file, utcNow) =>
        {
            if (!file.Meeting.CanBecome(MeetingState.Closed))
                return new MeetingOutcome.Refused("Закрывают собрание, которое идёт.");
            if (file.OpenPoll is not null)
                return PollIsOpen;
            file.Meeting.Close(by.Name, utcNow);
            // Who was elected before the meeting ended is elected, though a further round was due.
            foreach (var item in file.Items.Where(item => item.IsElection))
            {
                if (file.RunOffOf(item) is { } last && Polling.DecisionOf(file, item, last, utcNow, isLast: true) is { } decision)
                    db.AssemblyDecisions.Add(decision);
            }

            return null;
        }, cancellationToken);
    }

    /// <summary>There was no quorum and will be none. What was decided before it was lost stays: such a meeting is closed.</summary>
    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> NotHeldAsync(StaffActor by, int id, int version, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        return ChangeAsync(id, version, (file, utcNow) =>
        {
            if (!file.Meeting.CanBecome(MeetingState.NotHeld))
                return new MeetingOutcome.Refused("Несостоявшимся признают созванное собрание.");
            if (file.OpenPoll is not null)
                return PollIsOpen;
            if (utcNow < file.Meeting.StartsUtc)
                return new MeetingOutcome.Refused($"Собрание назначено на {StaffTime.Text(file.Meeting.StartsUtc)}: раньше нельзя сказать, что оно не состоялось. Его можно отменить.");
            if (!file.Meeting.IsHeldTogether && utcNow < AbsenteeBallots.TooLateFromUtc(file.Meeting.BallotsUntil!.Value))
                return new MeetingOutcome.Refused($"Бюллетени принимают до конца дня {MeetingWords.Day(file.Meeting.BallotsUntil.Value)}.");
            if (file.Polls.Any(poll => poll.Result is not null && !poll.IsAnnulled))
                return new MeetingOutcome.Refused("По одним вопросам уже проголосовали: собрание состоялось, его закрывают.");
            var quorum = file.QuorumAt(utcNow);
            if (quorum.Holds)
                return new MeetingOutcome.Refused($"{quorum.Words.Ru} Собрание может идти.");
            file.Meeting.NotHeld(by.Name, utcNow, quorum.Words.Ru);
            return null;
        }, cancellationToken);
    }

    /// <summary>A question that was not in the notice. It can be put to the vote only while all voting members take part.</summary>
    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> AddItemAsync(StaffActor by, int id, int version, AgendaInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        return ChangeAsync(id, version, (file, _) =>
        {
            if (file.Meeting.State is not (MeetingState.Open or MeetingState.Paused) || !file.Meeting.IsHeldTogether)
                return new MeetingOutcome.Refused("Новый вопрос ставят на идущем собрании.");
            if (file.Items.Count >= Meeting.MostItems)
                return new MeetingOutcome.Refused($"В повестке не больше {Meeting.MostItems} вопросов.");
            if (MeetingChecks.Of(input, file.Charter).ToList() is { Count: > 0 } problems)
                return new MeetingOutcome.Invalid(problems);
            var item = new AgendaItem { Title = "", RuleCode = "", DraftText = "", Origin = AgendaOrigin.AllMembersPresent };
            MeetingPlanning.Write(item, input, file.Items.Count == 0 ? 0 : file.Items[^1].Place + 1);
            file.Meeting.Items.Add(item);
            return null;
        }, cancellationToken);
    }

    /// <summary>A member does not vote on an item. Another reason takes the place of the first; an empty one ends it.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> RecuseAsync(StaffActor by, int id, int itemId, string member, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(reason);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReadAsync(db, id, cancellationToken) is not { } file || file.Items.All(item => item.Id != itemId))
            return new MeetingOutcome.Overtaken();
        if (file.Voting.All(one => one.Key != member))
            return new MeetingOutcome.Invalid("Member", "Выберите члена с правом голоса.");
        if (reason.Length > Meeting.LineMaxLength)
            return new MeetingOutcome.Invalid("Reason", $"Не длиннее {Meeting.LineMaxLength} знаков.");
        if (HiddenCharacters.AreIn(reason))
            return new MeetingOutcome.Invalid("Reason", HiddenCharacters.Sentence);
        if (file.Meeting.IsOver)
            return new MeetingOutcome.Refused("Собрание окончено.");
        if (file.OpenPoll?.ItemId == itemId)
            return new MeetingOutcome.Refused("По этому вопросу уже голосуют: список голосующих составлен при открытии.");
        var recusal = await db.Recusals.SingleOrDefaultAsync(one => one.ItemId == itemId && one.Member == member, cancellationToken);
        if (recusal is not null && string.IsNullOrWhiteSpace(reason))
            db.Remove(recusal);
        else if (recusal is not null)
            (recusal.Reason, recusal.ByName, recusal.Utc) = (reason.Trim(), by.Name, clock.GetUtcNow().UtcDateTime);
        else if (string.IsNullOrWhiteSpace(reason))
            return new MeetingOutcome.Invalid("Reason", "Напишите, в чём заинтересованность: это войдёт в протокол.");
        else
            db.Recusals.Add(new Recusal { MeetingId = id, ItemId = itemId, Member = member, Reason = reason.Trim(), ByName = by.Name, Utc = clock.GetUtcNow().UtcDateTime });
        // A poll that opens at this moment must not miss it.
        db.Touch(file.Meeting);
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneRecusalOfMember);
    }

    /// <summary>A member wants it in the minutes that it voted against, or what was said. Of a secret vote nobody can say how they voted.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> NoteAsync(
        StaffActor by, int id, int itemId, string member, DissentKind kind, string text, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(text);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReadAsync(db, id, cancellationToken) is not { } file || file.Items.FirstOrDefault(item => item.Id == itemId) is not { } item)
            return new MeetingOutcome.Overtaken();
        if (file.Members.All(one => one.Key != member))
            return new MeetingOutcome.Invalid("Member", "Выберите члена Ассоциации.");
        if (text.Length > Minutes.RemarkMaxLength)
            return new MeetingOutcome.Invalid("Text", $"Не длиннее {Minutes.RemarkMaxLength} знаков.");
        if (kind is DissentKind.CourseOfMeeting && string.IsNullOrWhiteSpace(text))
            return new MeetingOutcome.Invalid("Text", "Напишите, что внести в протокол.");
        var last = file.PollsOf(item).LastOrDefault(poll => !poll.IsAnnulled && poll.ClosedUtc is not null);
        if (kind is DissentKind.VotedAgainst && last is null)
            return new MeetingOutcome.Refused("По этому вопросу ещё не голосовали.");
        if (kind is DissentKind.VotedAgainst && last!.IsSecret)
            return new MeetingOutcome.Refused("Голосование было тайным: как голосовал член, не записывают. Можно записать его мнение.");
        if (kind is DissentKind.VotedAgainst && ContentJson.Read<Roll>(last!.RollContent).Voters.All(entry => entry.Member != member))
            return new MeetingOutcome.Refused("Этот член по этому вопросу не голосовал.");
        if (kind is DissentKind.VotedAgainst && file.ChoiceOf(last!, member) is { IsKnown: true, Choice: not VoteChoice.Against })
            return new MeetingOutcome.Refused("Этот член не голосовал против.");
        if (await db.MeetingMinutes.AnyAsync(minutes => minutes.MeetingId == id && minutes.State == MinutesState.Final, cancellationToken))
            return new MeetingOutcome.Refused("Протокол подписан: то, чего в нём не хватает, вносит его исправление.");
        db.DissentNotes.Add(new DissentNote { MeetingId = id, ItemId = itemId, Member = member, Kind = kind, Text = text.Trim(), ByName = by.Name, Utc = clock.GetUtcNow().UtcDateTime });
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneRecusalOfMember);
    }

    private static readonly MeetingOutcome PollIsOpen = new MeetingOutcome.Refused("Идёт голосование: сначала закройте его.");

    private static MeetingOutcome.Invalid? WrongLine(string reason) => string.IsNullOrWhiteSpace(reason) || reason.Length > Meeting.TextMaxLength
        ? new("Reason", $"Напишите, почему; не длиннее {Meeting.TextMaxLength} знаков.")
        : null;

    private Task<MeetingFile?> ReadAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        MeetingFile.ReadAsync(db, id, RegionCalendar.Today(clock), cancellationToken);

    private Task<MeetingOutcome> ChangeAsync(int id, int version, Func<MeetingFile, DateTime, MeetingOutcome?> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, (_, file, utcNow) => change(file, utcNow), cancellationToken);

    private async Task<MeetingOutcome> ChangeAsync(int id, int version, Func<SmallTownsDbContext, MeetingFile, DateTime, MeetingOutcome?> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReadAsync(db, id, cancellationToken) is not { } file || file.Meeting.Version != version)
            return new MeetingOutcome.Overtaken();
        if (change(db, file, clock.GetUtcNow().UtcDateTime) is { } hindrance)
            return hindrance;
        // An item that was added leaves the row of the meeting as it was, and yet two people must not do it unseen.
        db.Touch(file.Meeting);
        return await db.SaveAsync(cancellationToken, UniqueIndexes.OneRecusalOfMember);
    }
}
