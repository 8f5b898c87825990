using SmallTowns.Domain.Figures;
using SmallTowns.Web.Kinds.Figures;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>What a table of figures is of: a row of the catalogue; of employment, a sector besides.</summary>
/// <param name="Entry">The row of the catalogue.</param>
/// <param name="Sector">Empty for everything but employment.</param>
public sealed record GridMeasure(Indicator Entry, EmploymentSector? Sector = null)
{
    public FigureKind Kind => Entry.Code switch
    {
        BuiltInIndicators.Population => FigureKind.Population,
        BuiltInIndicators.Area => FigureKind.Area,
        BuiltInIndicators.TravelTime => FigureKind.TravelTime,
        _ when OfEmployment(Entry.Code) is not null => FigureKind.Employment,
        _ => FigureKind.Indicator,
    };

    public EmploymentMeasure? Measure => OfEmployment(Entry.Code);

    /// <summary>"Население", "Занятость, человек: Образование".</summary>
    public string Name => Sector is null ? Entry.NameRu : $"{Entry.NameRu}: {Sector.NameRu}";

    /// <summary>Whether a sum over towns says something.</summary>
    public bool IsSummed => Kind is FigureKind.Population or FigureKind.Area || Measure == EmploymentMeasure.People;

    /// <summary>The key under which figures of a town answer this question.</summary>
    public string TopicOf(string townKey) => FigureKeys.Topic(townKey, Kind, Kind switch
    {
        FigureKind.Employment => $"{Sector!.Classification}:{Sector.Code}:{Measure}",
        FigureKind.Indicator => Entry.Code,
        _ => null,
    });

    public static EmploymentMeasure? OfEmployment(string code) => code switch
    {
        BuiltInIndicators.EmployedPeople => EmploymentMeasure.People,
        BuiltInIndicators.EmployedShare => EmploymentMeasure.PercentOfEmployed,
        BuiltInIndicators.PublicSectorShare => EmploymentMeasure.PercentOfPublicSectorEmployed,
        _ => null,
    };

    public FigureInput InputOf(int townId) => new()
    {
        Kind = Kind,
        TownId = townId,
        IndicatorId = Kind == FigureKind.Indicator ? Entry.Id : null,
        SectorId = Sector?.Id,
        Measure = Measure,
    };
}
