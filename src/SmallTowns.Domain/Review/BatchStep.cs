using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Review;

/// <summary>
/// What somebody did with rows of a batch at once: sent in 26, published 23, sent 3 back. One line of the history and one thing
/// to tell people, however many rows there are.
/// </summary>
public sealed class BatchStep : Entity, IRecorded
{
    public int BatchId { get; init; }
    public BatchAction Action { get; init; }
    public int Rows { get; init; }
    public int? ByUserId { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>Why, as the author or the readers are told; empty where nothing was written.</summary>
    public string? Reason { get; init; }

    /// <summary>The title of the batch.</summary>
    public required string Title { get; init; }

    public string RecordSubject => RecordSubjects.BatchStep;
    public string RecordKey => $"batch:{Title}";
    public Scope? RecordScope => null;
}

public enum BatchAction
{
    Sent = 1,
    Published = 2,
    Scheduled = 3,
    Returned = 4,
    Rejected = 5,
    Withdrawn = 6,
    Recalled = 7,
}
