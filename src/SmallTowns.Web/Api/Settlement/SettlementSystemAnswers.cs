using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Api.Settlement;

public static class SettlementSystemAnswers
{
    public static SettlementSystemAnswer Of(SettlementSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var (region, result) = (system.Region, system.Result);
        return new SettlementSystemAnswer
        {
            RegionNameRu = region.Name.Ru,
            RegionNameEn = region.Name.En,
            FigureSet = system.Figures,
            ComparedYear = system.ComparedYear,
            TownsWithoutPopulation = [.. system.TownsWithoutPopulation.Select(town => town.Slug)],
            Centre = region.CentreTownSlug,
            RegionAreaSquareKm = region.Area?.Number,
            AreaBases = [.. system.Towns.Select(town => town.Area?.Basis).OfType<TerritorialBasis>().Distinct().Order()],
            TownCount = result.TownCount,
            Population = result.Population,
            PopulationYears = system.PopulationYears,
            MeanDistanceKm = result.MeanDistanceKm.Value,
            NearestNeighbours = NearestNeighboursAnswer.Of(system.Spacing),
            SizeClasses = SizeClassAnswer.Of(result.SizeClasses),
            Belts = BeltTownsAnswer.Of(belt => SlugsAt(result.Belts[belt])),
            TownsWithoutBelt = SlugsAt(result.Belts.Undefined),
            BeltsAsPublished = BeltTownsAnswer.Of(belt =>
                [.. system.Towns.Where(town => town.Belt.ExpertBelt == belt).Select(town => town.Slug)]),
            Discrepancies = [.. (system.Paper?.Discrepancies ?? []).Select(Discrepancy)],
            Sources = Sources(system),
        };

        string[] SlugsAt(IReadOnlyList<int> positions) => [.. positions.Select(position => system.Towns[position].Slug)];
    }

    private static DiscrepancyAnswer Discrepancy(PublishedDiscrepancy discrepancy) => new()
    {
        Code = discrepancy.Code,
        Number = discrepancy.Number,
        PlaceRu = discrepancy.Place.Ru,
        PlaceEn = discrepancy.Place.En,
        ItemRu = discrepancy.Item.Ru,
        ItemEn = discrepancy.Item.En,
        PrintedRu = discrepancy.PrintedText.Ru,
        PrintedEn = discrepancy.PrintedText.En,
        ExpectedRu = discrepancy.ExpectedText.Ru,
        ExpectedEn = discrepancy.ExpectedText.En,
        ExplanationRu = discrepancy.Explanation.Ru,
        ExplanationEn = discrepancy.Explanation.En,
        Towns = discrepancy.TownSlugs,
    };

    private static IReadOnlyList<SourceAnswer> Sources(SettlementSystem system)
    {
        var backings = system.Towns
            .SelectMany(town => new[]
            {
                (town.Population?.Source, Field: "population"),
                (town.Population?.Source, Field: "sizeClasses"),
                (town.TravelTime?.Source, Field: "belts"),
                (town.ExpertBelt?.Source, Field: "beltsAsPublished"),
            })
            .Append((system.Region.Area?.Source, Field: "regionAreaSquareKm"))
            .Append((system.Region.Area?.Source, Field: "meanDistanceKm"))
            .Append((system.Paper?.Source, Field: "discrepancies"));
        return
        [
            .. backings
                .Where(backing => backing.Source is not null)
                .GroupBy(backing => backing.Source!.Code)
                .Select(same => SourceAnswer.Of(same.First().Source!, same.Select(backing => backing.Field).Distinct())),
        ];
    }
}
