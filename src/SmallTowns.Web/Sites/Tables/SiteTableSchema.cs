using SmallTowns.Domain.Sites;

namespace SmallTowns.Web.Sites.Tables;

/// <summary>The columns of the register for machines: as a Table Schema (Frictionless, specs v1) and as a JSON Schema (2020-12) of one row.</summary>
public static class SiteTableSchema
{
    private static readonly string[] Yes = ["да", "есть", "yes", "true", "1"];
    private static readonly string[] No = ["нет", "no", "none"];

    /// <summary>What a cell of a parameter may say instead of a value.</summary>
    private static readonly string[] Unknown =
    [
        "неизвестно", "unknown", "?",
        .. Enum.GetNames<UnknownReason>().SelectMany(reason => new[] { $"неизвестно: {reason}", $"unknown: {reason}" }),
    ];

    public static object Table() => new Dictionary<string, object>
    {
        ["$schema"] = "https://specs.frictionlessdata.io/schemas/table-schema.json",
        ["name"] = "investment-sites",
        ["title"] = "Investment sites of towns: sites, plots, buildings, premises",
        ["fields"] = SiteColumns.All.Select(FieldOf).ToList(),
        // "No" is no missing value, but a column of numbers has no other way to hold it.
        ["missingValues"] = (string[])["", .. No, .. Unknown],
    };

    public static object Row(string address) => new Dictionary<string, object>
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = address,
        ["title"] = "One object of the investment register, as a row",
        ["type"] = "object",
        ["required"] = SiteColumns.All.Where(column => column.IsRequired).Select(column => column.Code).ToList(),
        ["additionalProperties"] = false,
        ["properties"] = SiteColumns.All.ToDictionary(column => column.Code, PropertyOf),
    };

    private static object FieldOf(SiteColumn column)
    {
        var field = new Dictionary<string, object>
        {
            ["name"] = column.Code,
            ["title"] = column.Title.En,
            ["titleRu"] = column.Title.Ru,
            ["type"] = column.Type switch
            {
                SiteColumnType.Number => "number",
                SiteColumnType.Whole => "integer",
                SiteColumnType.Day => "date",
                SiteColumnType.YesOrNo => "boolean",
                _ => "string",
            },
        };
        if (column.Hint is { } hint)
            field["description"] = hint.En;
        if (column.Unit is { } unit)
            field["unit"] = unit;
        if (column.Type == SiteColumnType.YesOrNo)
            (field["trueValues"], field["falseValues"]) = (Yes, No);
        var constraints = new Dictionary<string, object>();
        if (column.IsRequired)
            constraints["required"] = true;
        if (column.Type == SiteColumnType.Choice)
            constraints["enum"] = column.Choices.Select(choice => choice.Code).ToList();
        if (column.Type == SiteColumnType.Choices)
            constraints["pattern"] = PatternOf(column);
        if (column.Type == SiteColumnType.Months)
            constraints["pattern"] = MonthsPattern;
        if (column is { Type: SiteColumnType.Number or SiteColumnType.Whole, Field: not null })
            constraints["minimum"] = 0;
        if (constraints.Count > 0)
            field["constraints"] = constraints;
        return field;
    }

    private const string MonthsPattern = @"^\d+([.,]\d+)?(\s*[–—-]\s*\d+([.,]\d+)?)?$";

    private static string PatternOf(SiteColumn column)
    {
        var one = $"({string.Join('|', column.Choices.Select(choice => choice.Code))})";
        return $@"^{one}(;\s*{one})*$";
    }

    private static object PropertyOf(SiteColumn column)
    {
        object value = column.Type switch
        {
            SiteColumnType.Number when column.Field is null => new { type = "number" },
            SiteColumnType.Number => new { type = "number", minimum = 0 },
            SiteColumnType.Whole => new { type = "integer", minimum = 0 },
            SiteColumnType.Day => new { type = "string", format = "date" },
            SiteColumnType.YesOrNo => new { type = "boolean" },
            SiteColumnType.Choice => new Dictionary<string, object> { ["enum"] = column.Choices.Select(choice => choice.Code).ToList() },
            SiteColumnType.Choices => new { type = "string", pattern = PatternOf(column) },
            SiteColumnType.Months => new { type = "string", pattern = MonthsPattern },
            _ => new { type = "string" },
        };
        var property = new Dictionary<string, object> { ["title"] = column.Title.En };
        if (column.Hint is { } hint)
            property["description"] = hint.En;
        if (column.Unit is { } unit)
            property["x-unit"] = unit;
        property["anyOf"] = column.Field is null
            ? (object[])[value]
            : [value, new Dictionary<string, object> { ["enum"] = (string[])[.. No, .. Unknown], ["description"] = "There is none, or it is not known." }];
        return property;
    }
}
