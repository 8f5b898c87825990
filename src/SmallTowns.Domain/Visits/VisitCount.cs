namespace SmallTowns.Domain.Visits;

/// <summary>How often pages of a kind were opened on a day of the region. Nothing of who opened them is kept.</summary>
public sealed class VisitCount : Entity
{
    public const int KindMaxLength = 40;

    public DateOnly Day { get; init; }

    /// <summary>The first part of the address: <c>news</c>; <c>home</c> for the front page.</summary>
    public required string Kind { get; init; }

    /// <summary>The slug of the town whose page it was; an empty text for none, because a database takes two nothings for different.</summary>
    public string Town { get; init; } = "";

    public long Count { get; init; }
}
