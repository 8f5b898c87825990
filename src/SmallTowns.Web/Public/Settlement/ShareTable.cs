using SmallTowns.Domain.Publications;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Fig. 1: shares of the classes, largest towns first, and their sum.</summary>
public sealed record ShareTable(IReadOnlyList<ShareRow> Rows, ShareRow Sum)
{
    public static ShareTable Of(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var shares = paper.Result.SizeClasses;
        var sum = shares.Classes.Aggregate(
            (double?)0, (total, row) => row.SharePercent.TryGet(out var percent) ? total + percent : null);
        return new ShareTable(
            [
                .. shares.Classes.Where(row => row.Towns > 0).Reverse().Select(row => Row(
                    paper, row.SizeClass, row.Towns, row.Population, row.SharePercent,
                    paper.Find(PrintedMeasure.SizeClassSharePercent, sizeClass: row.SizeClass))),
            ],
            Row(paper, null, shares.Towns, shares.Population,
                sum is { } percent ? Calculated.Of(percent) : Calculated.Failed(CalculationFault.NoData),
                paper.Find(PrintedMeasure.SizeClassSharesSumPercent)));
    }

    private static ShareRow Row(
        PublishedPaper paper, SizeClass? sizeClass, int towns, long people, Calculated share, Printed? printed)
    {
        var code = sizeClass is { } known ? $"share-{known.ToString().ToLowerInvariant()}" : "shares-sum";
        return new ShareRow(
            sizeClass, towns, people, share, printed, printed?.Against(share),
            [.. paper.Discrepancies.Where(discrepancy => discrepancy.Code == code)]);
    }
}

/// <param name="SizeClass">Empty for the sum.</param>
/// <param name="Comparison">Empty where nothing was printed.</param>
public sealed record ShareRow(
    SizeClass? SizeClass, int Towns, long Population, Calculated SharePercent, Printed? Printed,
    Calculated<PrintedComparison>? Comparison, IReadOnlyList<PublishedDiscrepancy> Discrepancies);
