namespace SmallTowns.Domain.Claims;

/// <summary>
/// Two lists, of stagnating and of shrinking towns: if they follow from the censuses, every shrinking town loses faster than every
/// stagnating one. Pairs in which it is not so are counted; nothing is left to chance, so there is no p.
/// </summary>
public sealed record TrendListsTest(IReadOnlyList<TownValue> Stagnating, IReadOnlyList<TownValue> Shrinking)
    : ClaimTest(PaperClaim.ListsOfTrends)
{
    public int Pairs => Stagnating.Count * Shrinking.Count;

    /// <summary>Pairs in which the stagnating town grew less, or lost more, than the shrinking one.</summary>
    public int Reversed { get; } = Stagnating.Sum(stagnating => Shrinking.Count(shrinking => stagnating.Value < shrinking.Value));

    public override int Towns => Stagnating.Count + Shrinking.Count;

    public override ClaimVerdict Verdict =>
        Pairs == 0 ? ClaimVerdict.NotTestable
        : Reversed > 0 ? ClaimVerdict.DoesNotFollow
        : ClaimVerdict.Agrees;
}
