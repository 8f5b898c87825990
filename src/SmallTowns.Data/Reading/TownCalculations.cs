using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Reading;

/// <summary>Puts the figures that stand for the towns through the settlement calculation.</summary>
internal sealed class TownCalculations
{
    public TownCalculations(PublishedRegion region, IReadOnlyList<Town> towns, IReadOnlyList<TownHeadlines> headlines)
    {
        Result = SettlementCalculation.Calculate(new SettlementInput
        {
            RegionAreaSquareKm = region.Area?.Number,
            CentreName = towns.FirstOrDefault(town => town.Slug == region.CentreTownSlug)?.NameRu,
            SizeClasses = region.SizeClasses,
            BeltRule = region.BeltRule,
            MixedBases = MixedBases.DivideAndMark,
            Towns = [.. towns.Zip(headlines, InputOf)],
        });
        Towns = [.. headlines.Zip(Result.Towns, (figures, result) => new TownCalculation(figures, result))];
    }

    public SettlementResult Result { get; }

    /// <summary>In the order of the towns given.</summary>
    public IReadOnlyList<TownCalculation> Towns { get; }

    private static TownInput InputOf(Town town, TownHeadlines figures) => new()
    {
        Name = town.NameRu,
        Population = figures.Population?.Number,
        PopulationBasis = figures.Population?.Basis,
        AreaSquareKm = figures.Area?.Number,
        AreaBasis = figures.Area?.Basis,
        Latitude = town.Latitude,
        Longitude = town.Longitude,
        TravelMinutes = figures.TravelTime?.Number,
        TravelMinutesTo = (double?)figures.TravelTime?.UpperValue,
        TravelQualifier = figures.TravelTime?.Qualifier,
        ExpertBelt = figures.ExpertBelt?.Belt,
    };
}
