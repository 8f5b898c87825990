using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmallTowns.Domain.Review;

/// <summary>
/// Compares contents that are stored as JSON objects, field by field. A list is one field: two people who change
/// different rows of it are asked, because no rule knows which rows belong together.
/// </summary>
public static class ContentComparison
{
    /// <summary>The fields that differ, in the order of the newer content.</summary>
    public static IReadOnlyList<FieldChange> Between(string before, string after)
    {
        var (old, now) = (Parse(before), Parse(after));
        return
        [
            .. Fields(now, old)
                .Where(field => !Same(old[field], now[field]))
                .Select(field => new FieldChange(field, Text(old[field]), Text(now[field]))),
        ];
    }

    public static bool AreSame(string one, string other) => Same(Parse(one), Parse(other));

    /// <summary>
    /// What comes of two people's work on the same state: a field that only one of them changed is theirs; a field that
    /// both changed differently is among the conflicts and, until somebody chooses, stays as the other person has it.
    /// </summary>
    public static (string Merged, IReadOnlyList<FieldConflict> Conflicts) Merge(string @base, string theirs, string mine)
    {
        var (start, their, my) = (Parse(@base), Parse(theirs), Parse(mine));
        var merged = (JsonObject)their.DeepClone();
        var conflicts = new List<FieldConflict>();
        foreach (var field in Fields(my, their))
        {
            if (Same(my[field], start[field]) || Same(my[field], their[field]))
                continue;
            if (Same(their[field], start[field]))
                merged[field] = my[field]?.DeepClone();
            else
                conflicts.Add(new(field, Text(start[field]), Text(their[field]), Text(my[field])));
        }

        return (merged.ToJsonString(JsonSerializerOptions.Web), conflicts);
    }

    /// <summary>The merged content with the named fields as "mine" has them.</summary>
    public static string Take(string merged, string mine, IEnumerable<string> fields)
    {
        var (result, my) = (Parse(merged), Parse(mine));
        foreach (var field in fields)
            result[field] = my[field]?.DeepClone();
        return result.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json) as JsonObject ?? throw new JsonException("Content is a JSON object.");

    private static IEnumerable<string> Fields(JsonObject first, JsonObject second) =>
        first.Select(property => property.Key).Union(second.Select(property => property.Key)).Where(field => !field.StartsWith('$'));

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => string.Join("\n", list.Select(item => item is JsonObject row
            ? string.Join("; ", row.Where(cell => cell.Value is not null).Select(cell => Text(cell.Value)))
            : Text(item))),
        JsonValue value => value.ToString(),
        _ => node.ToJsonString(JsonSerializerOptions.Web),
    };
}
