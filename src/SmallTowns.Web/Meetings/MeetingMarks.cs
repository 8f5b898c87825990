using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Mappings;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Meetings;

/// <summary>
/// Marks of the desk: who came, who left, how each member votes by name. A mark has the device that made it and its number
/// there; sent again it is kept once, so a device may send it until it hears that it arrived.
/// </summary>
public sealed class MeetingMarks(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    public const int MostAtOnce = 500;

    private const int MostAttempts = 5;

    // Clocks of devices go wrong by more than the correction can know of.
    private static readonly TimeSpan OldestMark = TimeSpan.FromHours(12);

    [Requires(Permission.KeepMeetings)]
    public async Task<DeskState?> TakeAsync(StaffActor by, int meetingId, string device, IReadOnlyList<DeskMark> marks, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(marks);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TakeOnceAsync(by, meetingId, device, marks, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // The same marks arrived twice at the same moment, or the poll has changed under them: now what the other has written is there.
            }
        }
    }

    private async Task<DeskState?> TakeOnceAsync(StaffActor by, int meetingId, string device, IReadOnlyList<DeskMark> marks, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file)
            return null;
        var utcNow = clock.GetUtcNow().UtcDateTime;
        var sequences = marks.Select(mark => mark.Sequence).ToList();
        var known = (await db.AttendanceEvents.Where(one => one.Device == device && sequences.Contains(one.Sequence)).Select(one => one.Sequence).ToListAsync(cancellationToken))
            .Concat(await db.Votes.Where(one => one.Device == device && sequences.Contains(one.Sequence)).Select(one => one.Sequence).ToListAsync(cancellationToken)).ToHashSet();
        List<DeskAnswer> answers = [];
        var isChanged = false;
        foreach (var mark in marks.OrderBy(mark => mark.Sequence))
        {
            // What is taken back may have been marked in the same sending.
            if (mark.What is DeskMarkKind.Undo && isChanged)
            {
                await db.SaveChangesAsync(cancellationToken);
                file = (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken))!;
            }

            var refusal = known.Add(mark.Sequence) ? Take(db, file, by, device, mark, utcNow) : null;
            isChanged |= refusal is null;
            answers.Add(new(mark.Sequence, refusal));
        }

        if (isChanged)
        {
            await db.SaveChangesAsync(cancellationToken);
            file = (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken))!;
        }

        return DeskState.Of(file, utcNow, answers);
    }

    /// <returns>Why it is not taken.</returns>
    private static string? Take(SmallTownsDbContext db, MeetingFile file, StaffActor by, string device, DeskMark mark, DateTime utcNow)
    {
        if (mark.Mode is { } mode && !Enum.IsDefined(mode))
            return "Такой отметки нет.";
        // The law wants the identity of whoever takes part from afar established, and the minutes say how (Civil Code, article 181.2, paragraph 1).
        var identified = (mark.Identified ?? "").Trim() is { Length: <= AttendanceEvent.IdentifiedMaxLength } how ? how : "";
        var markedUtc = mark.MarkedUtc > utcNow || mark.MarkedUtc < utcNow - OldestMark ? utcNow : mark.MarkedUtc;
        return mark.What switch
        {
            DeskMarkKind.Joined or DeskMarkKind.Left => TakeAttendance(),
            DeskMarkKind.Undo => TakeUndo(),
            DeskMarkKind.Vote => TakeVote(),
            _ => "Такой отметки нет.",
        };

        string? TakeAttendance()
        {
            if (WrongMeeting() is { } wrong)
                return wrong;
            if (file.Mandates.FirstOrDefault(one => one.Id == mark.Mandate) is not { } mandate)
                return "Такого полномочия нет.";
            if (WhyNotServing(file, mandate, markedUtc) is { } wrongMandate)
                return wrongMandate;
            if (mark.Mode is AttendanceMode.Remote && file.Meeting.Form is MeetingForm.InPerson)
                return "Собрание проводится очно: дистанционно в нём не участвуют.";
            if (mark.What is DeskMarkKind.Joined && mark.Mode is not AttendanceMode.Remote && file.Meeting.Form is MeetingForm.Remote)
                return "Собрание проводится дистанционно: нажмите «Дистанционно».";
            if (mark is { What: DeskMarkKind.Joined, Mode: AttendanceMode.Remote } && identified.Length == 0)
                return "Напишите, как установлена личность участвующего дистанционно.";
            db.AttendanceEvents.Add(Event(mandate.Id, mark.What is DeskMarkKind.Joined ? AttendanceKind.Joined : AttendanceKind.Left, null));
            return null;
        }

        string? TakeUndo()
        {
            if (WrongMeeting() is { } wrong)
                return wrong;
            var undone = file.Events.Select(one => one.UndoesId).OfType<int>().ToHashSet();
            if (file.Events.LastOrDefault(one => one.MandateId == mark.Mandate && one.Kind is not null && !undone.Contains(one.Id)) is not { } last)
                return "Отменять нечего.";
            if (file.Polls.Any(poll => poll.OpenedUtc >= last.MarkedUtc && !poll.IsAnnulled))
                return "После этой отметки уже голосовали: отметьте уход или приход.";
            db.AttendanceEvents.Add(Event(last.MandateId, null, last.Id));
            return null;
        }

        string? TakeVote()
        {
            if (file.Polls.FirstOrDefault(one => one.Id == mark.Poll) is not { Method: PollMethod.NamedOpen } poll)
                return "Поимённого голосования с таким номером нет.";
            if (!poll.IsOpen)
                return "Голосование уже закрыто: отметка не учтена.";
            if (ContentJson.Read<Roll>(poll.RollContent).Voters.FirstOrDefault(entry => entry.Member == mark.Member) is not { } entry)
                return "Этого члена нет в списке голосующих: он составлен при открытии голосования.";
            if (entry.RepresentedBy == MeetingFile.BallotMark)
                return "Этот член голосует бюллетенем.";
            if (mark.Candidate is { } place && (!poll.IsElection || place < 0 || place >= poll.Candidates.Count))
                return "Такого кандидата нет.";
            if (mark.Choice is { } word && (poll.IsElection || !Enum.IsDefined(word)))
                return "Так голосовать по этому вопросу нельзя.";
            // Whoever closes the poll at this moment counts without this vote: one of the two has to look again.
            db.Entry(poll).Property(one => one.Method).IsModified = true;
            db.Votes.Add(new Vote
            {
                PollId = poll.Id,
                Member = entry.Member,
                Choice = mark.Choice,
                Candidate = mark.Candidate,
                MarkedUtc = markedUtc,
                ReceivedUtc = utcNow,
                Device = device,
                Sequence = mark.Sequence,
                ByName = by.Name,
            });
            return null;
        }

        string? WrongMeeting() => file.Meeting.State is MeetingState.Convened or MeetingState.Open or MeetingState.Paused && file.Meeting.IsHeldTogether
            ? null
            : "Отмечают на собрании, которое созвано или идёт.";

        AttendanceEvent Event(int mandateId, AttendanceKind? kind, int? undoes) => new()
        {
            MeetingId = file.Meeting.Id,
            MandateId = mandateId,
            Kind = kind,
            UndoesId = undoes,
            Mode = mark.Mode ?? AttendanceMode.InPerson,
            Identified = identified,
            MarkedUtc = markedUtc,
            ReceivedUtc = utcNow,
            Device = device,
            Sequence = mark.Sequence,
            ByName = by.Name,
        };
    }

    /// <summary>Why a mandate does not serve at this meeting; empty where it does.</summary>
    public static string? WhyNotServing(MeetingFile file, MeetingMandate mandate, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(mandate);
        var one = mandate.Mandate;
        if (one.IsVoid)
            return "Доверенность без даты выдачи ничтожна.";
        if (one.RevokedUtc <= utc)
            return file.Meeting.IsOfAssembly ? "Полномочие отозвано." : "Состав органа изменился: этот участник его больше не представляет.";
        if (!mandate.Voter.IsInForceOn(file.VotingDay))
            return file.Meeting.IsOfAssembly ? "Этот член на день собрания не состоит в Ассоциации." : "На день заседания это место не занято.";
        if (one.MeetingId is { } other && other != file.Meeting.Id)
            return "Доверенность выдана на другое собрание.";
        return one.Serves(file.VotingDay, utc, file.Meeting.Id, one.Items.Count > 0 ? one.Items[0] : 0) ? null : "На день собрания полномочие не действует: проверьте даты.";
    }
}

