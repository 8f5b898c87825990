namespace SmallTowns.Domain.Meetings;

/// <summary>A round of an election: who is elected, and who goes on to the next round for how many seats.</summary>
/// <param name="RunOff">Empty where the round filled every seat, or where nobody is left who could be elected.</param>
public sealed record ElectionRound(IReadOnlyList<CandidateVotes> Elected, IReadOnlyList<CandidateVotes> RunOff, int SeatsLeft)
{
    private const int CandidatesPerSeat = 2;

    /// <param name="whole">The number of which the majority is taken (<see cref="PollOutcome.BaseOf"/>).</param>
    /// <param name="isRunOff">The second round or a later one.</param>
    public static ElectionRound Of(VotingRule rule, IReadOnlyList<CandidateVotes> candidates, int seats, long whole, bool isRunOff = false)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);

        var byMostVotes = isRunOff && rule.RunOff is RunOffRule.MostVotes;
        var ranked = candidates.Where(candidate => candidate.Votes > 0).OrderByDescending(candidate => candidate.Votes).ToList();
        var passing = ranked.Where(candidate => byMostVotes || rule.Majority.IsReachedBy(candidate.Votes, whole)).ToList();

        var elected = AboveTheTie(passing, seats);
        var seatsLeft = seats - elected.Count;
        if (seatsLeft == 0)
            return new(elected, [], 0);

        // More of them reached the majority than there are seats: the seats that are left are between those who tie for them.
        var tied = passing.Skip(elected.Count).ToList();
        if (tied.Count > 0)
            return new(elected, [.. tied.Where(candidate => candidate.Votes == tied[0].Votes)], seatsLeft);

        var others = ranked.Skip(elected.Count).ToList();
        var runOff = WithTheTie(others, CandidatesPerSeat * seatsLeft);
        // Without anybody to choose from, a further round would be the same once more.
        return new(elected, runOff, seatsLeft);
    }

    /// <summary>As many as there are seats, without those who tie for the last of them.</summary>
    private static List<CandidateVotes> AboveTheTie(List<CandidateVotes> ranked, int seats)
    {
        if (ranked.Count <= seats)
            return ranked;
        var firstOut = ranked[seats].Votes;
        return [.. ranked.Take(seats).Where(candidate => candidate.Votes > firstOut)];
    }

    /// <summary>So many, and all who have as many votes as the last of these.</summary>
    private static List<CandidateVotes> WithTheTie(List<CandidateVotes> ranked, int places)
    {
        if (ranked.Count <= places)
            return ranked;
        var last = ranked[places - 1].Votes;
        return [.. ranked.Where(candidate => candidate.Votes >= last)];
    }
}

public sealed record CandidateVotes(string Candidate, long Votes);
