using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Shared.Charts;

namespace SmallTowns.Web.Public.ChartFormats;

/// <summary>The numbers of a chart, one a row: names in the reader's language, headings for programs.</summary>
public static class ChartCsv
{
    private static readonly string[] Headings = ["name", "measure", "value", "unit", "period", "basis", "source", "note", "figureSet"];

    public static byte[] Write(DataChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        using var file = new MemoryStream();
        CsvTableWriter.Write(file, new SheetTable("data", Headings, chart.Numbers.Select(number => RowOf(number, AskedFigures.CodeOf(chart.Figures)))), CsvFormat.Open);
        return file.ToArray();
    }

    private static object?[] RowOf(ChartNumber number, string figureSet) =>
    [
        number.Name, number.Measure, number.Value, number.Unit, number.Period, number.Basis is { } basis ? Words.Of(basis) : null,
        string.Join("; ", number.Sources.Select(source => Language.T(source.Title))), number.Note, figureSet,
    ];
}
