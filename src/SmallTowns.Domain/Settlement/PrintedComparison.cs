namespace SmallTowns.Domain.Settlement;

/// <summary>
/// A printed number beside the computed one, at the printed precision. Difference is computed − printed, not rounded.
/// In the paper's Table 1, 375.2 for 375.2629 is truncated.
/// </summary>
public readonly record struct PrintedComparison(PrintedAgreement Agreement, decimal Difference)
{
    private const int MostDecimals = 15;
    private const double LargestComparable = 1e15;

    /// <param name="printed">The number as printed.</param>
    /// <param name="printedDecimals">Digits after the decimal mark in print, 0 to 15: 53.0 has one.</param>
    /// <param name="computed">The unrounded result; only its first 15 significant digits count.</param>
    /// <returns>
    /// The comparison; NotFinite for NaN or infinity, TooLarge beyond ±10¹⁵, OutOfRange when the decimals are
    /// outside 0 to 15 or fewer than the printed number has.
    /// </returns>
    public static Calculated<PrintedComparison> Compare(decimal printed, int printedDecimals, double computed)
    {
        if (!double.IsFinite(computed))
            return Calculated.Failed<PrintedComparison>(CalculationFault.NotFinite);
        if (Math.Abs(computed) > LargestComparable || Math.Abs(printed) > (decimal)LargestComparable)
            return Calculated.Failed<PrintedComparison>(CalculationFault.TooLarge);
        if (printedDecimals is < 0 or > MostDecimals || decimal.Round(printed, printedDecimals) != printed)
            return Calculated.Failed<PrintedComparison>(CalculationFault.OutOfRange);

        var exact = (decimal)computed;
        var agreement =
            decimal.Round(exact, printedDecimals, MidpointRounding.AwayFromZero) == printed ? PrintedAgreement.Equal
            : decimal.Round(exact, printedDecimals, MidpointRounding.ToZero) == printed ? PrintedAgreement.Truncated
            : PrintedAgreement.Differs;
        return Calculated.Of(new PrintedComparison(agreement, exact - printed));
    }
}