public enum DeskMarkKind
{
    Joined = 1,
    Left = 2,

    /// <summary>Takes the last mark of the mandate back.</summary>
    Undo = 3,

    Vote = 4,
}

/// <summary>A mark as a device sends it.</summary>
/// <param name="Sequence">Its number on the device.</param>
/// <param name="MarkedUtc">By the device's clock, corrected by what it last knew of the server's.</param>
public sealed record DeskMark(int Sequence, DeskMarkKind What, DateTime MarkedUtc)
{
    public int? Mandate { get; init; }
    public AttendanceMode? Mode { get; init; }
    public string? Identified { get; init; }
    public int? Poll { get; init; }
    public string? Member { get; init; }
    public VoteChoice? Choice { get; init; }
    public int? Candidate { get; init; }
}

/// <param name="Refusal">Why it was not taken; empty where it was, now or before.</param>
public sealed record DeskAnswer(int Sequence, string? Refusal);

/// <summary>How the meeting stands, as the desk shows it between two loads of the page.</summary>
/// <param name="Present">Ids of the mandates that are there.</param>
/// <param name="Votes">Of the open vote by name: each member's word, «for», «against», «abstained» or the place of a candidate.</param>
/// <param name="Version">Of the meeting and its polls: another one means that the page is out of date.</param>
public sealed record DeskState(
    DateTime Now, int Version, bool HasQuorum, string Quorum, IReadOnlyList<int> Present, IReadOnlyDictionary<string, string> Votes, IReadOnlyList<DeskAnswer> Answers)
{
    public static DeskState Of(MeetingFile file, DateTime utcNow, IReadOnlyList<DeskAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(file);
        var quorum = file.QuorumAt(utcNow);
        var present = file.PresentAt(utcNow);
        var votes = file.OpenPoll is { Method: PollMethod.NamedOpen } poll
            ? file.VotesOf(poll).ToDictionary(vote => vote.Key, vote => vote.Value.Candidate is { } place ? $"{place}" : WordOf(vote.Value.Choice))
            : [];
        return new(utcNow, file.Meeting.Version, quorum.Holds, quorum.Words.Ru, [.. file.Mandates.Where(mandate => present.Contains(mandate.Key)).Select(mandate => mandate.Id)], votes, answers);
    }

    public static string WordOf(VoteChoice? choice) => choice switch
    {
        VoteChoice.For => "for",
        VoteChoice.Against => "against",
        VoteChoice.Abstained => "abstained",
        _ => "",
    };
}
