using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Public.Settlement;

namespace SmallTowns.Web.Public.Methodology;

/// <summary>The numbers put into the formulas of the methodology: chosen from the published data by rule, never typed.</summary>
public sealed record WorkedExamples
{
    /// <summary>The most people on one territory with their area.</summary>
    public required DensityRow? OneTerritory { get; init; }

    /// <summary>The lowest density that divides people of one territory by the area of another.</summary>
    public required DensityRow? MixedTerritories { get; init; }

    public required ShareRow? Share { get; init; }
    public required MeanDistanceTable MeanDistance { get; init; }
    public required NeighbourExample? NearestPair { get; init; }
    public required FurtherIndicators Further { get; init; }
    public required IReadOnlyList<GrowthExample> Growth { get; init; }

    public required BeltTable Belts { get; init; }

    public static WorkedExamples Of(SettlementSystem system, PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(paper);
        var densities = DensityRow.Of(paper).Where(row => row.Computed.HasValue).ToList();
        return new WorkedExamples
        {
            OneTerritory = densities.Where(row => !row.Town.DensityMixesBases).MaxBy(row => row.Town.Population!.Value),
            MixedTerritories = densities.Where(row => row.Town.DensityMixesBases).MinBy(row => row.Computed.Value),
            Share = ShareTable.Of(paper).Rows.FirstOrDefault(row => row.SizeClass == SizeClass.Small),
            MeanDistance = MeanDistanceTable.Of(system, paper),
            NearestPair = system.Towns
                .SelectMany(town => system.NearestTo(town, 1), (town, nearest) => new NeighbourExample(town, nearest.Town, nearest.DistanceKm))
                .MinBy(pair => pair.DistanceKm),
            Further = FurtherIndicators.Of(system.By(FigureSet.Paper)!),
            Growth = [.. GrowthExample.Of(system, paper)],
            Belts = BeltTable.Of(paper),
        };
    }
}

public sealed record NeighbourExample(PublishedTown From, PublishedTown To, double DistanceKm);

/// <summary>A town's census count and the paper's later one, both of the same territory.</summary>
public sealed record GrowthExample(PublishedTown Town, PublishedFigure Earlier, PublishedFigure Later, PopulationGrowth Growth)
{
    /// <summary>The towns whose trend in the paper does not follow from its numbers.</summary>
    public static IEnumerable<GrowthExample> Of(SettlementSystem system, PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(paper);
        return
            from slug in paper.Discrepancies.Where(discrepancy => discrepancy.Code == "trends").SelectMany(discrepancy => discrepancy.TownSlugs)
            let town = system.Find(slug)
            let later = paper.Town(slug)?.Population
            where town is not null && later?.Year is not null
            let earlier = town.Chosen(FigureKind.Population).LastOrDefault(figure =>
                figure.Method == PopulationMethod.Census && figure.Basis == later.Basis && figure.Year < later.Year)
            where earlier is not null
            select new GrowthExample(town, earlier, later, PopulationGrowth.Between(
                earlier.Number, earlier.Year!.Value, earlier.Basis, later.Number, later.Year!.Value, later.Basis));
    }
}
