namespace SmallTowns.Data.Reading;

/// <summary>The past that is read: what stood at a moment or, where an edition is named, what that edition holds.</summary>
/// <param name="Utc">The moment; beside an edition it tells the day on which towns and memberships are looked at.</param>
/// <param name="Edition">
/// The number of a publication. Times are taken before a transaction commits, so two that overlap may commit in another
/// order than their times; numbers are given at the commit, and what they name never changes.
/// </param>
public readonly record struct PastMoment(DateTime Utc, long? Edition = null);
