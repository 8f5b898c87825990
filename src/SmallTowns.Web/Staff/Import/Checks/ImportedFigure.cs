using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Places;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Import.Parsing;

namespace SmallTowns.Web.Staff.Import.Checks;

/// <summary>A row that was understood.</summary>
public abstract record ImportedRow(int Row, KnownTown Town);

/// <summary>A figure as a row of a file has it. <see cref="Input"/> is complete and checked.</summary>
public sealed record ImportedFigure(int Row, KnownTown Town, FigureInput Input, KnownSector? Sector, KnownIndicator? Indicator) : ImportedRow(Row, Town)
{
    /// <summary>Where in the row the number stands, counted from 0; a row that is wide by years has several.</summary>
    public int? Column { get; init; }

    public Period? Period => Input is { PeriodStart: { } start, PeriodEnd: { } end } ? new(start, end) : null;

    public string TopicKey => FigureKeys.Topic(Town.Key, Input.Kind, Input.Kind switch
    {
        FigureKind.Employment => $"{Sector!.Classification}:{Sector.Code}:{Input.Measure}",
        FigureKind.Indicator => Indicator!.Code,
        _ => null,
    });

    public string SeriesKey => FigureKeys.Series(TopicKey, Input.Basis!.Value, Period);

    /// <summary>Two rows with the same identity speak of the same thing.</summary>
    public (int, int, EmploymentMeasure?, TerritorialBasis?, Period?, int?) Identity => (Town.Id, Sector?.Id ?? 0, Input.Measure, Input.Basis, Period, Input.SourceId);
}
