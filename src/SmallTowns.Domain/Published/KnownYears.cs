namespace SmallTowns.Domain.Published;

/// <summary>For which years enough of a region's towns have a number.</summary>
public static class KnownYears
{
    /// <param name="towns">The years of the numbers of each town; a town without any counts as one that has none.</param>
    /// <param name="fromPercent">Of the towns, 0 to 100.</param>
    /// <returns>Ascending.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyCollection<IEnumerable<int?>> towns, double fromPercent)
    {
        ArgumentNullException.ThrowIfNull(towns);
        return
        [
            .. towns
                .SelectMany(years => years.OfType<int>().Distinct())
                .CountBy(year => year)
                .Where(year => year.Value * 100.0 >= towns.Count * fromPercent)
                .Select(year => year.Key)
                .Order(),
        ];
    }

    /// <param name="towns">The published figures of each town; a town without any counts as one that has none.</param>
    /// <param name="fromPercent">Of the towns, 0 to 100.</param>
    /// <param name="isMeant">Which of the populations of the town proper count.</param>
    /// <returns>Ascending.</returns>
    internal static IReadOnlyList<int> Of(
        IReadOnlyCollection<IEnumerable<PublishedFigure>> towns, double fromPercent, Func<PublishedFigure, bool> isMeant) =>
        Of([.. towns.Select(figures => figures.Where(figure => figure.IsPopulationOfTownProper && isMeant(figure)).Select(figure => figure.Year))], fromPercent);
}
