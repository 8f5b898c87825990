using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>What is asked of the queue; empty means everything.</summary>
public sealed record ReviewFilter(ProposalState? State = null, string? TownSlug = null, int? AuthorId = null, bool Mine = false);

/// <summary>By what the totals of the queue are parted.</summary>
public enum ReviewGrouping
{
    Town = 1,
    Author = 2,
}

/// <summary>Totals of what the queue was asked for.</summary>
/// <param name="Proposals">However many of them are of one batch.</param>
/// <param name="Batches">How many batches they are of.</param>
public sealed record ReviewSummary(int Proposals, int Batches, IReadOnlyList<ReviewGroup> Groups);

/// <param name="Filter">What asks for this group alone; empty where no filter does.</param>
public sealed record ReviewGroup(string Name, int Proposals, ReviewFilter? Filter)
{
    public string Key => $"group-{Name}";
}

/// <summary>The same of one batch.</summary>
public sealed record BatchFilter(ProposalState? State = null, string? TownSlug = null);

public enum ReviewSort
{
    Submitted = 1,
    Town = 2,
    Author = 3,
}

public sealed record ReviewChoice<T>(T Value, string Title);

/// <summary>What the filters of the queue offer.</summary>
public sealed record ReviewChoices(IReadOnlyList<ReviewChoice<string>> Towns, IReadOnlyList<ReviewChoice<int>> Authors);
