namespace SmallTowns.Web.Meetings;

/// <summary>What was counted, as it is entered when a poll closes. Of a vote by name and of an electronic one nothing is entered.</summary>
public sealed class CountInput
{
    public long? For { get; set; }
    public long? Against { get; set; }
    public long? Abstained { get; set; }

    /// <summary>Of an election: votes of each candidate, in the order of the ballot.</summary>
    public List<long?> Candidates { get; set; } = [];

    /// <summary>Of an election: how many took part in it.</summary>
    public long? Cast { get; set; }

    /// <summary>Papers that could not be counted.</summary>
    public int? Invalid { get; set; }

    /// <summary>How the chair voted, where the rule lets the chair decide a tie.</summary>
    public bool? ChairVotedFor { get; set; }
}
