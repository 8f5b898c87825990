using System.ComponentModel;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Api.Settlement;

[Description("The settlement system of the region. Numbers are not rounded.")]
public sealed record SettlementSystemAnswer
{
    public required string RegionNameRu { get; init; }
    public required string RegionNameEn { get; init; }

    [Description("Which figures stand for the towns: newest, or paper for those of the reproduced publication.")]
    public required FigureSet FigureSet { get; init; }

    [Description("The year of the populations by which towns are compared: the newest that nearly all of them have.")]
    public int? ComparedYear { get; init; }

    [Description("Slugs of the towns without a population to compare by: they are in no class and no sum.")]
    public required IReadOnlyList<string> TownsWithoutPopulation { get; init; }

    [Description("Slug of the town from which travel time is counted.")]
    public required string Centre { get; init; }
    public double? RegionAreaSquareKm { get; init; }

    [Description("Territories of the towns' areas; more than one means that territories are mixed.")]
    public required IReadOnlyList<TerritorialBasis> AreaBases { get; init; }
    public required int TownCount { get; init; }

    [Description("People of all the towns, not of the region.")]
    public required long Population { get; init; }

    [Description("Years of the towns' populations; more than one means that years are mixed.")]
    public required IReadOnlyList<int> PopulationYears { get; init; }

    [Description("L = √(S / n), km: the region's area over the number of towns.")]
    public double? MeanDistanceKm { get; init; }

    [Description("Null where the distances cannot be computed.")]
    public NearestNeighboursAnswer? NearestNeighbours { get; init; }

    [Description("All five classes, smallest towns first; shares are of the people of all the towns.")]
    public required IReadOnlyList<SizeClassAnswer> SizeClasses { get; init; }

    [Description("Belts by the rule on travel time.")]
    public required IReadOnlyList<BeltTownsAnswer> Belts { get; init; }

    [Description("Towns for which the rule names no belt.")]
    public required IReadOnlyList<string> TownsWithoutBelt { get; init; }

    [Description("Belts as a publication printed them or an expert set them.")]
    public required IReadOnlyList<BeltTownsAnswer> BeltsAsPublished { get; init; }

    [Description("Places where the reproduced publication disagrees with itself, each explained.")]
    public required IReadOnlyList<DiscrepancyAnswer> Discrepancies { get; init; }

    [Description("Every source used, with the fields that it backs.")]
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }
}

[Description("A category of towns: how many, how many people, and their share of the people of all the towns, per cent.")]
public sealed record SizeClassAnswer(SizeClass SizeClass, int Towns, long Population, double? SharePercent)
{
    public static IReadOnlyList<SizeClassAnswer> Of(SizeClassShares shares) =>
        [.. shares.Classes.Select(share => new SizeClassAnswer(share.SizeClass, share.Towns, share.Population, share.SharePercent.Value))];
}

[Description("A belt and its towns, in the order of the towns: slugs, or the names that the caller gave.")]
public sealed record BeltTownsAnswer(int Belt, IEnumerable<string> Towns)
{
    public static IReadOnlyList<BeltTownsAnswer> Of(Func<SettlementBelt, IEnumerable<string>> townsOf) =>
        [.. Enum.GetValues<SettlementBelt>().Select(belt => new BeltTownsAnswer((int)belt, townsOf(belt)))];
}

[Description("A place where a publication disagrees with itself or with its own numbers.")]
public sealed record DiscrepancyAnswer
{
    public required string Code { get; init; }
    public required int Number { get; init; }
    public required string PlaceRu { get; init; }
    public required string PlaceEn { get; init; }
    public required string ItemRu { get; init; }
    public required string ItemEn { get; init; }
    public required string PrintedRu { get; init; }
    public required string PrintedEn { get; init; }
    public required string ExpectedRu { get; init; }
    public required string ExpectedEn { get; init; }
    public required string ExplanationRu { get; init; }
    public required string ExplanationEn { get; init; }

    [Description("Slugs of the towns it is about; empty where it concerns the whole system.")]
    public required IReadOnlyList<string> Towns { get; init; }
}
