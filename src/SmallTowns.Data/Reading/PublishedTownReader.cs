using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Data.Reading;

/// <summary>Towns as readers see them, compared by a set of figures.</summary>
internal sealed class PublishedTownReader(PublishedRegion region, List<TransportRay> rays, IReadOnlySet<int> members, PublishedSources sources)
{
    /// <param name="figuresOfTowns">In force, and superseded ones that a publication goes on computing with.</param>
    /// <param name="choose">Which of a town's figures stand for it.</param>
    public (IReadOnlyList<PublishedTown> Towns, SettlementResult Result) Read(
        IReadOnlyList<Town> towns, ILookup<int, PublishedFigure> figuresOfTowns, Func<PublishedFigure[], TownHeadlines> choose)
    {
        var calculations = new TownCalculations(region, towns, [.. towns.Select(town => choose([.. figuresOfTowns[town.Id]]))]);
        return ([.. towns.Zip(calculations.Towns, (town, calculation) => TownOf(town, figuresOfTowns[town.Id], calculation))], calculations.Result);
    }

    private PublishedTown TownOf(Town town, IEnumerable<PublishedFigure> figures, TownCalculation calculation) => new()
    {
        Slug = town.Slug,
        Name = new(town.NameRu, town.NameEn),
        Point = new(town.Latitude, town.Longitude),
        GeonamesId = town.GeonamesId,
        Oktmo = town.Oktmo,
        TownSinceYear = town.TownSinceYear,
        RailStation = PublishedSources.Text(town.RailStationRu, town.RailStationEn),
        MainRoad = PublishedSources.Text(town.MainRoadRu, town.MainRoadEn),
        Note = PublishedSources.Text(town.NoteRu, town.NoteEn),
        IsCentre = town.Slug == region.CentreTownSlug,
        IsMember = members.Contains(town.Id),
        Municipalities =
        [
            .. town.Municipalities.OrderBy(link => link.StatedForYear).ThenBy(link => link.Municipality!.Code, StringComparer.Ordinal).Select(link => new PublishedMunicipality(
                new(link.Municipality!.NameRu, link.Municipality.NameEn),
                link.Municipality.Type,
                link.Municipality.Oktmo,
                link.Municipality.Parent is { } district ? new(district.NameRu, district.NameEn) : null,
                link.StatedForYear, link.ValidFrom, link.ValidTo, sources[link.SourceId])),
        ],
        Statements =
        [
            .. town.Statements.OrderBy(statement => statement.Topic).ThenBy(statement => statement.Id).Select(statement => new PublishedStatement(
                statement.Topic, new(statement.TextRu, statement.TextEn), sources[statement.SourceId],
                SourcePlace.Of(statement.SourcePlaceRu, statement.SourcePlaceEn, null))),
        ],
        Rays =
        [
            .. from ray in rays
               let stop = ray.Stops.FirstOrDefault(stop => stop.TownId == town.Id)
               where stop is not null
               select new RayPlace(ray.Code, new(ray.NameRu, ray.NameEn), ray.IsStrong, stop.IsNamedBySource),
        ],
        Figures =
        [
            .. figures
                .Where(figure => figure.State == FigureState.Published)
                .OrderBy(figure => figure.Kind).ThenBy(figure => figure.Basis).ThenBy(figure => figure.Period).ThenBy(figure => figure.Id)
                .Select(calculation.Headlines.Mark),
        ],
        Calculation = calculation,
        Eligibility = region.MembershipRule.Assess(calculation.Headlines.Population?.Number),
    };
}
