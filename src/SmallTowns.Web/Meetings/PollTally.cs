using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Meetings;
using SmallTowns.Domain.Meetings.Records;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Meetings;

/// <summary>The votes of a poll that is about to close: those that were entered, marked, cast or sent, by its method.</summary>
/// <param name="OfCandidates">Of an election, in the order of the ballot.</param>
/// <param name="Cast">Of an election: how many took part.</param>
internal sealed record PollTally(PollCount Count, IReadOnlyList<long> OfCandidates, long Cast, int Invalid, IReadOnlyList<InputProblem> Problems)
{
    private static readonly PollCount None = new(0, 0, 0);

    public static async Task<PollTally> OfAsync(
        SmallTownsDbContext db, MeetingFile file, Poll poll, Roll roll, CountInput typed, CancellationToken cancellationToken) => poll.Method switch
        {
            PollMethod.HandCount or PollMethod.SecretPaper => poll.IsElection ? OfTypedElection(file, poll, roll, typed) : OfTyped(file, poll, roll, typed),
            PollMethod.NamedOpen => OfNamed(file, poll, roll),
            PollMethod.SecretElectronic => await OfSecretAsync(db, poll, cancellationToken),
            PollMethod.Absentee => poll.IsElection ? OfSent(file, poll, roll) : new(PollCount.Of(roll, SentChoices(file, poll, roll)), [], 0, 0, []),
            _ => throw new ArgumentOutOfRangeException(nameof(poll)),
        };

    private static PollTally OfTyped(MeetingFile file, Poll poll, Roll roll, CountInput typed)
    {
        List<InputProblem> problems =
        [
            .. Wrong(nameof(typed.For), typed.For), .. Wrong(nameof(typed.Against), typed.Against), .. Wrong(nameof(typed.Abstained), typed.Abstained),
            .. poll.IsSecret ? Wrong(nameof(typed.Invalid), typed.Invalid) : [],
        ];
        if (problems.Count > 0)
            return new(None, [], 0, 0, problems);
        var votesOfEach = roll.Entries.Count > 0 ? roll.Entries[0].Votes : 1;
        var inRoom = roll.Voters.Count(entry => entry.RepresentedBy != MeetingFile.BallotMark);
        var hands = typed.For!.Value + typed.Against!.Value + typed.Abstained!.Value + (typed.Invalid ?? 0);
        if (hands > inRoom)
            return new(None, [], 0, 0, [new(nameof(typed.For), $"Голосов больше, чем голосующих в зале: {hands} из {inRoom}.")]);
        var sent = PollCount.Of(roll, SentChoices(file, poll, roll));
        var count = new PollCount(
            (typed.For.Value * votesOfEach) + sent.For, (typed.Against.Value * votesOfEach) + sent.Against, (typed.Abstained.Value * votesOfEach) + sent.Abstained);
        return new(count, [], 0, typed.Invalid ?? 0, count.WrongFor(roll) is { } wrong ? [new(nameof(typed.For), wrong.Ru)] : []);
    }

    private static PollTally OfTypedElection(MeetingFile file, Poll poll, Roll roll, CountInput typed)
    {
        List<InputProblem> problems = [.. Wrong(nameof(typed.Cast), typed.Cast), .. poll.IsSecret ? Wrong(nameof(typed.Invalid), typed.Invalid) : []];
        var votesOfEach = roll.Entries.Count > 0 ? roll.Entries[0].Votes : 1;
        var voters = roll.Voters.Count(entry => entry.RepresentedBy != MeetingFile.BallotMark);
        for (var i = 0; i < poll.Candidates.Count; i++)
            problems.AddRange(Wrong($"Candidates[{i}]", typed.Candidates.ElementAtOrDefault(i)));
        if (problems.Count > 0)
            return new(None, [], 0, 0, problems);
        var votes = typed.Candidates.Take(poll.Candidates.Count).Select(one => one!.Value).ToList();
        var valid = typed.Cast!.Value - (typed.Invalid ?? 0);
        if (typed.Cast > voters)
            problems.Add(new(nameof(typed.Cast), $"Проголосовавших больше, чем голосующих: {typed.Cast} из {voters}."));
        else if (valid < 0)
            problems.Add(new(nameof(typed.Invalid), "Недействительных больше, чем поданных."));
        else if (votes.FindIndex(one => one > valid) is >= 0 and var tooMany)
            problems.Add(new($"Candidates[{tooMany}]", $"Голосов больше, чем действительных бюллетеней: {votes[tooMany]} из {valid}."));
        else if (votes.Sum() > valid * poll.Seats)
            problems.Add(new(nameof(typed.Cast), $"Голосов за кандидатов {votes.Sum()}, а {valid} проголосовавших могли отдать не больше {valid * poll.Seats}."));
        var sent = OfSent(file, poll, roll);
        return new(
            None, [.. votes.Zip(sent.OfCandidates, (inRoom, byBallot) => (inRoom * votesOfEach) + byBallot)], (typed.Cast!.Value * votesOfEach) + sent.Cast, typed.Invalid ?? 0, problems);
    }

