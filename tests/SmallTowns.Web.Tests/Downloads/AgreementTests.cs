using System.Globalization;
using System.Text.Json;
using CsvHelper;
using SmallTowns.Web.Datasets.Files;
using SmallTowns.Web.Public.Data.Downloads;
using SmallTowns.Web.Tests.Api;
using SmallTowns.Web.Tests.Datasets;
using SmallTowns.Web.Tests.Hosting;

namespace SmallTowns.Web.Tests.Downloads;

/// <summary>The same thing taken by five ways is the same in every town and column.</summary>
public sealed class AgreementTests(PortalFixture portal)
{
    private readonly HttpClient client = portal.App.CreatePlainClient();

    public static TheoryData<string> Datasets => [.. DatasetCatalogue.All.Select(dataset => dataset.Slug)];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task Formats_OfOneDataset_HoldTheSameCells(string slug)
    {
        var json = (await client.GetJsonAsync($"/data/{slug}.json")).GetProperty("rows").EnumerateArray().Select(CellsOf).ToList();

        json.Should().NotBeEmpty();
        json.Should().OnlyContain(row => row.Count == DatasetCatalogue.All.Single(dataset => dataset.Slug == slug).Columns.Count);
        (await CsvAsync(slug)).Should().BeEquivalentTo(json, options => options.WithStrictOrdering());
        (await XlsxAsync(slug)).Should().BeEquivalentTo(json, options => options.WithStrictOrdering());
        (await client.GetJsonAsync($"/data/{slug}.geojson")).GetProperty("features").EnumerateArray()
            .Select(feature => CellsOf(feature.GetProperty("properties")))
            .Should().BeEquivalentTo(json, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task TownsDataset_AndApiList_HoldTheSameNumbers()
    {
        var rows = (await client.GetJsonAsync("/data/towns.json")).GetProperty("rows").EnumerateArray().Select(CellsOf).ToList();
        var towns = (await client.GetJsonAsync("/api/v1/towns")).EnumerateArray().Select(FlatCellsOf).ToList();

        rows.Should().HaveCount(26);
        rows.Should().BeEquivalentTo(towns, options => options.WithStrictOrdering());
    }

    private async Task<List<Dictionary<string, string>>> CsvAsync(string slug)
    {
        using var reader = new StreamReader(await client.GetStreamAsync($"/data/{slug}.csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => Canonical((string)cell.Value)))];
    }

    private async Task<List<Dictionary<string, string>>> XlsxAsync(string slug)
    {
        // The heads are words; the columns are those of the other forms, in their order.
        var columns = DatasetCatalogue.All.Single(dataset => dataset.Slug == slug).Columns;
        var rows = SheetReader.Read(await client.GetByteArrayAsync($"/data/{slug}.xlsx"), "Данные");
        rows[0].Should().Equal(columns.Select(column => column.Title.Ru));
        return [.. rows.Skip(1).Select(row => row.Select((cell, i) => (columns[i].Key, Cell: Spell(cell))).ToDictionary(cell => cell.Key, cell => cell.Cell))];
    }

    private static Dictionary<string, string> CellsOf(JsonElement row) =>
        row.EnumerateObject().ToDictionary(cell => cell.Name, cell => Spell(cell.Value));

    /// <summary>An API town under the keys of the columns.</summary>
    private static Dictionary<string, string> FlatCellsOf(JsonElement town)
    {
        var cells = CellsOf(town);
        foreach (var nested in town.GetProperty("belt").EnumerateObject())
            cells["belt" + char.ToUpperInvariant(nested.Name[0]) + nested.Name[1..]] = Spell(nested.Value);
        cells["rays"] = string.Join(' ', town.Texts("rays"));
        cells["coordinatesSource"] = town.GetProperty("sources").EnumerateArray()
            .FirstOrDefault(source => source.Texts("fields").Contains("latitude")) is { ValueKind: JsonValueKind.Object } source ? source.Text("code") : "";
        cells.Remove("belt");
        cells.Remove("sources");
        return cells;
    }

    private static string Spell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number => Spell(cell.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Spell(cell.GetBoolean()),
        JsonValueKind.String => cell.GetString()!,
        _ => "",
    };

    private static string Spell(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => Convert.ToDouble(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    /// <summary>A text cell that a spreadsheet would run stands behind an apostrophe in CSV only.</summary>
    private static string Canonical(string cell) => FormulaText.Restored(cell);
}
