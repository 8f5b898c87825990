using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SmallTowns.Data.Seeding;

/// <summary>Reads one of the CSV files of this folder: UTF-8, semicolons, a header row; an empty field is "not known".</summary>
internal static class SeedFile
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { Delimiter = ";" };

    public static IReadOnlyList<SeedRow> Read(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"Seeding/{name}.csv")
            ?? throw new InvalidOperationException($"The seed file {name}.csv is not part of the program.");
        using var csv = new CsvReader(new StreamReader(stream, Encoding.UTF8), Format);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<SeedRow>();
        while (csv.Read())
            rows.Add(new SeedRow(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!)));
        return rows;
    }
}

internal sealed class SeedRow(Dictionary<string, string> fields)
{
    public string this[string column] => fields[column];

    public string? Optional(string column) => fields[column] is { Length: > 0 } text ? text : null;

    /// <summary>The same of a column that not every file has.</summary>
    public string? OptionalColumn(string column) => fields.ContainsKey(column) ? Optional(column) : null;

    public int Int(string column) => int.Parse(fields[column], CultureInfo.InvariantCulture);

    public int? OptionalInt(string column) => Optional(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public double Double(string column) => double.Parse(fields[column], CultureInfo.InvariantCulture);

    public decimal Decimal(string column) => decimal.Parse(fields[column], CultureInfo.InvariantCulture);

    public decimal? OptionalDecimal(string column) => Optional(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool Flag(string column) => fields[column] is "true" or "1";

    public T Enum<T>(string column) where T : struct, Enum => System.Enum.Parse<T>(fields[column]);

    public T? OptionalEnum<T>(string column) where T : struct, Enum => Optional(column) is { } text ? System.Enum.Parse<T>(text) : null;
}
