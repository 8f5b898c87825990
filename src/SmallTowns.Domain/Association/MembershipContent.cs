namespace SmallTowns.Domain.Association;

/// <summary>What is published of a town's membership: from when to when it was a member, and by which decisions.</summary>
public sealed record MembershipContent
{
    public const int MaxSpells = 20;

    public IReadOnlyList<MembershipSpell> Spells { get; init; } = [];
}

/// <param name="Until">The last day; empty while there is none.</param>
/// <param name="Decision">The decision that began it and, if it ended, the one that ended it.</param>
public sealed record MembershipSpell(DateOnly Since, DateOnly? Until, string Decision)
{
    public bool IsInForceOn(DateOnly day) => Since <= day && (Until is null || day <= Until);
}
