using System.ComponentModel;
using SmallTowns.Domain.Settlement;
using SmallTowns.Web.Api.Settlement;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Api.Calculations;

[Description("What follows from the towns that were sent. Numbers are not rounded.")]
public sealed record CalculationAnswer
{
    public required string RegionName { get; init; }
    public required double RegionAreaSquareKm { get; init; }
    public string? Centre { get; init; }
    public required int TownCount { get; init; }
    public required long Population { get; init; }

    [Description("L = √(S / n), km.")]
    public double? MeanDistanceKm { get; init; }

    [Description("Null unless there are two towns or more and each has coordinates.")]
    public NearestNeighboursAnswer? NearestNeighbours { get; init; }

    [Description("All five classes, smallest towns first.")]
    public required IReadOnlyList<SizeClassAnswer> SizeClasses { get; init; }

    [Description("Names of the towns in each belt by rule.")]
    public required IReadOnlyList<BeltTownsAnswer> Belts { get; init; }

    [Description("Names of the towns for which the rule names no belt.")]
    public required IEnumerable<string> TownsWithoutBelt { get; init; }

    [Description("One answer a town, in the order sent.")]
    public required IEnumerable<CalculatedTown> Towns { get; init; }

    /// <summary>Of an input without faults. Rows are made while they are sent, so a long list is not held twice.</summary>
    internal static CalculationAnswer Of(string regionName, SettlementInput input)
    {
        var (result, towns) = (SettlementCalculation.Calculate(input), input.Towns);
        return new CalculationAnswer
        {
            RegionName = regionName,
            RegionAreaSquareKm = input.RegionAreaSquareKm!.Value,
            Centre = input.CentreName,
            TownCount = result.TownCount,
            Population = result.Population,
            MeanDistanceKm = result.MeanDistanceKm.Value,
            NearestNeighbours = Neighbours(input),
            SizeClasses = SizeClassAnswer.Of(result.SizeClasses),
            Belts = BeltTownsAnswer.Of(belt => NamesAt(result.Belts[belt])),
            TownsWithoutBelt = NamesAt(result.Belts.Undefined),
            Towns = result.Towns.Select((town, i) => new CalculatedTown(
                towns[i].Name, town.DensityPerSquareKm.Value, town.SizeClass.Value, BeltAnswer.Of(town.Belt))),
        };

        IEnumerable<string> NamesAt(IReadOnlyList<int> positions) => positions.Select(position => towns[position].Name);
    }

    private static NearestNeighboursAnswer? Neighbours(SettlementInput input) =>
        input.Towns.All(town => town.Latitude is not null)
            ? NearestNeighboursAnswer.Of(TownSpacing.Of(
                [.. input.Towns.Select(town => new GeoPoint(town.Latitude!.Value, town.Longitude!.Value))], input.RegionAreaSquareKm, input.Boundary))
            : null;
}

[Description("The figures of one town; the density is null where no area was given.")]
public sealed record CalculatedTown(string Name, double? DensityPerSquareKm, SizeClass? SizeClass, BeltAnswer Belt);
