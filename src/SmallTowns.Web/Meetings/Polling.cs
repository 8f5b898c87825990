using System.Security.Cryptography;
using System.Text;
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

/// <summary>
/// Opens, closes and annuls polls. Opening freezes text, rule and roll; closing computes the outcome and, where it is adopted,
/// makes the decision in the same transaction. Nobody types an outcome.
/// </summary>
public sealed class Polling(IDbContextFactory<SmallTownsDbContext> contexts, SecretBallots ballots, TimeProvider clock)
{
    private const int MostRunOffDays = 60;

    /// <summary>Who would vote on an item now, and why not, where it cannot be opened.</summary>
    public static PollAdmission AdmissionOf(MeetingFile file, AgendaItem item, PollMethod method, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(item);
        return new(
            file.RuleOf(item), file.RollAt(item, utc), file.Meeting.Form, item.WasInNotice,
            method is PollMethod.SecretPaper or PollMethod.SecretElectronic, file.Meeting.NoticeSentUtc is not null);
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> OpenAsync(StaffActor by, int meetingId, int itemId, PollMethod method, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReadAsync(db, meetingId, cancellationToken) is not { } file || file.Items.FirstOrDefault(one => one.Id == itemId) is not { } item)
            return new MeetingOutcome.Overtaken();
        if (!Enum.IsDefined(method))
            return new MeetingOutcome.Refused("Выберите, как голосуют.");
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (file.Meeting.State is not MeetingState.Open)
            return new MeetingOutcome.Refused("Голосуют на идущем собрании: откройте его.");
        if (file.OpenPoll is not null)
            return new MeetingOutcome.Refused("Уже идёт голосование: сначала закройте его.");
        var earlier = file.PollsOf(item).LastOrDefault(poll => !poll.IsAnnulled);
        if (earlier is not null && earlier.Result is not PollResult.VoteAgain && earlier.RunOff.Count == 0)
            return new MeetingOutcome.Refused("По этому вопросу уже проголосовали. Ошибку исправляют: голосование отменяют с указанием причины и проводят снова.");
        if (WrongMethod(file, item, method) is { } wrong)
            return wrong;
        var origin = file.RunOffOf(item);
        if (WrongRunOff(file, origin, method, utcNow) is { } early)
            return early;
        var admission = AdmissionOf(file, item, method, utcNow);
        if (admission.Refusal is { } refusal)
            return new MeetingOutcome.Refused(refusal.Ru);
        if (admission.Form is MeetingForm.Absentee && QuorumCheck.Of(admission.Rule, admission.Roll) is { Holds: false } quorum)
            return new MeetingOutcome.Refused(quorum.Words.Ru);
        if (!admission.Roll.HasEqualWeights && method is PollMethod.HandCount)
            return new MeetingOutcome.Refused("У членов разное число голосов: руками их не посчитать, голосуйте поимённо.");

        var poll = new Poll
        {
            MeetingId = meetingId,
            ItemId = itemId,
            Round = file.PollsOf(item).Count + 1,
            Method = method,
            Text = item.DraftText,
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.DraftText))),
            RuleContent = ContentJson.Write(RuleOf(admission)),
            RollContent = ContentJson.Write(admission.Roll),
            Seats = item.IsElection ? file.SeatsAfter(item, origin) : 0,
            Candidates = [.. file.CandidatesAfter(item, origin)],
            OpenedUtc = utcNow,
            OpenedBy = by.Name,
        };
        db.Polls.Add(poll);
        db.Touch(file.Meeting);
        return await db.SaveAsync(() => poll.Id, cancellationToken, UniqueIndexes.OnePollOfRound);
    }

    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> CloseAsync(StaffActor by, int pollId, CountInput count, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(count);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingOfAsync(db, pollId, cancellationToken) is not { } meetingId || await ReadAsync(db, meetingId, cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        var poll = file.Polls.Single(one => one.Id == pollId);
        var item = file.Items.Single(one => one.Id == poll.ItemId);
        if (!poll.IsOpen)
            return new MeetingOutcome.Refused("Это голосование уже закрыто.");
        if (file.Meeting.State is not MeetingState.Open)
            return new MeetingOutcome.Refused("Собрание не идёт: продолжите его, чтобы закрыть голосование, или отмените голосование.");
        if (poll.Method is PollMethod.SecretElectronic && !await ballots.EndAsync(poll, cancellationToken))
            return new MeetingOutcome.Refused("Чей-то бюллетень записывается в эту секунду: закройте голосование ещё раз. Если это не проходит, отмените его.");
        var rule = ContentJson.Read<VotingRule>(poll.RuleContent);
        var roll = ContentJson.Read<Roll>(poll.RollContent);
        var tally = await PollTally.OfAsync(db, file, poll, roll, count, cancellationToken);
        if (tally.Problems.Count > 0)
            return new MeetingOutcome.Invalid(tally.Problems);

        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (poll.IsElection)
        {
            var whole = PollOutcome.BaseOf(rule.MajorityOf, roll, new PollCount(tally.Cast, 0, 0));
            var round = ElectionRound.Of(rule, [.. poll.Candidates.Zip(tally.OfCandidates, (name, votes) => new CandidateVotes(name, votes))], poll.Seats, whole, file.RunOffOf(item, poll) is not null);
            poll.CloseElection(tally.OfCandidates, tally.Invalid, round, ElectionWords.Of(poll.Candidates, tally.OfCandidates, rule, whole, round), utcNow);
        }
        else
        {
            var outcome = PollOutcome.Of(rule, roll, tally.Count, count.ChairVotedFor);
            if (outcome.Result is PollResult.ChairHasToDecide)
                return new MeetingOutcome.Invalid(nameof(count.ChairVotedFor), "Голоса разделились поровну, и по уставу решает голос председательствующего: отметьте, как он голосовал.");
            poll.Close(tally.Count, tally.Invalid, outcome, utcNow);
        }

        if (DecisionOf(file, item, poll, utcNow) is { } decision)
            db.AssemblyDecisions.Add(decision);
        db.Touch(file.Meeting);
        // One transaction with the outcome: a crash between them would leave the ballots in the order in which they came.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (poll.Method is PollMethod.SecretElectronic)
            await SecretBallots.ShuffleAsync(db, poll.Id, cancellationToken);
        return await db.SaveAsync(() => poll.Id, cancellationToken);
    }

    /// <summary>Says until when ballots of the round that follows are taken: those of the round before were for other candidates.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> CallRunOffAsync(StaffActor by, int pollId, DateOnly? until, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingOfAsync(db, pollId, cancellationToken) is not { } meetingId || await ReadAsync(db, meetingId, cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        var poll = file.Polls.Single(one => one.Id == pollId);
        var item = file.Items.Single(one => one.Id == poll.ItemId);
        if (file.Meeting.State is not (MeetingState.Open or MeetingState.Paused))
            return new MeetingOutcome.Refused("Следующий тур назначают, пока собрание не закрыто.");
        if (!file.TakesBallots(item))
            return new MeetingOutcome.Refused("По этому вопросу бюллетени не принимают: следующий тур проходит в зале.");
        if (file.RunOffOf(item)?.Id != pollId)
            return new MeetingOutcome.Refused("После этого голосования следующего тура нет.");
        if (poll.RunOffUntil is { } set)
            return new MeetingOutcome.Refused($"Последний день уже назначен: {MeetingWords.Day(set)}.");
        var today = RegionCalendar.Today(clock);
        if (until is not { } day || day < today || day > today.AddDays(MostRunOffDays))
            return new MeetingOutcome.Invalid("Until", $"Укажите последний день: не раньше сегодняшнего и не позже чем через {MostRunOffDays} дней.");
        poll.CallRunOff(day);
        db.Touch(file.Meeting);
        return await db.SaveAsync(() => poll.Id, cancellationToken);
    }

    /// <summary>Something was wrong with the round. It stays with the reason, and another one may follow.</summary>
    [Requires(Permission.KeepMeetings)]
    public async Task<MeetingOutcome> AnnulAsync(StaffActor by, int pollId, string reason, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        if (HiddenCharacters.AreIn(reason))
            return new MeetingOutcome.Invalid("Reason", HiddenCharacters.Sentence);
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Meeting.LineMaxLength)
            return new MeetingOutcome.Invalid("Reason", $"Напишите, что было не так; не длиннее {Meeting.LineMaxLength} знаков.");
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingOfAsync(db, pollId, cancellationToken) is not { } meetingId || await ReadAsync(db, meetingId, cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        var poll = file.Polls.Single(one => one.Id == pollId);
        if (poll.IsAnnulled)
            return new MeetingOutcome.Refused("Это голосование уже отменено.");
        if (file.Meeting.IsOver)
            return new MeetingOutcome.Refused("Собрание окончено: голосование отменяет только другое собрание или суд.");
        var item = file.Items.Single(one => one.Id == poll.ItemId);
        if (file.PollsOf(item).Any(later => later.Round > poll.Round && !later.IsAnnulled))
            return new MeetingOutcome.Refused("После него по этому вопросу уже голосовали ещё раз: отменяют последнее.");
        if (await db.AssemblyDecisions.SingleOrDefaultAsync(decision => decision.PollId == pollId, cancellationToken) is { } decision)
            decision.Drop();
        poll.Annul(by.Name, clock.GetUtcNow().UtcDateTime, reason.Trim());
        db.Touch(file.Meeting);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Nobody will count them any more, and what is not there tells nothing.
        if (poll.Method is PollMethod.SecretElectronic)
            await SecretBallots.ForgetAsync(db, poll.Id, cancellationToken);
        return await db.SaveAsync(() => poll.Id, cancellationToken);
    }

    private static MeetingOutcome.Refused? WrongMethod(MeetingFile file, AgendaItem item, PollMethod method) => method switch
    {
        PollMethod.Absentee when file.Meeting.IsHeldTogether => new("Заочно голосуют на заочном собрании."),
        not PollMethod.Absentee when !file.Meeting.IsHeldTogether => new("На заочном собрании считают бюллетени."),
        PollMethod.NamedOpen when item.Seats > 1 => new("Поимённо выбирают на одно место. Для нескольких посчитайте голоса по каждому кандидату."),
        PollMethod.SecretElectronic or PollMethod.SecretPaper when file.Ballots.Any(ballot => ballot.ItemId == item.Id && ballot.RunOffOfId == file.RunOffOf(item)?.Id && !file.IsLate(ballot) && !file.HasLapsed(ballot)) =>
            new("По этому вопросу поступили именные бюллетени: тайным голосование уже не сделать."),
        _ => null,
    };

    /// <summary>Who does not come votes in a run-off by a new ballot, and those are waited for.</summary>
    private static MeetingOutcome.Refused? WrongRunOff(MeetingFile file, Poll? origin, PollMethod method, DateTime utcNow) =>
        origin is null ? null
        : origin.RunOffUntil is null && method is PollMethod.Absentee ? new("Сначала назначьте последний день приёма бюллетеней следующего тура.")
        : origin.RunOffUntil is { } until && utcNow < file.TooLateFromUtc(origin) ? new($"Бюллетени следующего тура принимают до конца дня {MeetingWords.Day(until)}: голосование — после этого.")
        : null;

    private static List<string> ElectedBefore(MeetingFile file, AgendaItem item) =>
        [.. file.PollsOf(item).Where(poll => !poll.IsAnnulled).SelectMany(poll => poll.Elected)];

    /// <param name="isLast">No round follows, though there are seats left: the meeting is over.</param>
    internal static AssemblyDecision? DecisionOf(MeetingFile file, AgendaItem item, Poll poll, DateTime utcNow, bool isLast = false)
    {
        if (poll.IsElection)
        {
            var elected = ElectedBefore(file, item);
            return (poll.RunOff.Count > 0 && !isLast) || elected.Count == 0
                ? null
                : Decision($"{poll.Text}\n\n{(elected.Count == 1 ? "Избран(а)" : "Избраны")}: {string.Join(", ", elected)}.");
        }

        return poll.HasDecided ? Decision(poll.Text) : null;

        AssemblyDecision Decision(string text) => new()
        {
            MeetingId = file.Meeting.Id,
            ItemId = item.Id,
            PollId = poll.Id,
            Body = file.Meeting.Body,
            Title = item.Title,
            Text = text,
            WordsRu = poll.WordsRu,
            WordsEn = poll.WordsEn,
            MadeOn = RegionCalendar.DayOf(utcNow),
        };
    }

    private static Task<int?> MeetingOfAsync(SmallTownsDbContext db, int pollId, CancellationToken cancellationToken) =>
        db.Polls.Where(poll => poll.Id == pollId).Select(poll => (int?)poll.MeetingId).SingleOrDefaultAsync(cancellationToken);

    private Task<MeetingFile?> ReadAsync(SmallTownsDbContext db, int id, CancellationToken cancellationToken) =>
        MeetingFile.ReadAsync(db, id, RegionCalendar.Today(clock), cancellationToken);

    /// <summary>A chair's deciding vote would tell how one member voted: a tie of a secret vote is voted on again.</summary>
    private static VotingRule RuleOf(PollAdmission admission) =>
        admission is { IsSecret: true, Rule.Tie: TieRule.ChairDecides } ? admission.Rule with { Tie = TieRule.VoteAgain } : admission.Rule;
}
