using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Data.Downloads;

[Description("One group of what towns offer to investors besides sites, as on the pages: open on the day of the answer.")]
public sealed record OffersAnswer
{
    [Description("Code of the group, as in the address; its files are /data/{group}.csv, .xlsx and .json.")]
    public required string Group { get; init; }

    [Description("What the fields of the rows are.")]
    public required IReadOnlyList<OfferColumnAnswer> Columns { get; init; }

    [Description("One object for each offer, its fields named by the keys of the columns; what is not stated is null.")]
    public required IReadOnlyList<JsonObject> Rows { get; init; }

    [Description("The sources whose codes stand in the rows.")]
    public required IReadOnlyList<OfferSourceAnswer> Sources { get; init; }

    internal static OffersAnswer Of(DatasetTable table)
    {
        using var rows = new MemoryStream();
        using (var json = JsonCells.WriterOn(rows))
        {
            json.WriteStartArray();
            foreach (var row in table.Rows)
                json.WriteRow(table.Columns, row);
            json.WriteEndArray();
        }

        return new()
        {
            Group = table.Dataset.Slug,
            Columns = [.. table.Columns.Select(OfferColumnAnswer.Of)],
            Rows = JsonSerializer.Deserialize<List<JsonObject>>(rows.ToArray())!,
            Sources = [.. table.Sources.Select(OfferSourceAnswer.Of)],
        };
    }
}

[Description("A field of the rows.")]
public sealed record OfferColumnAnswer
{
    [Description("Name of the field.")]
    public required string Key { get; init; }

    [Description("What it is, in Russian.")]
    public required string DescriptionRu { get; init; }

    [Description("What it is, in English.")]
    public required string DescriptionEn { get; init; }

    [Description("Unit in Russian; null where there is none.")]
    public string? UnitRu { get; init; }

    [Description("Unit in English; null where there is none.")]
    public string? UnitEn { get; init; }

    internal static OfferColumnAnswer Of(DatasetColumn column) => new()
    {
        Key = column.Key,
        DescriptionRu = column.Description.Ru,
        DescriptionEn = column.Description.En,
        UnitRu = column.Unit?.Ru,
        UnitEn = column.Unit?.En,
    };
}

[Description("Where offers come from.")]
public sealed record OfferSourceAnswer
{
    [Description("Code of the source.")]
    public required string Code { get; init; }

    [Description("Title in Russian.")]
    public required string TitleRu { get; init; }

    [Description("Title in English.")]
    public required string TitleEn { get; init; }

    [Description("Address of the source; null where it has none.")]
    public string? Url { get; init; }

    [Description("Licence in English; null where none is known.")]
    public string? Licence { get; init; }

    internal static OfferSourceAnswer Of(PublishedSource source) => new()
    {
        Code = source.Code,
        TitleRu = source.Title.Ru,
        TitleEn = source.Title.En,
        Url = source.Url,
        Licence = source.Licence?.En,
    };
}
