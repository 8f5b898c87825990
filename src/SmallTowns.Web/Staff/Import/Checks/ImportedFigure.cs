using SmallTowns.Domain.Figures;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>A row that was understood.</summary>
public abstract record ImportedRow(int Row, KnownTown Town);

/// <summary>A figure as a row of a file has it.</summary>
public sealed record ImportedFigure(int Row, KnownTown Town) : ImportedRow(Row, Town)
{
    public FigureKind Kind { get; init; }
    public KnownSector? Sector { get; init; }
    public EmploymentMeasure? Measure { get; init; }
    public KnownIndicator? Indicator { get; init; }
    public decimal Value { get; init; }
    public decimal? UpperValue { get; init; }
    public FigureQualifier Qualifier { get; init; }
    public TerritorialBasis Basis { get; init; }
    public Period? Period { get; init; }
    public PopulationMethod Method { get; init; }
    public int RoundedTo { get; init; }
    public TravelMode Mode { get; init; }
    public required KnownSource Source { get; init; }
    public FigureStatus Status { get; init; }
    public string? NoteRu { get; init; }
    public string? NoteEn { get; init; }

    public string TopicKey => FigureKeys.Topic(FigureKeys.Town(Town.Slug), Kind, Kind switch
    {
        FigureKind.Employment => $"{Sector!.Classification}:{Sector.Code}:{Measure}",
        FigureKind.Indicator => Indicator!.Code,
        _ => null,
    });

    public string SeriesKey => FigureKeys.Series(TopicKey, Basis, Period);

    /// <summary>Two rows with the same identity speak of the same thing.</summary>
    public (int, int, EmploymentMeasure?, TerritorialBasis, Period?, int) Identity => (Town.Id, Sector?.Id ?? 0, Measure, Basis, Period, Source.Id);
}
