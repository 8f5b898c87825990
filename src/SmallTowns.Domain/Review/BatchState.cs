namespace SmallTowns.Domain.Review;

/// <summary>How far a batch has come. It follows from its rows and is never stored.</summary>
public enum BatchState
{
    /// <summary>Nobody has decided about any of it.</summary>
    Open = 1,

    PartlyDecided = 2,

    /// <summary>Nothing of it waits for anybody: each row is published, set for a time, or over.</summary>
    Decided = 3,
}

public static class BatchStates
{
    /// <param name="rows">How many rows are in which state.</param>
    public static BatchState Of(IReadOnlyDictionary<ProposalState, int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.Values.Sum();
        var untouched = rows.GetValueOrDefault(ProposalState.Submitted);
        // What was sent back waits for its author.
        var waiting = untouched + rows.GetValueOrDefault(ProposalState.Returned);
        return waiting == 0 ? BatchState.Decided : untouched == all ? BatchState.Open : BatchState.PartlyDecided;
    }
}
