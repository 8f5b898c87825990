namespace SmallTowns.Domain.Meetings.Records;

/// <summary>A question of a meeting. Its text is what is voted on and what the decision says.</summary>
public sealed class AgendaItem : Entity
{
    public const int MostCandidates = 40;
    public const int MostSeats = 40;

    public int MeetingId { get; init; }
    public int Place { get; set; }
    public required string Title { get; set; }

    /// <summary>Of the voting rule: <see cref="VotingRule.Code"/>.</summary>
    public required string RuleCode { get; set; }

    /// <summary>The decision as it is proposed; of an election, what the elected will be.</summary>
    public required string DraftText { get; set; }

    /// <summary>What members were sent with it: names of documents or addresses, a line each.</summary>
    public string Materials { get; set; } = "";
    public string Reporter { get; set; } = "";
    public AgendaOrigin Origin { get; init; } = AgendaOrigin.Notice;

    /// <summary>How many are elected; none where it is no election.</summary>
    public int Seats { get; set; }

    /// <summary>Who can be elected, in the order of the ballot.</summary>
    public List<string> Candidates { get; set; } = [];

    public bool IsElection => Seats > 0;

    public bool WasInNotice => Origin is AgendaOrigin.Notice;
}

public enum AgendaOrigin
{
    Notice = 1,

    /// <summary>Put on it at the meeting: voted on only while all members take part.</summary>
    AllMembersPresent = 2,
}

/// <summary>Why a member does not vote on an item.</summary>
public sealed class Recusal : Entity
{
    public int MeetingId { get; init; }
    public int ItemId { get; init; }

    /// <summary>The member's key.</summary>
    public required string Member { get; init; }
    public required string Reason { get; set; }
    public required string ByName { get; set; }
    public DateTime Utc { get; set; }
}
