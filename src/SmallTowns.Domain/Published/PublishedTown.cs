using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Published;

/// <summary>A town with its published figures and everything computed from them; its words, pictures and indicators are a <see cref="PublishedPassport"/>.</summary>
public sealed record PublishedTown
{
    public required string Slug { get; init; }
    public required LocalizedText Name { get; init; }
    public required GeoPoint Point { get; init; }
    public int? GeonamesId { get; init; }
    public string? Oktmo { get; init; }
    public int? TownSinceYear { get; init; }
    public LocalizedText? RailStation { get; init; }
    public LocalizedText? MainRoad { get; init; }
    public LocalizedText? Note { get; init; }
    public required bool IsCentre { get; init; }
    public required bool IsMember { get; init; }
    public required IReadOnlyList<PublishedMunicipality> Municipalities { get; init; }
    public required IReadOnlyList<PublishedStatement> Statements { get; init; }

    /// <summary>Rays that the town lies on; empty if none is known.</summary>
    public required IReadOnlyList<RayPlace> Rays { get; init; }

    /// <summary>
    /// All published figures, the chosen and the others, in order of kind, basis and time, but the values of the indicator catalogue: those
    /// are in the town's <see cref="PublishedPassport"/>.
    /// </summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>The figures that stand for the town where towns are compared, and what follows from them.</summary>
    public required TownCalculation Calculation { get; init; }

    /// <summary>The first number of the town's page: its newest population, which other towns may not have yet, or a director's choice.</summary>
    public PublishedFigure? LatestPopulation => Population is { IsPicked: true } ? Population : TownHeadlines.LatestPopulation(Figures);

    public required Calculated<MembershipEligibility> Eligibility { get; init; }

    public PublishedFigure? Population => Calculation.Headlines.Population;
    public PublishedFigure? Area => Calculation.Headlines.Area;
    public PublishedFigure? TravelTime => Calculation.Headlines.TravelTime;
    public PublishedFigure? ExpertBelt => Calculation.Headlines.ExpertBelt;
    public Calculated DensityPerSquareKm => Calculation.Result.DensityPerSquareKm;

    /// <summary>Within the town's own limits and nothing else: people over the area that they live on.</summary>
    public double? DensityWithinTown =>
        this is { Population.Basis: TerritorialBasis.Town, Area.Basis: TerritorialBasis.Town } ? DensityPerSquareKm.Value : null;

    public bool DensityMixesBases => Calculation.Result.DensityMixesBases;
    public SizeClass? SizeClass => Calculation.Result.SizeClass.Value;
    public BeltComparison Belt => Calculation.Result.Belt;

    /// <summary>A source says in words that the town lies away from the rays: more than their being unknown.</summary>
    public bool IsSaidToBeOffRays => IsSaid(TownStatementTopic.OffTheRays);

    /// <summary>A source says this of the town in words.</summary>
    public bool IsSaid(TownStatementTopic topic) => Statements.Any(statement => statement.Topic == topic);

    /// <summary>The chosen figures of one kind, oldest first; those without a date come first.</summary>
    public IEnumerable<PublishedFigure> Chosen(FigureKind kind) =>
        Figures.Where(figure => figure.Kind == kind && figure.IsChosen).OrderBy(figure => figure.Period);

    /// <summary>
    /// Density on every territory for which both people and area are known on that same territory, each with the latest
    /// population of that basis. The headline density, which may divide people of one territory by the area of another, is not among them.
    /// </summary>
    public IEnumerable<BasisDensity> DensitiesOnSameBasis() =>
        from area in Figures
        where area.Kind == FigureKind.Area && area.IsChosen
        group area by area.Basis into areas
        let population = Chosen(FigureKind.Population).LastOrDefault(figure => figure.Basis == areas.Key)
        where population is not null
        let area = areas.OrderBy(figure => figure.IsHeadline).ThenBy(figure => figure.Period).Last()
        orderby areas.Key
        select new BasisDensity(areas.Key, population, area, PopulationDensity.PerSquareKm(
            population.Number, population.Basis, area.Number, area.Basis));
}

public sealed record PublishedMunicipality(
    LocalizedText Name, MunicipalityType Type, string? Oktmo, LocalizedText? District, int StatedForYear,
    DateOnly? ValidFrom, DateOnly? ValidTo, PublishedSource Source);

public sealed record PublishedStatement(TownStatementTopic Topic, LocalizedText Text, PublishedSource Source, SourcePlace? SourcePlace = null);

/// <param name="IsNamedBySource">False where the source gives only the ends of the ray and the town lies between them.</param>
public sealed record RayPlace(string RayCode, LocalizedText RayName, bool IsStrong, bool IsNamedBySource);

public sealed record BasisDensity(
    TerritorialBasis Basis, PublishedFigure Population, PublishedFigure Area, Calculated DensityPerSquareKm);

/// <summary>The figures that a town is compared by, and what the calculation of the settlement system makes of them.</summary>
public sealed record TownCalculation(TownHeadlines Headlines, TownResult Result);
