using SmallTowns.Domain.Claims;
using SmallTowns.Web.Public.Maps;
using SmallTowns.Web.Public.Potential;
using SmallTowns.Web.Public.Settlement;
using SmallTowns.Web.Public.Settlement.Growth;
using SmallTowns.Web.Public.Towns.Profile;

namespace SmallTowns.Web.Public.Charts;

/// <summary>Every chart of the public pages. A test looks that each chart of a page is among them.</summary>
public static class ChartCatalogue
{
    public static IReadOnlyList<ChartOffer> All { get; } =
    [
        new(MapFiles.Slug, (system, query) => new(MapFiles.Chart(system, query))),
        ChartOffer.OfRegion("small-towns-growth", system => PaperClaims.Of(system).Growth is { } growth ? GrowthChart.Chart(growth, isOfSmall: true) : null),
        ChartOffer.OfRegion("other-towns-growth", system => PaperClaims.Of(system).Growth is { } growth ? GrowthChart.Chart(growth, isOfSmall: false) : null),
        ChartOffer.OfRegion("spacing", system => SpacingSection.Chart(FurtherIndicators.Of(system), system.Figures, FurtherIndicators.SourcesOf(system))),
        ChartOffer.OfRegion("size-shares", system => system.Paper is { } paper ? SharesSection.Chart(paper) : null),
        ChartOffer.OfRegion("urban-share", system => system.Paper is { } paper ? TownsAndCentre.UrbanShares(new(system, paper)) : null),
        ChartOffer.OfRegion("agriculture", system => system.Paper is { } paper ? WhatTheyLiveBy.Agriculture(new(system, paper)) : null),
        ChartOffer.OfTown("town-population", (system, town) => ProfilePopulation.Chart(system, town, PopulationHistory.Of(system, town))),
        .. Enum.GetValues<RankedMeasure>().Select(measure =>
            ChartOffer.OfTown(ProfileRanks.SlugOf(measure), (system, town) => ProfileRanks.Chart(system, town, TownRank.Of(measure, system, town)))),
        ChartOffer.OfTown(TownLocator.Slug, TownLocator.Chart),
        ChartOffer.OfTown("travel-times", (system, town) => TravelTimeGroup.Of(system) is { Count: > 0 } groups ? TravelTimeDots.Chart(town, groups) : null),
    ];
}
