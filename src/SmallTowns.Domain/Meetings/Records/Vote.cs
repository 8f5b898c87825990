namespace SmallTowns.Domain.Meetings.Records;

/// <summary>A member's word in an open vote by name. Added and never changed: the last one of a member stands, and an empty one takes it back.</summary>
public sealed class Vote : Entity
{
    public int PollId { get; init; }

    /// <summary>The member's key.</summary>
    public required string Member { get; init; }
    public VoteChoice? Choice { get; init; }

    /// <summary>Of an election: the place of the candidate on the ballot, from 0.</summary>
    public int? Candidate { get; init; }
    public DateTime MarkedUtc { get; init; }
    public DateTime ReceivedUtc { get; init; }
    public required string Device { get; init; }
    public int Sequence { get; init; }
    public required string ByName { get; init; }

    /// <summary>What each member said last, without those who took it back.</summary>
    public static IReadOnlyDictionary<string, Vote> Standing(IEnumerable<Vote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        return votes.GroupBy(vote => vote.Member)
            .Select(ofOne => ofOne.OrderBy(vote => vote.MarkedUtc).ThenBy(vote => vote.ReceivedUtc).ThenBy(vote => vote.Id).Last())
            .Where(vote => vote.Choice is not null || vote.Candidate is not null)
            .ToDictionary(vote => vote.Member, StringComparer.Ordinal);
    }
}

/// <summary>
/// That a member has voted in a secret vote, and nothing else. It has no time and no number; who voted and what was voted are
/// written apart and nothing joins them.
/// </summary>
public sealed class BallotEnvelope
{
    public int PollId { get; init; }
    public required string Member { get; init; }
}

/// <summary>What somebody voted in a secret vote, under a key drawn by lot.</summary>
public sealed class SecretBallot
{
    public const int KeyLength = 32;

    public required string Key { get; init; }
    public int PollId { get; init; }
    public VoteChoice? Choice { get; init; }
    public int? Candidate { get; init; }
}

/// <summary>The right to cast one secret ballot for a member: the hash of a code that was shown once.</summary>
public sealed class BallotCode
{
    public const int HashLength = 64;

    public required string Hash { get; init; }
    public int PollId { get; init; }
    public required string Member { get; init; }
}

/// <summary>A ballot of a member who does not come, as the secretary registered it. None is thrown away; which are counted is computed.</summary>
public sealed class RegisteredBallot : Entity
{
    public const int ReceiptMaxLength = 40;

    public int MeetingId { get; init; }
    public int ItemId { get; init; }
    public required string Member { get; init; }

    /// <summary>Empty in an election.</summary>
    public VoteChoice? Choice { get; init; }

    /// <summary>Of an election: the places of the chosen on the ballot.</summary>
    public List<int>? Candidates { get; init; }

    /// <summary>The round after which it was sent; empty for the first ones.</summary>
    public int? RunOffOfId { get; init; }
    public BallotWay Way { get; init; }

    /// <summary>When it arrived; the secretary says so of a paper, the server of a click.</summary>
    public DateTime ArrivedUtc { get; init; }

    /// <summary>What the member is told: «Б-3-12».</summary>
    public required string Receipt { get; init; }
    public DateTime RegisteredUtc { get; init; }
    public required string ByName { get; init; }
}

public enum BallotWay
{
    Paper = 1,
    SignedScan = 2,

    /// <summary>Only where the charter allows simple signatures.</summary>
    SimpleSignature = 3,
}
