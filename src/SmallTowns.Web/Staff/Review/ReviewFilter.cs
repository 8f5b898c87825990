using SmallTowns.Domain.Review;

namespace SmallTowns.Web.Staff.Review;

/// <summary>What is asked of the queue; empty means everything.</summary>
public sealed record ReviewFilter(ProposalState? State = null, string? TownSlug = null, int? AuthorId = null, bool Mine = false);

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
