using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Meetings;

/// <summary>A ballot sent instead of coming.</summary>
/// <param name="Member">The member's key.</param>
/// <param name="Choice">Empty in an election.</param>
public sealed record AbsenteeBallot(string Member, VoteChoice? Choice, DateTime ReceivedUtc)
{
    /// <summary>Of an election: the places on the ballot of those chosen; nobody may be.</summary>
    public IReadOnlyList<int> Candidates { get; init; } = [];

    /// <summary>In a body: whoever sent it holds the seat no more.</summary>
    public bool HasLapsed { get; init; }

    /// <summary>Why it is not counted; empty where it is.</summary>
    public LocalizedText? NotCounted { get; init; }
}

public static class AbsenteeBallots
{
    public static readonly LocalizedText Late = new("не учтён: поступил позже", "not counted: came too late");
    public static readonly LocalizedText CameInPerson = new("не учтён: член участвовал лично", "not counted: the member took part in person");
    public static readonly LocalizedText Replaced = new("не учтён: заменён более поздним", "not counted: replaced by a later one");
    public static readonly LocalizedText TooMany = new("не учтён: отмечено больше, чем мест", "not counted: more are marked than there are seats");
    public static readonly LocalizedText Lapsed = new("не учтён: приславший больше не занимает этого места", "not counted: whoever sent it holds the seat no more");
    public static readonly LocalizedText Annulled = new("не учтён: голосование отменено", "not counted: the vote was annulled");
    public static readonly LocalizedText NoRight = new("не учтён: нет права голоса", "not counted: no right to vote");

    /// <summary>The first moment that is too late: the closing day is open to its end by the clocks of the region.</summary>
    public static DateTime TooLateFromUtc(DateOnly lastDay) => RegionCalendar.StartUtc(lastDay.AddDays(1));

    /// <summary>Each ballot with what became of it; none is thrown away.</summary>
    /// <param name="voters">The members that may vote, by their keys.</param>
    /// <param name="inPerson">Members represented at the meeting of a mixed form: their ballots give way.</param>
    /// <param name="seats">Of an election; a ballot that has more than these says nothing, and neither does the one that it replaced.</param>
    public static IReadOnlyList<AbsenteeBallot> Sorted(
        IEnumerable<AbsenteeBallot> ballots, IReadOnlySet<string> voters, IReadOnlySet<string> inPerson, DateTime tooLateFromUtc, int seats = 0)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(voters);
        ArgumentNullException.ThrowIfNull(inPerson);
        HashSet<string> seen = [];
        return [.. ballots.OrderByDescending(ballot => ballot.ReceivedUtc).Select(Judged).Reverse()];

        AbsenteeBallot Judged(AbsenteeBallot ballot) => ballot with
        {
            NotCounted = ballot.HasLapsed ? Lapsed
                : !voters.Contains(ballot.Member) ? NoRight
                : ballot.ReceivedUtc >= tooLateFromUtc ? Late
                : inPerson.Contains(ballot.Member) ? CameInPerson
                : !seen.Add(ballot.Member) ? Replaced
                : ballot.Candidates.Count > seats ? TooMany
                : null,
        };
    }
}
