using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>Writes minutes from the records of a meeting.</summary>
internal static class MinutesWriting
{
    public static MinutesContent Of(MeetingFile file, Minutes minutes, IReadOnlyList<AssemblyDecision> decisions, IReadOnlyList<MinutesRemark> remarks, string organisation)
    {
        var meeting = file.Meeting;
        var opened = meeting.Steps.OrderBy(step => step.Id).FirstOrDefault(step => step.State is MeetingState.Open)?.Utc;
        var tookPart = WhoTookPart(file);
        var ended = meeting.Steps.OrderBy(step => step.Id).LastOrDefault(step => step.State is MeetingState.Closed or MeetingState.NotHeld);
        return new()
        {
            Title = $"Протокол. {MeetingWords.TitleOf(meeting)}",
            Organisation = organisation,
            Form = MeetingWords.Of(meeting.Form),
            Kind = MeetingWords.Of(meeting.Kind),
            Held = [.. HeldOf(meeting, opened, ended?.Utc)],
            ConvenedBy = meeting.ConvenedBy,
            Notice = meeting.NoticeSentUtc is { } sent
                ? $"Уведомление с повесткой и материалами разослано {MeetingWords.Moment(sent)}.{Also(meeting.Steps.FirstOrDefault(step => step.State is MeetingState.Convened)?.Reason)}"
                : "",
            Charter = meeting.CharterFrom is { } from
                ? $"Собрание проведено по уставу, действующему с {MeetingWords.Day(from)}."
                : "Устав Ассоциации не опубликован: правила взяты из Федерального закона от 12.01.1996 № 7-ФЗ и Гражданского кодекса, как их читает портал.",
            Chair = meeting.Chair,
            Secretary = meeting.Secretary,
            Counters = meeting.Counters,
            Quorum = QuorumOf(file, opened ?? ended?.Utc),
            Attendees = [.. AttendeesOf(file)],
            Absent = [.. file.Voting.Where(member => !tookPart.Contains(member.Key)).Select(member => member.Name.Ru)],
            Items = [.. file.Items.Select((item, place) => ItemOf(file, item, place + 1, decisions))],
            Ballots = [.. BallotsOf(file)],
            Course = minutes.Course,
            Remarks = [.. remarks.Select(remark => $"{file.NameOf(remark.Member).Ru}: {remark.Text}{(remark.Answer.Length > 0 ? $" Ответ: {remark.Answer}" : "")}")],
            NotHeld = meeting.State is MeetingState.NotHeld ? $"Собрание не состоялось. {ended?.Reason}" : "",
            Correction = minutes.Correction,
        };
    }

    /// <summary>What is missing for a signature: the law names it.</summary>
    public static IEnumerable<InputProblem> Missing(MeetingFile file)
    {
        var meeting = file.Meeting;
        if (meeting.State is not (MeetingState.Closed or MeetingState.NotHeld))
            yield return new("", "Собрание не окончено: протокол подписывают после закрытия.");
        if (string.IsNullOrWhiteSpace(meeting.Chair) && meeting.IsHeldTogether)
            yield return new(nameof(meeting.Chair), "Не указан председательствующий.");
        if (string.IsNullOrWhiteSpace(meeting.Secretary))
            yield return new(nameof(meeting.Secretary), "Не указан секретарь.");
        if (string.IsNullOrWhiteSpace(meeting.Counters) && file.Polls.Any(poll => !poll.IsAnnulled && poll.ClosedUtc is not null))
            yield return new(nameof(meeting.Counters), "Не указано, кто подсчитывал голоса.");
        if (string.IsNullOrWhiteSpace(meeting.Place) && string.IsNullOrWhiteSpace(meeting.RemoteMeans) && meeting.IsHeldTogether)
            yield return new(nameof(meeting.Place), "Не указаны место и способ дистанционного участия.");
        if (meeting.TakesBallots && meeting.BallotsUntil is null)
            yield return new(nameof(meeting.BallotsUntil), "Не указан последний день приёма бюллетеней.");
    }

    private static IEnumerable<string> HeldOf(Meeting meeting, DateTime? opened, DateTime? ended)
    {
        yield return meeting.IsHeldTogether ? $"Назначено на {MeetingWords.Moment(meeting.StartsUtc)}." : $"Бюллетени принимались с {MeetingWords.Moment(meeting.StartsUtc)}.";
        if (meeting.BallotsUntil is { } until)
            yield return $"Последний день приёма бюллетеней: {MeetingWords.Day(until)}.";
        if (opened is { } start)
            yield return $"{(meeting.IsHeldTogether ? "Открыто" : "Подсчёт начат")} {MeetingWords.Moment(start)}.";
        foreach (var step in meeting.Steps.OrderBy(step => step.Id).Where(step => step.State is MeetingState.Paused))
            yield return $"Перерыв объявлен в {StaffTime.Clock(step.Utc)}: {step.Reason}";
        if (ended is { } end)
            yield return $"{(meeting.State is MeetingState.NotHeld ? "Признано несостоявшимся" : "Закрыто")} {MeetingWords.Moment(end)}.";
        if (meeting.Place.Length > 0)
            yield return $"Место: {meeting.Place}.";
        if (meeting.RemoteMeans.Length > 0)
            yield return $"Дистанционное участие: {meeting.RemoteMeans}";
    }

    private static string QuorumOf(MeetingFile file, DateTime? utc) => utc is { } moment ? file.QuorumAt(moment).Words.Ru : "";