    /// <summary>An election by the ballots that were sent. Whoever marked nobody has taken part too.</summary>
    private static PollTally OfSent(MeetingFile file, Poll poll, Roll roll)
    {
        var counted = file.CountedBallots(poll, roll);
        var sent = roll.Voters.Where(entry => counted.ContainsKey(entry.Member)).Select(entry => (entry.Votes, counted[entry.Member].Candidates)).ToList();
        return new(None, [.. poll.Candidates.Select((_, place) => sent.Where(one => one.Candidates.Contains(place)).Sum(one => (long)one.Votes))], sent.Sum(one => (long)one.Votes), 0, []);
    }

    private static Dictionary<string, VoteChoice> SentChoices(MeetingFile file, Poll poll, Roll roll) =>
        file.CountedBallots(poll, roll).Where(sent => sent.Value.Choice is not null).ToDictionary(sent => sent.Key, sent => sent.Value.Choice!.Value, StringComparer.Ordinal);

    private static PollTally OfNamed(MeetingFile file, Poll poll, Roll roll)
    {
        var standing = file.VotesOf(poll);
        if (poll.IsElection)
        {
            var chosen = roll.Voters.Where(entry => standing.TryGetValue(entry.Member, out var vote) && vote.Candidate is not null)
                .Select(entry => (entry.Votes, Candidate: standing[entry.Member].Candidate!.Value)).ToList();
            var sent = OfSent(file, poll, roll);
            return new(
                None, [.. poll.Candidates.Select((_, place) => chosen.Where(one => one.Candidate == place).Sum(one => (long)one.Votes) + sent.OfCandidates[place])],
                chosen.Sum(one => (long)one.Votes) + sent.Cast, 0, []);
        }

        var choices = SentChoices(file, poll, roll);
        foreach (var (member, vote) in standing)
        {
            if (vote.Choice is { } choice)
                choices[member] = choice;
        }

        return new(PollCount.Of(roll, choices), [], 0, 0, []);
    }

    private static async Task<PollTally> OfSecretAsync(SmallTownsDbContext db, Poll poll, CancellationToken cancellationToken)
    {
        var ballots = await db.SecretBallots.AsNoTracking().Where(ballot => ballot.PollId == poll.Id).ToListAsync(cancellationToken);
        if (!poll.IsElection)
            return new(new PollCount(Of(VoteChoice.For), Of(VoteChoice.Against), Of(VoteChoice.Abstained)), [], 0, 0, []);
        var cast = await db.BallotEnvelopes.CountAsync(envelope => envelope.PollId == poll.Id, cancellationToken);
        return new(None, [.. poll.Candidates.Select((_, place) => (long)ballots.Count(ballot => ballot.Candidate == place))], cast, 0, []);

        long Of(VoteChoice choice) => ballots.Count(ballot => ballot.Choice == choice);
    }

    private static IEnumerable<InputProblem> Wrong(string field, long? number)
    {
        if (number is null)
            yield return new(field, "Введите число; если никто — 0.");
        else if (number is < 0 or > 10_000)
            yield return new(field, "Столько голосов быть не может.");
    }
}
