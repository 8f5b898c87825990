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
            Noun = MeetingWords.NounOf(meeting),
            Voter = MeetingWords.VoterOf(meeting),
            Form = MeetingWords.Of(meeting.Form),
            Kind = MeetingWords.Of(meeting.Kind),
            Held = [.. HeldOf(meeting, opened, ended?.Utc), .. RunOffsOf(file)],
            ConvenedBy = meeting.ConvenedBy,
            Notice = meeting.NoticeSentUtc is { } sent
                ? $"Уведомление с повесткой и материалами разослано {StaffTime.Text(sent)}.{Also(meeting.Steps.FirstOrDefault(step => step.State is MeetingState.Convened)?.Reason)}"
                : "",
            Charter = meeting.CharterFrom is { } from
                ? $"{MeetingWords.NounOf(meeting)} проведено по уставу, действующему с {MeetingWords.Day(from)}."
                : meeting.IsOfAssembly
                    ? "Устав Ассоциации не опубликован: правила взяты из Федерального закона от 12.01.1996 № 7-ФЗ и Гражданского кодекса, как их читает портал."
                    : "В уставе Ассоциации правил этого органа нет: кворум и большинство взяты из значений, предложенных порталом.",
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
            NotHeld = meeting.State is MeetingState.NotHeld ? $"{MeetingWords.NounOf(meeting)} не состоялось. {ended?.Reason}" : "",
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
        var came = Came(file);
        foreach (var nameless in file.Mandates.Where(mandate => mandate.IsNameless && came.Contains(mandate.Key)))
            yield return new("", $"Не указано, кто участвовал за место «{nameless.Voter.Name.Ru}»: впишите имя на странице заседания.");
        foreach (var seat in Judged(file).Where(ballot => TookPart(file, ballot) && file.SenderNameOf(ballot.Row).IsNameless).Select(ballot => ballot.Row.Member).Distinct())
            yield return new("", $"Не указано, кто прислал бюллетень за место «{file.NameOf(seat).Ru}»: впишите имя на странице заседания.");
    }

    private static IEnumerable<string> HeldOf(Meeting meeting, DateTime? opened, DateTime? ended)
    {
        yield return meeting.IsHeldTogether ? $"Назначено на {StaffTime.Text(meeting.StartsUtc)}." : $"Бюллетени принимались с {StaffTime.Text(meeting.StartsUtc)}.";
        if (meeting.BallotsUntil is { } until)
            yield return $"Последний день приёма бюллетеней: {MeetingWords.Day(until)}.";
        if (opened is { } start)
            yield return $"{(meeting.IsHeldTogether ? "Открыто" : "Подсчёт начат")} {StaffTime.Text(start)}.";
        foreach (var step in meeting.Steps.OrderBy(step => step.Id).Where(step => step.State is MeetingState.Paused))
            yield return $"Перерыв объявлен в {StaffTime.Clock(step.Utc)}: {step.Reason}";
        if (ended is { } end)
            yield return $"{(meeting.State is MeetingState.NotHeld ? "Признано несостоявшимся" : "Закрыто")} {StaffTime.Text(end)}.";
        if (meeting.Place.Length > 0)
            yield return $"Место: {meeting.Place}.";
        if (meeting.RemoteMeans.Length > 0)
            yield return $"Дистанционное участие: {meeting.RemoteMeans}";
    }

    private static string QuorumOf(MeetingFile file, DateTime? utc) => utc is { } moment ? file.QuorumAt(moment).Words.Ru : "";

    /// <summary>The members who came, and those of whom a ballot was counted.</summary>
    private static HashSet<string> WhoTookPart(MeetingFile file)
    {
        var came = Came(file);
        return file.Mandates.Where(mandate => came.Contains(mandate.Key)).Select(mandate => mandate.Voter.Key)
            .Concat(Judged(file).Where(ballot => TookPart(file, ballot)).Select(ballot => ballot.Row.Member))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<(RegisteredBallot Row, AbsenteeBallot Judged)> Judged(MeetingFile file) => file.Items.SelectMany(item => file.BallotsOf(item, file.TooLateFromUtc(null)));

    /// <summary>Whoever voted in a round that was annulled took part as well.</summary>
    private static bool TookPart(MeetingFile file, (RegisteredBallot Row, AbsenteeBallot Judged) ballot) =>
        ballot.Judged.NotCounted is null || (ballot.Judged.NotCounted == AbsenteeBallots.Annulled && !file.IsLate(ballot.Row));

    private static HashSet<string> Came(MeetingFile file) =>
        file.Marks.Where(mark => mark.Kind is AttendanceKind.Joined).Select(mark => mark.Mandate).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of an election by ballots also the days of its further rounds.</summary>
    private static IEnumerable<string> RunOffsOf(MeetingFile file) => file.Items.SelectMany(item => file.PollsOf(item))
        .Where(poll => poll.RunOffUntil is not null && !poll.IsAnnulled)
        .Select(poll => $"«{file.Items.Single(item => item.Id == poll.ItemId).Title}»: последний день приёма бюллетеней следующего тура — {MeetingWords.Day(poll.RunOffUntil!.Value)}.");

    private static IEnumerable<MinutesAttendee> AttendeesOf(MeetingFile file)
    {
        var voting = file.Voting.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        var undone = file.Events.Select(one => one.UndoesId).OfType<int>().ToHashSet();
        foreach (var mandate in file.Mandates)
        {
            var marks = file.Marks.Where(mark => mark.Mandate == mandate.Key).OrderBy(mark => mark.MarkedUtc).ToList();
            if (marks.All(mark => mark.Kind is not AttendanceKind.Joined))
                continue;
            var times = string.Join(", ", marks.Select(mark => $"{(mark.Kind is AttendanceKind.Joined ? "с" : "до")} {StaffTime.Clock(mark.MarkedUtc)}"));
            var came = file.Events.Last(one => one.MandateId == mandate.Id && one.Kind is AttendanceKind.Joined && !undone.Contains(one.Id));
            var mode = $"{MeetingWords.Of(came.Mode)}{(came.Identified.Length > 0 ? $" (личность установлена: {came.Identified})" : "")}";
            yield return new(mandate.Voter.Name.Ru, mandate.PersonOrNobody, mandate.RightInFull, $"{times}, {mode}", voting.Contains(mandate.Voter.Key));
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
                .. file.CountedBallots(poll, roll).Values.Select(sent => $"{file.NameOf(sent.Member).Ru}: {(poll.IsElection ? ChosenIn(poll, sent) : MeetingWords.Of(sent.Choice!.Value))} (бюллетенем)"),
            ],
        };
    }

    private static IEnumerable<string> BallotsOf(MeetingFile file)
    {
        foreach (var item in file.Items)
        {
            foreach (var (row, ballot) in file.BallotsOf(item, file.TooLateFromUtc(null)))
                yield return $"«{item.Title}»{(row.RunOffOfId is null ? "" : ", следующий тур")}: {file.SenderNameOf(row).Name}, {MeetingWords.Of(row.Way)}, поступил {StaffTime.Text(row.ArrivedUtc)}, {row.Receipt}{(ballot.NotCounted is { } why ? $" — {why.Ru}" : "")}";
        }
    }

    private static string ChosenIn(Poll poll, AbsenteeBallot ballot) =>
        ballot.Candidates.Count == 0 ? "никто" : string.Join(", ", ballot.Candidates.Select(place => poll.Candidates[place]));

    private static string Also(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $" {text.Trim()}";
}
