namespace SmallTowns.Domain.Cooperation;

/// <summary>Who pays how much, in per cent: exact decimals that add up to a hundred, nothing rounded away.</summary>
public static class CostShares
{
    public const int Decimals = 4;
    public const decimal Whole = 100m;

    public static bool IsShare(decimal share) => share is >= 0 and <= Whole && Math.Round(share, Decimals) == share;

    public static decimal Sum(IEnumerable<decimal?> shares) => shares.Sum() ?? 0m;
}
