namespace SmallTowns.Domain.Programmes;

/// <summary>The money of a programme by year and source. What is not known is counted beside the sum and is no zero in it.</summary>
public sealed record BudgetTotals(IReadOnlyList<BudgetOfYear> Years, BudgetSums Whole, IReadOnlyList<int> MissingYears)
{
    /// <param name="from">The first year of the programme; years of it without a line are named.</param>
    public static BudgetTotals Of(IReadOnlyList<BudgetLine> lines, int? from, int? until)
    {
        var years = lines.GroupBy(line => line.Year).OrderBy(year => year.Key).Select(year => new BudgetOfYear(
            year.Key,
            [.. year.GroupBy(line => line.Source).OrderBy(source => source.Key).Select(source => (source.Key, BudgetSums.Of([.. source])))],
            BudgetSums.Of([.. year]))).ToList();
        int[] missing = from is { } first && until is { } last && first <= last ? [.. Enumerable.Range(first, last - first + 1).Except(years.Select(year => year.Year))] : [];
        return new(years, BudgetSums.Of(lines), missing);
    }
}

public sealed record BudgetOfYear(int Year, IReadOnlyList<(FundSource Source, BudgetSums Sums)> Sources, BudgetSums Whole);

public sealed record BudgetSums(BudgetSum Plan, BudgetSum Committed, BudgetSum Paid)
{
    public static BudgetSums Of(IReadOnlyList<BudgetLine> lines) => new(
        BudgetSum.Of([.. lines.Select(line => line.PlanThousandRoubles)]),
        BudgetSum.Of([.. lines.Select(line => line.CommittedThousandRoubles)]),
        BudgetSum.Of([.. lines.Select(line => line.PaidThousandRoubles)]));
}

/// <param name="ThousandRoubles">Of the lines that are known; empty where none is.</param>
/// <param name="Unknown">Lines of which it is not known.</param>
public sealed record BudgetSum(decimal? ThousandRoubles, int Unknown)
{
    public static BudgetSum Of(IReadOnlyList<decimal?> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var known = amounts.OfType<decimal>().ToList();
        return new(known.Count == 0 ? null : known.Sum(), amounts.Count - known.Count);
    }
}
