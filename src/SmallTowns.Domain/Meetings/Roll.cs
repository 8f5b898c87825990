namespace SmallTowns.Domain.Meetings;

/// <summary>
/// Who could vote when a poll opened, frozen there: who leaves later has been present, who comes later votes in the next poll.
/// Only voting members whose right stood on the day are on it; consultative members are in no number of it.
/// </summary>
public sealed record Roll(IReadOnlyList<RollEntry> Entries)
{
    public int All => Entries.Count;

    /// <summary>Members represented, not people in the room: one person may represent two of them.</summary>
    public int Represented => Entries.Count(entry => entry.IsRepresented);

    public bool HasEqualWeights => Entries.Select(entry => entry.Votes).Distinct().Count() <= 1;

    public IEnumerable<RollEntry> Voters => Entries.Where(entry => entry.MayVote);

    /// <summary>A roll of members of one vote each, of whom so many are represented and so many of these recused.</summary>
    public static Roll Of(int all, int represented, int recused = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(represented, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(recused, represented);
        return new([.. Enumerable.Range(0, all).Select(index => new RollEntry($"{index + 1}", 1)
        {
            RepresentedBy = index < represented ? "" : null,
            RecusedBecause = index < recused ? "" : null,
        })]);
    }
}

/// <param name="Member">The member's key.</param>
/// <param name="Votes">How many it has.</param>
public sealed record RollEntry(string Member, int Votes)
{
    /// <summary>Who speaks for it; empty where nobody of it was there.</summary>
    public string? RepresentedBy { get; init; }

    /// <summary>The interest for which it does not vote on this question.</summary>
    public string? RecusedBecause { get; init; }

    public bool IsRepresented => RepresentedBy is not null;

    public bool IsRecused => RecusedBecause is not null;

    public bool MayVote => IsRepresented && !IsRecused;
}
