using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Data.Reading;

/// <summary>Puts a choice of figures through the settlement calculation: the headline ones, or those of one publication.</summary>
internal sealed class Standings(
    PublishedRegion region, IReadOnlyList<Town> towns, ILookup<int, PublishedFigure> figuresOfTowns)
{
    public (SettlementResult Result, IReadOnlyList<TownStanding> Towns) Of(
        Func<PublishedFigure, bool> isChosen, PublishedFigure? regionArea)
    {
        var chosen = towns.Select(town => figuresOfTowns[town.Id].Where(isChosen).ToLookup(figure => figure.Kind)).ToList();
        var result = SettlementCalculation.Calculate(new SettlementInput
        {
            RegionAreaSquareKm = regionArea?.Number,
            CentreName = towns.FirstOrDefault(town => town.Slug == region.CentreTownSlug)?.NameRu,
            SizeClasses = region.SizeClasses,
            BeltRule = region.BeltRule,
            MixedBases = MixedBases.DivideAndMark,
            Towns = [.. towns.Select((town, i) => InputOf(town, chosen[i]))],
        });

        var standings = chosen.Select((figures, i) => new TownStanding(
            One(figures, FigureKind.Population),
            One(figures, FigureKind.Area),
            One(figures, FigureKind.TravelTime),
            One(figures, FigureKind.ExpertBelt),
            result.Towns[i]));
        return (result, [.. standings]);
    }

    private static TownInput InputOf(Town town, ILookup<FigureKind, PublishedFigure> figures)
    {
        var population = One(figures, FigureKind.Population);
        var area = One(figures, FigureKind.Area);
        var time = One(figures, FigureKind.TravelTime);
        return new TownInput
        {
            Name = town.NameRu,
            Population = population?.Number,
            PopulationBasis = population?.Basis,
            AreaSquareKm = area?.Number,
            AreaBasis = area?.Basis,
            Latitude = town.Latitude,
            Longitude = town.Longitude,
            TravelMinutes = time?.Number,
            TravelMinutesTo = (double?)time?.UpperValue,
            TravelQualifier = time?.Qualifier,
            ExpertBelt = One(figures, FigureKind.ExpertBelt)?.Belt,
        };
    }

    /// <summary>What a publication said last: a superseded figure counts only where none of that publication is in force.</summary>
    private static PublishedFigure? One(ILookup<FigureKind, PublishedFigure> figures, FigureKind kind) =>
        figures[kind].OrderByDescending(figure => figure.State == FigureState.Published).ThenByDescending(figure => figure.Id).FirstOrDefault();
}
