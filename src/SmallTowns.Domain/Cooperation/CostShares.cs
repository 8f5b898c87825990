namespace SmallTowns.Domain.Cooperation;

/// <summary>Who pays how much, in per cent: exact decimals that add up to a hundred, nothing rounded away.</summary>
public static class CostShares
{
    public const int Decimals = 4;
    public const decimal Whole = 100m;

    public static bool IsShare(decimal share) => share is >= 0 and <= Whole && Math.Round(share, Decimals) == share;

    /// <summary>What is no share is left out: the sum of two of the greatest decimals is none.</summary>
    public static decimal Sum(IEnumerable<decimal?> shares) => shares.Where(share => share is { } given && IsShare(given)).Sum() ?? 0m;
}
