using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.History;

namespace SmallTowns.Web.Staff.History;

/// <summary>The names behind the numbers that records hold: a record outlives the row, so a number without a name stays a number.</summary>
public sealed class HistoryNames
{
    private readonly Dictionary<int, string> towns;
    private readonly Dictionary<string, Dictionary<int, string>> byField;

    private HistoryNames(Dictionary<int, string> towns, Dictionary<string, Dictionary<int, string>> byField) => (this.towns, this.byField) = (towns, byField);

    internal static async Task<HistoryNames> ReadAsync(
        SmallTownsDbContext db, IReadOnlyCollection<ChangeRecord> records, CancellationToken cancellationToken)
    {
        var towns = await db.Towns.ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
        var text = string.Concat(records.Select(record => record.Before + record.After));
        var names = new Dictionary<string, Dictionary<int, string>> { ["TownId"] = towns };
        if (text.Contains("\"SourceId\"", StringComparison.Ordinal))
            names["SourceId"] = await db.Sources.ToDictionaryAsync(source => source.Id, source => source.ShortTitleRu, cancellationToken);
        if (text.Contains("\"IndicatorId\"", StringComparison.Ordinal))
            names["IndicatorId"] = await db.Indicators.ToDictionaryAsync(indicator => indicator.Id, indicator => indicator.NameRu, cancellationToken);
        if (text.Contains("\"SectorId\"", StringComparison.Ordinal))
            names["SectorId"] = await db.EmploymentSectors.ToDictionaryAsync(sector => sector.Id, sector => sector.NameRu, cancellationToken);
        if (text.Contains("\"MunicipalityId\"", StringComparison.Ordinal))
            names["MunicipalityId"] = await db.Municipalities.ToDictionaryAsync(municipality => municipality.Id, municipality => municipality.NameRu, cancellationToken);
        if (text.Contains("\"UserId\"", StringComparison.Ordinal))
            names["UserId"] = await db.Users.ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return new(towns, names);
    }

    public string? TownOf(ChangeRecord record) => record.Scope?.TownId is { } id ? towns.GetValueOrDefault(id) : null;

    /// <summary>Empty where the field holds no number that has a name.</summary>
    public string? Of(string field, JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue<int>(out var id) && byField.TryGetValue(field, out var names) ? names.GetValueOrDefault(id) : null;
}
