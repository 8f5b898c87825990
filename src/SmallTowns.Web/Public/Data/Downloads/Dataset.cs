using SmallTowns.Domain;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Datasets.Files;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>A table that readers can take away: its columns and how its rows follow from the settlement system.</summary>
public sealed record Dataset
{
    private readonly Func<SettlementSystem, IReadOnlyList<DatasetRow>> rows;

    internal Dataset(Func<SettlementSystem, IReadOnlyList<DatasetRow>> rows) => this.rows = rows;

    /// <summary>Its name in addresses and file names.</summary>
    public required string Slug { get; init; }
    public required LocalizedText Title { get; init; }
    public required LocalizedText Description { get; init; }
    public required IReadOnlyList<DatasetColumn> Columns { get; init; }

    /// <summary>The columns by which a row is known from one version of the dataset to the next.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Words by which catalogues find it.</summary>
    public required LocalizedText Keywords { get; init; }
    public Refresh Refresh { get; init; } = Refresh.AsPublished;

    /// <summary>Empty where its numbers are no cube.</summary>
    public Cube? Cube { get; init; }

    /// <summary>The page that shows the same, relative to the base.</summary>
    public required string Page { get; init; }

    public bool HasPlaces => Files.Any(file => file.Extension == DatasetFormat.GeoJson.Extension);

    public int PlaceOf(string key) => Columns.Index().First(column => column.Item.Key == key).Index;

    /// <summary>The formats in which it can be taken.</summary>
    public IReadOnlyList<DatasetFile> Files { get; init; } = [.. DatasetFormat.All.Select(format => new DatasetFile(format.Extension, format.ContentType))];

    public string Path(DatasetFormat format) => Path(format.Extension);

    public string Path(string extension) => $"/data/{Slug}.{extension}";

    public DatasetTable Read(SettlementSystem system)
    {
        var read = rows(system);
        // The sources whose codes stand in the rows.
        var codes = read
            .SelectMany(row => row.Cells.Where((_, i) => Columns[i].Key.EndsWith("source", StringComparison.OrdinalIgnoreCase)))
            .OfType<string>()
            .ToHashSet();
        return new(this, read, [.. system.Sources.Where(source => codes.Contains(source.Code))]);
    }
}

/// <summary>A file of a dataset, by its extension.</summary>
public sealed record DatasetFile(string Extension, string ContentType);

/// <summary>A row: a text, a number (long, int or double), a bool, a day or nothing in each column, and the point that stands for it on a map.</summary>
public sealed record DatasetRow(IReadOnlyList<object?> Cells, double Latitude, double Longitude);

/// <summary>A dataset with its rows, as of one state of what is published.</summary>
public sealed record DatasetTable(Dataset Dataset, IReadOnlyList<DatasetRow> Rows, IReadOnlyList<PublishedSource> Sources)
{
    public IReadOnlyList<DatasetColumn> Columns => Dataset.Columns;

    /// <summary>The first and the last year that a row speaks of; empty where none does.</summary>
    public (int First, int Last)? Years
    {
        get
        {
            var columns = Columns.Index().Where(column => column.Item.Key == "year" || column.Item.Key is not "townSinceYear" && column.Item.Key.EndsWith("Year", StringComparison.Ordinal)).Select(column => column.Index).ToList();
            var years = Rows.SelectMany(row => columns.Select(column => row.Cells[column])).OfType<int>().ToList();
            return years.Count == 0 ? null : (years.Min(), years.Max());
        }
    }

    /// <summary>For people: heads in the reader's language.</summary>
    public SheetTable AsReadableSheet() => AsSheet() with { Headings = [.. Columns.Select(column => T(column.Title))] };

    /// <summary>For programs: heads are the keys.</summary>
    public SheetTable AsSheet() => new("data", [.. Columns.Select(column => column.Key)], [.. Rows.Select(row => row.Cells)]);
}
