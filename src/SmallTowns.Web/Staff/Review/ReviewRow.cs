using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>A row of the queue: a proposal, or a batch of them.</summary>
/// <param name="Id">Of the proposal or of the batch.</param>
/// <param name="What">"Население, 2025, по городу: 41 300 → 41 520 чел. (+0,5 %)", or the title of the batch.</param>
/// <param name="Batch">Empty for a single proposal.</param>
/// <param name="Version">Of a single proposal, as it was read.</param>
public sealed record ReviewRow(
    int Id, string Town, string What, string Author, DateTime SubmittedUtc, ProposalState? State, DateTime? PublishAtUtc,
    string Origin, int WarningCount, BatchCount? Batch = null, int Version = 0)
{
    /// <summary>Under which it is ticked: proposals and batches have numbers of their own.</summary>
    public string Key => Batch is null ? $"{Id}" : $"batch-{Id}";

    public string Address => Batch is null ? $"/staff/review/{Id}" : $"/staff/review/batch/{Id}";
}

/// <param name="State">How far it has come, of all that the person may see.</param>
/// <param name="Asked">How many of its proposals are what the queue was asked for.</param>
/// <param name="Total">How many the person may see at all.</param>
public sealed record BatchCount(int Asked, int Total, BatchState State = BatchState.Open);

public sealed record ReviewRows(IReadOnlyList<ReviewRow> Rows, int Total);
