using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>Ballots of members who do not come, as they arrive. A late one is kept and not counted.</summary>
public sealed class BallotRegister(IDbContextFactory<SmallTownsDbContext> contexts, TimeProvider clock)
{
    /// <returns>With <see cref="MeetingOutcome.Done"/> the id of the first ballot, by which the receipt is found.</returns>
    [Requires(Permission.KeepMeetings)]
    public Task<MeetingOutcome> RegisterAsync(StaffActor by, int meetingId, BallotInput input, CancellationToken cancellationToken = default)
    {
        by.RequireFor(Permission.KeepMeetings, Scope.Association);
        ArgumentNullException.ThrowIfNull(input);
        return KeepAsync(by.Name, meetingId, input, cancellationToken);
    }

    /// <param name="byName">Who registers it; of a member's own ballot, how it came.</param>
    internal async Task<MeetingOutcome> KeepAsync(string byName, int meetingId, BallotInput input, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await MeetingFile.ReadAsync(db, meetingId, RegionCalendar.Today(clock), cancellationToken) is not { } file)
            return new MeetingOutcome.Overtaken();
        var utcNow = clock.GetUtcNow().UtcDateTime;
        if (!file.Meeting.TakesBallots)
            return new MeetingOutcome.Refused("Форма собрания не предусматривает бюллетеней.");
        if (file.Meeting.State is not (MeetingState.Convened or MeetingState.Open or MeetingState.Paused or MeetingState.Closed))
            return new MeetingOutcome.Refused("Бюллетени принимают, когда собрание созвано.");
        if (await db.MeetingMinutes.AnyAsync(minutes => minutes.MeetingId == meetingId && minutes.State == MinutesState.Final, cancellationToken))
            return new MeetingOutcome.Refused("Протокол подписан: пришедшее после этого в него не войдёт.");
        if (file.AreSeatsStale)
            return new MeetingOutcome.Refused("Состав органа изменился после созыва: сначала обновите его, чтобы было видно, кто прислал бюллетень.");
        List<InputProblem> problems = [.. ProblemsOf(input, file, utcNow)];
        var marked = file.Items.Where(item => file.TakesBallots(item) && input.IsMarked(item)).ToList();
        problems.AddRange(marked.Where(item => !input.IsPossible(item, file.CandidatesAfter(item, file.OriginOfBallots(item)).Count)).Select(item => new InputProblem($"Choices[{item.Id}]", "Так голосовать по этому вопросу нельзя.")));
        if (problems.All(problem => problem.Field != nameof(input.Member)))
        {
            problems.AddRange(marked.Where(item => !file.MayVoteByBallot(item, input.Member))
                .Select(item => new InputProblem($"Choices[{item.Id}]", $"На {MeetingWords.Day(file.VotingDayOfBallots(item))} у этого члена нет права голоса.")));
        }

        if (marked.Count == 0)
            problems.Add(new("Choices", "Отметьте, как член голосует хотя бы по одному вопросу."));
        if (problems.Count > 0)
            return new MeetingOutcome.Invalid(problems);
        var arrivedUtc = RegionCalendar.Utc(input.Arrived!.Value);
        if (marked.Any(item => !MayStillCome(file, item, arrivedUtc)))
            return new MeetingOutcome.Refused("По одному из этих вопросов уже голосуют или проголосовали. Поступивший в срок бюллетень уже не учесть: отмените голосование и проведите его снова.");

        var number = await db.RegisteredBallots.Where(ballot => ballot.MeetingId == meetingId).Select(ballot => ballot.Receipt).Distinct().CountAsync(cancellationToken) + 1;
        var rows = marked.Select(item => new RegisteredBallot
        {
            MeetingId = meetingId,
            ItemId = item.Id,
            Member = input.Member,
            Choice = item.IsElection ? null : input.Choices[item.Id],
            Candidates = item.IsElection ? [.. input.Candidates[item.Id].Distinct().Order()] : null,
            RunOffOfId = file.OriginOfBallots(item)?.Id,
            Way = input.Way,
            ArrivedUtc = arrivedUtc,
            Receipt = $"Б-{meetingId}-{number}",
            RegisteredUtc = utcNow,
            ByName = byName,
        }).ToList();
        db.RegisteredBallots.AddRange(rows);
        // Two secretaries would give one number twice, and a poll that opens at this moment would miss the ballot.
        db.Touch(file.Meeting);
        return await db.SaveAsync(() => rows[0].Id, cancellationToken);
    }

    private static IEnumerable<InputProblem> ProblemsOf(BallotInput input, MeetingFile file, DateTime utcNow)
    {
        if (!file.Items.Any(item => file.TakesBallots(item) && file.MayVoteByBallot(item, input.Member)))
            yield return new(nameof(input.Member), "Выберите члена с правом голоса.");
        if (input.Way is BallotWay.SimpleSignature && !file.Charter.AllowsSimpleSignatures)
            yield return new("Way", OwnBallots.NotAllowed);
        if (input.Arrived is null)
            yield return new("Arrived", "Укажите, когда бюллетень поступил.");
        else if (RegionCalendar.Utc(input.Arrived.Value) > utcNow)
            yield return new("Arrived", "Это время ещё не наступило.");
        else if (RegionCalendar.Utc(input.Arrived.Value) < file.Meeting.NoticeSentUtc!.Value.AddMinutes(-1))
            yield return new("Arrived", $"Уведомление разослано {StaffTime.Text(file.Meeting.NoticeSentUtc.Value)}: раньше бюллетень поступить не мог.");
    }

    /// <summary>One that came in time must not come to be known when its round has been counted. A late one is kept whenever it comes.</summary>
    private static bool MayStillCome(MeetingFile file, AgendaItem item, DateTime arrivedUtc)
    {
        var (origin, last) = (file.OriginOfBallots(item), file.PollsOf(item).LastOrDefault(poll => !poll.IsAnnulled));
        return last is null || last.Id == origin?.Id || arrivedUtc >= file.TooLateFromUtc(origin);
    }
}

/// <summary>A ballot as the secretary enters it.</summary>
/// <param name="Arrived">By the region's clocks: when the paper or the letter came.</param>
public sealed record BallotInput(string Member, BallotWay Way, DateTime? Arrived)
{
    /// <summary>By the item.</summary>
    public IReadOnlyDictionary<int, VoteChoice> Choices { get; init; } = new Dictionary<int, VoteChoice>();

    /// <summary>Of elections, by the item: the places of the chosen on the ballot. One on which nobody is marked has none of them.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Candidates { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    internal bool IsMarked(AgendaItem item) => item.IsElection ? Candidates.ContainsKey(item.Id) : Choices.ContainsKey(item.Id);

    internal bool IsPossible(AgendaItem item, int candidates) =>
        item.IsElection ? Candidates[item.Id].All(place => place >= 0 && place < candidates) : Enum.IsDefined(Choices[item.Id]);
}
