using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>What is asked of the queue; empty means everything.</summary>
public sealed record ReviewFilter(
    ProposalState? State = null, string? TownSlug = null, int? AuthorId = null, int? BatchId = null, bool Mine = false);

public enum ReviewSort
{
    Submitted = 1,
    Town = 2,
    Author = 3,
}

public sealed record ReviewChoice<T>(T Value, string Title);

/// <summary>What the filters of the queue offer.</summary>
public sealed record ReviewChoices(
    IReadOnlyList<ReviewChoice<string>> Towns, IReadOnlyList<ReviewChoice<int>> Authors, IReadOnlyList<ReviewChoice<int>> Batches);

/// <summary>A proposal in the queue.</summary>
/// <param name="What">"Население, 2025, по городу: 41 300 → 41 520 чел. (+0,5 %)".</param>
public sealed record ReviewRow(
    int Id, string Town, string What, string Author, DateTime SubmittedUtc, ProposalState State, DateTime? PublishAtUtc,
    string Origin, int? BatchId, int WarningCount);

public sealed record ReviewRows(IReadOnlyList<ReviewRow> Rows, int Total);
