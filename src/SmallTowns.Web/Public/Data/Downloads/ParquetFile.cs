using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Apache Parquet for researchers: the same cells, typed, a column at a time; what is unknown is null.</summary>
public static class ParquetFile
{
    public const string Extension = "parquet";
    public const string ContentType = "application/vnd.apache.parquet";

    // A group of rows is kept in memory while it is written.
    private const int RowsOfGroup = 50_000;

    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Snappy };

    public static async Task WriteAsync(Stream stream, DatasetTable table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var fields = table.Columns.Select(column => new DataField(column.Key, ClrTypeOf(column.Type), isNullable: true)).ToList();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, Options, append: false, cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string> { ["dataset"] = table.Dataset.Slug, ["titleRu"] = table.Dataset.Title.Ru, ["titleEn"] = table.Dataset.Title.En };
        // A file without rows has one empty group, so that readers find its columns.
        var groups = table.Rows.Count == 0 ? [[]] : table.Rows.Chunk(RowsOfGroup);
        foreach (var rows in groups)
        {
            using var group = writer.CreateRowGroup();
            for (var column = 0; column < fields.Count; column++)
                await WriteAsync(group, fields[column], table.Columns[column].Type, rows, column, cancellationToken);
            group.CompleteValidate();
        }
    }

    private static async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CellType type, DatasetRow[] rows, int column, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case CellType.Text: await group.WriteAsync(field, Array.ConvertAll(rows, row => (string)row.Cells[column]!)); break;
            case CellType.Whole: await AllAsync(cell => Convert.ToInt64(cell, CultureInfo.InvariantCulture)); break;
            case CellType.Number: await AllAsync(cell => (double)cell); break;
            case CellType.Flag: await AllAsync(cell => (bool)cell); break;
            case CellType.Day: await AllAsync(cell => (DateOnly)cell); break;
            default: throw new NotSupportedException($"A column of {type}.");
        }

        async Task AllAsync<T>(Func<object, T> of) where T : struct =>
            await group.WriteAsync<T>(field, Array.ConvertAll(rows, row => row.Cells[column] is { } cell ? of(cell) : (T?)null).AsMemory(), null, null, cancellationToken);
    }

    private static Type ClrTypeOf(CellType type) => type switch
    {
        CellType.Whole => typeof(long),
        CellType.Number => typeof(double),
        CellType.Flag => typeof(bool),
        CellType.Day => typeof(DateOnly),
        _ => typeof(string),
    };
}
