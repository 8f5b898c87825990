using SmallTowns.Domain.Measures;

namespace SmallTowns.Domain.Figures;

/// <summary>
/// Shares of one whole: those of one measure and classification, at one time and over one territory. They may add up to a hundred per cent
/// and no more; each was rounded, so each may bring five hundredths of a per cent too much.
/// </summary>
public static class SharesOfWhole
{
    public const decimal Whole = 100;
    public const decimal RoundingOfEach = 0.05m;

    /// <summary>The least that they add up to: of “less than” nothing is certain.</summary>
    public static decimal Sum(IEnumerable<Figure> shares) => shares.Sum(share => AtLeast(share.Value, share.Qualifier));

    public static decimal AtLeast(decimal value, FigureQualifier qualifier) => qualifier == FigureQualifier.LessThan ? 0 : value;

    public static bool AreTooMany(IEnumerable<Figure> shares)
    {
        var all = shares.ToList();
        return AreTooMany(Sum(all), all.Count);
    }

    public static bool AreTooMany(decimal sum, int count) => sum > Whole + RoundingOfEach * count;
}