    /// <summary>The members who came, and those whose ballots came in time.</summary>
    private static HashSet<string> WhoTookPart(MeetingFile file)
    {
        var came = file.Marks.Where(mark => mark.Kind is AttendanceKind.Joined).Select(mark => mark.Mandate).ToHashSet(StringComparer.Ordinal);
        var tooLateFromUtc = AbsenteeBallots.TooLateFromUtc(file.Meeting.BallotsUntil ?? file.Day);
        return file.Mandates.Where(mandate => came.Contains(mandate.Key)).Select(mandate => mandate.Member!.Key)
            .Concat(file.Ballots.Where(ballot => ballot.ArrivedUtc < tooLateFromUtc).Select(ballot => ballot.Member))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<MinutesAttendee> AttendeesOf(MeetingFile file)
    {
        var voting = file.Voting.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        var undone = file.Events.Select(one => one.UndoesId).OfType<int>().ToHashSet();
        foreach (var mandate in file.Mandates)
        {
            var marks = file.Marks.Where(mark => mark.Mandate == mandate.Key).OrderBy(mark => mark.MarkedUtc).ToList();
            if (marks.All(mark => mark.Kind is not AttendanceKind.Joined))
                continue;
            var right = mandate.Kind is MandateKind.HeadByOffice
                ? MeetingWords.Of(mandate.Kind)
                : $"{MeetingWords.Of(mandate.Kind)}{(mandate.DocumentNumber is { Length: > 0 } number ? $" № {number}" : "")}{(mandate.IssuedOn is { } day ? $" от {MeetingWords.Day(day)}" : "")}";
            var times = string.Join(", ", marks.Select(mark => $"{(mark.Kind is AttendanceKind.Joined ? "с" : "до")} {StaffTime.Clock(mark.MarkedUtc)}"));
            var came = file.Events.Last(one => one.MandateId == mandate.Id && one.Kind is AttendanceKind.Joined && !undone.Contains(one.Id));
            var mode = $"{MeetingWords.Of(came.Mode)}{(came.Identified.Length > 0 ? $" (личность установлена: {came.Identified})" : "")}";
            yield return new(mandate.Member!.Name.Ru, mandate.PersonName, right, $"{times}, {mode}", voting.Contains(mandate.Member.Key));
        }
    }

    private static MinutesItem ItemOf(MeetingFile file, AgendaItem item, int number, IReadOnlyList<AssemblyDecision> decisions)
    {
        var decision = decisions.FirstOrDefault(one => one.ItemId == item.Id && !one.IsDropped);
        return new(number, item.Title, item.Reporter)
        {
            Rounds = [.. file.PollsOf(item).Select(poll => RoundOf(file, poll))],
            // As they stood on the rolls: what was noted after a vote did not keep anybody from it.
            Recused =
            [
                .. file.PollsOf(item).Where(poll => !poll.IsAnnulled).SelectMany(poll => ContentJson.Read<Roll>(poll.RollContent).Entries).Where(entry => entry.IsRecused)
                    .DistinctBy(entry => entry.Member).Select(entry => $"{file.NameOf(entry.Member).Ru}: {entry.RecusedBecause}"),
            ],
            Dissents = [.. file.Dissents.Where(note => note.ItemId == item.Id).Select(note => note.Kind is DissentKind.VotedAgainst
                ? $"{file.NameOf(note.Member).Ru} голосовал против и просил внести это в протокол.{Also(note.Text)}"
                : $"{file.NameOf(note.Member).Ru}: {note.Text}")],
            Decision = decision?.Text ?? "",
            DecisionOrdinal = decision?.Ordinal,
        };
    }

    private static MinutesRound RoundOf(MeetingFile file, Poll poll)
    {
        var rule = ContentJson.Read<VotingRule>(poll.RuleContent);
        var roll = ContentJson.Read<Roll>(poll.RollContent);
        return new(poll.Round, poll.Text, MeetingWords.Of(poll.Method), QuorumCheck.Of(rule, roll).Words.Ru, poll.WordsRu, poll.IsAnnulled ? poll.AnnulReason : "")
        {
            ByName = poll.Method is not PollMethod.NamedOpen ? [] :
            [
                .. roll.Voters.Select(entry => (entry.Member, Vote: file.VotesOf(poll).GetValueOrDefault(entry.Member)))
                    .Where(one => one.Vote is not null)
                    .Select(one => $"{file.NameOf(one.Member).Ru}: {(one.Vote!.Candidate is { } place ? poll.Candidates[place] : MeetingWords.Of(one.Vote.Choice!.Value))}"),
                .. file.BallotChoices(poll, roll).Select(sent => $"{file.NameOf(sent.Key).Ru}: {MeetingWords.Of(sent.Value)} (бюллетенем)"),
            ],
        };
    }

    private static IEnumerable<string> BallotsOf(MeetingFile file)
    {
        foreach (var item in file.Items)
        {
            var poll = file.PollsOf(item).LastOrDefault(one => !one.IsAnnulled);
            var roll = poll is null ? file.RollAt(item, AbsenteeBallots.TooLateFromUtc(file.Meeting.BallotsUntil ?? file.Day)) : ContentJson.Read<Roll>(poll.RollContent);
            foreach (var (ballot, row) in file.Judged(item, roll).Zip(file.BallotsOf(item)))
                yield return $"«{item.Title}»: {file.NameOf(ballot.Member).Ru}, {MeetingWords.Of(row.Way)}, поступил {MeetingWords.Moment(row.ArrivedUtc)}, {row.Receipt}{(ballot.NotCounted is { } why ? $" — {why.Ru}" : "")}";
        }
    }

    private static string Also(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $" {text.Trim()}";
}
