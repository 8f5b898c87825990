using System.Text.Json.Nodes;

namespace SmallTowns.Web.Review.Contents;

/// <summary>The fields that a record of the history holds: only those that changed.</summary>
public sealed class RecordedState
{
    private readonly JsonObject fields;

    private RecordedState(JsonObject fields) => this.fields = fields;

    public static RecordedState Of(string? json) => new(json is null ? [] : JsonNode.Parse(json)!.AsObject());

    public IEnumerable<KeyValuePair<string, JsonNode?>> Fields => fields;

    public string? Text(string field) => fields[field]?.GetValue<string>();

    public int? Number(string field) => fields[field]?.GetValue<int>();
}
