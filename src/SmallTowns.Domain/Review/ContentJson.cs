using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SmallTowns.Domain.Review;

/// <summary>The one spelling of content as JSON: what is stored, compared and shown in the history.</summary>
public static class ContentJson
{
    /// <summary>The field of <see cref="WithSource"/> that no content has.</summary>
    public const string SourceField = "sourceId";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Content cannot be null.");

    /// <summary>A content and the source that tells it as one object: two people may change the one or the other.</summary>
    public static string WithSource(string content, int? sourceId)
    {
        var json = Parse(content);
        json[SourceField] = sourceId;
        return json.ToJsonString(Options);
    }

    /// <summary>The content alone.</summary>
    public static string Bare(string content)
    {
        var json = Parse(content);
        json.Remove(SourceField);
        return json.ToJsonString(Options);
    }

    /// <summary>False where the content was written without its source.</summary>
    public static bool TellsSource(string content) => Parse(content).ContainsKey(SourceField);

    public static int? SourceOf(string content) => Parse(content)[SourceField]?.GetValue<int>();

    private static JsonObject Parse(string json) => JsonNode.Parse(json) as JsonObject ?? throw new JsonException("Content is a JSON object.");
}
