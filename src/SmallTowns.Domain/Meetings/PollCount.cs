namespace SmallTowns.Domain.Meetings;

/// <summary>Votes as they were counted.</summary>
public sealed record PollCount(long For, long Against, long Abstained)
{
    public long Cast => For + Against + Abstained;

    /// <summary>What a number of hands or papers cannot be; empty where it can.</summary>
    public LocalizedText? WrongFor(Roll roll)
    {
        ArgumentNullException.ThrowIfNull(roll);
        if (For < 0 || Against < 0 || Abstained < 0)
            return new("Голосов не бывает меньше нуля.", "There cannot be fewer votes than none.");
        var present = roll.Voters.Sum(entry => entry.Votes);
        return Cast > present
            ? new(
                $"Голосов больше, чем присутствующих: {Cast} из {present}.",
                $"There are more votes than are present: {Cast} of {present}.")
            : null;
    }

    /// <summary>Counted by name, with the votes that each member has. A voter's choice is one; the last word stands.</summary>
    public static PollCount Of(Roll roll, IReadOnlyDictionary<string, VoteChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(choices);
        var voted = roll.Voters.Where(entry => choices.ContainsKey(entry.Member)).ToList();
        return new(Of(VoteChoice.For), Of(VoteChoice.Against), Of(VoteChoice.Abstained));

        long Of(VoteChoice choice) => voted.Where(entry => choices[entry.Member] == choice).Sum(entry => (long)entry.Votes);
    }
}

public enum VoteChoice
{
    For = 1,
    Against = 2,
    Abstained = 3,
}
