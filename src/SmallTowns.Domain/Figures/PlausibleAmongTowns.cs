namespace SmallTowns.Domain.Figures;

/// <summary>
/// Whether a number lies far from those of all other towns: more than three times the largest, or less than a third of the smallest. A wrong
/// unit or a lost digit does that; towns of one region do not. It is questioned, not refused.
/// </summary>
public static class PlausibleAmongTowns
{
    /// <summary>Fewer towns say nothing of what is usual.</summary>
    public const int FewestTowns = 5;
    private const decimal Times = 3;

    public static bool IsFar(decimal value, IReadOnlyCollection<decimal> others) =>
        others.Count >= FewestTowns && ((others.Max() is var most && most > 0 && value > most * Times) || (others.Min() is var least && least > 0 && value * Times < least));
}
