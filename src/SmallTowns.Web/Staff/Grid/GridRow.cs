using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Review;

namespace SmallTowns.Web.Staff.Grid;

/// <summary>A row of the table: whose number it is, and what stands beside it.</summary>
/// <param name="Key">Under which the number is typed.</param>
/// <param name="Period">Empty while it cannot be read.</param>
/// <param name="SamePeriod">What is published for just this territory and period.</param>
/// <param name="Previous">The value of the period before.</param>
/// <param name="Waiting">What is proposed for just this territory and period from the source that is chosen.</param>
public sealed record GridRow(string Key, string Title, int TownId, Period? Period, Figure? SamePeriod, Figure? Previous, GridWaiting? Waiting)
{
    /// <summary>The value that the typed one is compared with.</summary>
    public Figure? Last => SamePeriod ?? Previous;

    public FigureSurroundings Around => new(SamePeriod, Previous, null, null, FigureBases.Of(SamePeriod));

    public static GridRow Of(GridTown town, string key, string title, GridMeasure measure, TerritorialBasis? basis, Period? period, int? sourceId)
    {
        ArgumentNullException.ThrowIfNull(town);
        ArgumentNullException.ThrowIfNull(measure);
        var same = town.Figures.FirstOrDefault(figure => IsOf(figure, basis, period));
        var series = FigureKeys.Series(measure.TopicOf(town.Town.Key), basis ?? default, period);
        return new(
            key, title, town.Town.Id, period, same,
            FigureLookup.PreviousOf(town.Figures.Where(figure => figure != same), series, basis ?? TerritorialBasis.Town, period),
            town.Waiting.FirstOrDefault(waiting => IsOf(waiting.Figure, basis, period) && waiting.Figure.SourceId == sourceId));
    }

    private static bool IsOf(Figure figure, TerritorialBasis? basis, Period? period) => figure.Basis == basis && figure.Period == period && period is not null;
}
