namespace SmallTowns.Domain.Meetings;

/// <summary>What a poll decided. It is computed from rule, roll and count; nobody types it.</summary>
/// <param name="Words">The computation, as it goes into the minutes.</param>
/// <param name="Needed">The fewest votes for that would have adopted it.</param>
public sealed record PollOutcome(PollResult Result, long Base, long Needed, LocalizedText Words)
{
    /// <param name="chairVotedFor">How the chair voted, where the rule lets the chair decide a tie; empty where that is not known.</param>
    /// <exception cref="ArgumentException">The count is none that this roll can give (<see cref="PollCount.WrongFor"/>), or there is no quorum: such a poll is not opened.</exception>
    public static PollOutcome Of(VotingRule rule, Roll roll, PollCount count, bool? chairVotedFor = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(count);
        if (count.WrongFor(roll) is { } wrong)
            throw new ArgumentException(wrong.En, nameof(count));
        if (!QuorumCheck.Of(rule, roll).Holds)
            throw new ArgumentException("There is no quorum for this poll.", nameof(roll));

        var whole = BaseOf(rule.MajorityOf, roll, count);
        var needed = rule.Majority.LeastVotesOf(whole);
        var result = ResultOf(rule, count, whole, chairVotedFor);
        return new(result, whole, needed, WordsOf(rule, count, whole, needed, result));
    }

    /// <summary>The number of which the majority is taken.</summary>
    public static long BaseOf(MajorityBase @base, Roll roll, PollCount count)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(count);
        return @base switch
        {
            MajorityBase.AllMembers => roll.Entries.Where(entry => !entry.IsRecused).Sum(entry => (long)entry.Votes),
            MajorityBase.Present => roll.Voters.Sum(entry => (long)entry.Votes),
            MajorityBase.Cast => count.Cast,
            MajorityBase.ForAndAgainst => count.For + count.Against,
            _ => throw new ArgumentOutOfRangeException(nameof(@base)),
        };
    }

    // As many votes for as against are a tie where one vote more would have adopted it. Where even that would not have been
    // enough, the question fell for want of votes, and there is nothing for the chair to decide.
    private static PollResult ResultOf(VotingRule rule, PollCount count, long whole, bool? chairVotedFor)
    {
        if (rule.Majority.IsReachedBy(count.For, whole))
            return PollResult.Adopted;
        var isTie = count.For > 0 && count.For == count.Against && rule.Majority.IsReachedBy(count.For + 1, whole);
        return (isTie, rule.Tie, chairVotedFor) switch
        {
            (true, TieRule.VoteAgain, _) => PollResult.VoteAgain,
            (true, TieRule.ChairDecides, true) => PollResult.AdoptedByChair,
            (true, TieRule.ChairDecides, null) => PollResult.ChairHasToDecide,
            (true, TieRule.ChairDecides, false) => PollResult.RejectedByChair,
            _ => PollResult.Rejected,
        };
    }

    private static LocalizedText WordsOf(VotingRule rule, PollCount count, long whole, long needed, PollResult result)
    {
        var @base = BaseWords(rule.MajorityOf);
        var comparison = rule.Majority.Comparison(count.For, whole);
        var outcome = ResultWords(result);
        return new(
            $"За — {count.For}, против — {count.Against}, воздержались — {count.Abstained}. За {count.For} из {whole} ({@base.Ru}), требуется {needed}: {outcome.Ru} ({comparison}).",
            $"For {count.For}, against {count.Against}, abstained {count.Abstained}. For {count.For} of {whole} ({@base.En}), {needed} needed: {outcome.En} ({comparison}).");
    }

    public static LocalizedText BaseWords(MajorityBase @base) => @base switch
    {
        MajorityBase.AllMembers => new("от всех членов", "of all members"),
        MajorityBase.Present => new("от присутствующих", "of those present"),
        MajorityBase.Cast => new("от проголосовавших", "of those who voted"),
        MajorityBase.ForAndAgainst => new("от голосов за и против", "of votes for and against"),
        _ => throw new ArgumentOutOfRangeException(nameof(@base)),
    };

    public static LocalizedText ResultWords(PollResult result) => result switch
    {
        PollResult.Adopted => new("принято", "adopted"),
        PollResult.Rejected => new("не принято", "rejected"),
        PollResult.AdoptedByChair => new("голоса разделились поровну, принято голосом председательствующего", "a tie, adopted by the chair's vote"),
        PollResult.RejectedByChair => new("голоса разделились поровну, не принято голосом председательствующего", "a tie, rejected by the chair's vote"),
        PollResult.ChairHasToDecide => new("голоса разделились поровну, решает председательствующий", "a tie, the chair decides"),
        PollResult.VoteAgain => new("голоса разделились поровну, голосуют ещё раз по тому же тексту", "a tie, the same text is put to the vote again"),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}

public enum PollResult
{
    Adopted = 1,
    Rejected = 2,
    AdoptedByChair = 3,
    RejectedByChair = 4,

    /// <summary>A tie whose rule lets the chair decide, and the chair has not.</summary>
    ChairHasToDecide = 5,

    VoteAgain = 6,
}
