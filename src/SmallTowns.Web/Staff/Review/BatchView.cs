using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>A batch with what a decision about it needs.</summary>
/// <param name="Counts">Of those that the person may see.</param>
/// <param name="Towns">The towns that it concerns, for the filter: slug and name.</param>
/// <param name="Concerned">Whom it concerns, by name.</param>
/// <param name="MayDecide">Whether the person may decide about any of it.</param>
/// <param name="MayDecideWhole">Whether about all of it.</param>
/// <param name="Steps">What was done with it, oldest first; for whoever may read all of it.</param>
public sealed record BatchView(
    ProposalBatch Batch, IReadOnlyDictionary<ProposalState, int> Counts, IReadOnlyList<ReviewChoice<string>> Towns, IReadOnlyList<string> Concerned,
    bool MayDecide, bool MayDecideWhole, IReadOnlyList<BatchStep> Steps)
{
    /// <summary>The towns whose page can be looked at with what waits of it: slug and name. Of a long file there are none.</summary>
    public IReadOnlyList<ReviewChoice<string>> Pages { get; init; } = [];

    public int Total => Counts.Values.Sum();

    public BatchState State => BatchStates.Of(Counts);

    public int this[ProposalState state] => Counts.GetValueOrDefault(state);

    public int Open => this[ProposalState.Submitted] + this[ProposalState.Returned] + this[ProposalState.Scheduled];
}

/// <summary>A proposal of a batch.</summary>
/// <param name="Version">The one that was read: what is decided is decided about this.</param>
/// <param name="MayDecide">Whether it waits and the person may decide about it.</param>
public sealed record BatchRow(int Id, int Version, string Concerned, string What, ProposalState State, int WarningCount, bool MayDecide);

public sealed record BatchRows(IReadOnlyList<BatchRow> Rows, int Total);
