using SmallTowns.Domain;
using SmallTowns.Domain.Published;
using SmallTowns.Web.Api;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>Columns over rows of one type, written down in the order of the file.</summary>
internal sealed class DatasetColumns<T>
{
    private readonly List<DatasetColumn> columns = [];
    private readonly List<Func<T, object?>> cells = [];

    public DatasetColumns<T> Add<TCell>(
        string key, Func<T, TCell> cell, LocalizedText title, LocalizedText description, LocalizedText? unit = null)
    {
        columns.Add(new(key, title, description, unit, CellTypes.Of(typeof(TCell))));
        cells.Add(row => cell(row));
        return this;
    }

    public Dataset Build(
        string slug, LocalizedText title, LocalizedText description,
        Func<SettlementSystem, IEnumerable<T>> items, Func<T, (double Latitude, double Longitude)> point,
        IReadOnlyList<string> keys, LocalizedText keywords, string page) =>
        new(system => [.. items(system).Select(item => RowOf(item, point(item)))])
        {
            Slug = slug,
            Title = title,
            Description = description,
            Columns = columns,
            Keys = keys,
            Keywords = keywords,
            Page = page,
        };

    private DatasetRow RowOf(T item, (double Latitude, double Longitude) point) =>
        new([.. cells.Select(cell => Spell(cell(item)))], point.Latitude, point.Longitude);

    // The same words for codes as in the API.
    private static object? Spell(object? cell) => cell is Enum code ? ApiJson.Name(code.ToString()) : cell;
}
