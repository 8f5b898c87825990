using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Public.Settlement;

/// <summary>Table 1: the towns of one class in the order of the paper.</summary>
public sealed record DensityGroup(SizeClass SizeClass, IReadOnlyList<DensityRow> Rows)
{
    public static IReadOnlyList<DensityGroup> Of(PublishedPaper paper) =>
    [
        .. from row in DensityRow.Of(paper)
           where row.Town.SizeClass is not null
           group row by row.Town.SizeClass!.Value into rows
           select new DensityGroup(rows.Key, [.. rows]),
    ];
}

/// <summary>A town of Table 1: the printed density beside the one that follows from the printed people and area.</summary>
/// <param name="Number">The town's number in the table.</param>
/// <param name="Town">By the paper's own figures.</param>
/// <param name="TownProper">Density of the town within its own limits, where its area is known.</param>
public sealed record DensityRow(
    int Number, PublishedTown Town, Printed Printed, Calculated<PrintedComparison> Comparison,
    BasisDensity? TownProper, IReadOnlyList<PublishedDiscrepancy> Discrepancies)
{
    public Calculated Computed => Town.DensityPerSquareKm;

    public static IEnumerable<DensityRow> Of(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return
            from printed in paper.Numbers
                .Where(number => number is { Measure: Domain.Publications.PrintedMeasure.Density, TownSlug: not null })
                .Select((number, i) => (Value: number, Number: i + 1))
            let slug = printed.Value.TownSlug
            let town = paper.Town(slug)
            where town is not null
            select new DensityRow(
                printed.Number, town, printed.Value,
                printed.Value.Against(town.DensityPerSquareKm),
                town.DensitiesOnSameBasis().FirstOrDefault(density => density.Basis == TerritorialBasis.Town),
                paper.DiscrepanciesIn(PaperPart.Table1, slug));
    }
}
