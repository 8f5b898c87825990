using SmallTowns.Data;
using SmallTowns.Data.Reading;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Measures;
using SmallTowns.Web.Kinds.Figures;
using SmallTowns.Web.Staff.Import.Checks;

namespace SmallTowns.Web.Staff.Import.Difference;

/// <summary>What is unlikely in the rows that a person sees, beside what stands before them. One query for all of them.</summary>
internal static class UnlikelyRows
{
    /// <returns>The sentences by the place in the file: row and column.</returns>
    public static async Task<IReadOnlyDictionary<(int, int?), IReadOnlyList<string>>> OfAsync(
        SmallTownsDbContext db, IReadOnlyList<ImportedFigure> rows, CancellationToken cancellation)
    {
        var chosen = await FigureLookup.ChosenAsync(db, rows.Select(row => row.TopicKey).ToHashSet(), cancellation);
        var measures = await db.MeasuresAsync(cancellation);
        var beside = await NeighbourReading.OfAsync(db, [.. rows.Select(QuestionOf)], cancellation);
        return rows.ToDictionary(row => (row.Row, row.Column), row => Sentences(row, chosen[row.TopicKey], measures, beside.GetValueOrDefault(row.SeriesKey) ?? FigureNeighbours.None));
    }

    private static NeighbourQuestion QuestionOf(ImportedFigure row) => new(
        row.TopicKey, row.SeriesKey, row.Town.Id, row.Input.Kind, row.Input.Measure, row.Sector?.Classification, row.Input.Basis!.Value, row.Period, row.Input.Value!.Value, row.Input.Qualifier);

    private static IReadOnlyList<string> Sentences(ImportedFigure row, IEnumerable<Figure> chosen, MeasureCatalogue measures, FigureNeighbours beside)
    {
        var samePeriod = chosen.SingleOrDefault(figure => figure.SeriesKey == row.SeriesKey);
        var previous = FigureLookup.PreviousOf(chosen, row.SeriesKey, row.Input.Basis!.Value, row.Period);
        var measure = row.Indicator is { } indicator ? measures.Find(indicator.Code) : measures.Of(row.Input.Kind, row.Input.Measure);
        return [.. FigureWarnings.AgainstBefore(row.Input, samePeriod, previous, measure?.PlausibleChangePercent), .. FigureWarnings.Beside(row.Input, beside)];
    }
}
