using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SmallTowns.Domain.TownProfile;

/// <summary>The one spelling of section content as JSON: what is stored, compared and shown in the history.</summary>
public static class SectionJson
{
    /// <summary>The field of <see cref="Write(SectionContent, int?)"/> that no content has.</summary>
    public const string SourceField = "sourceId";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(SectionContent content) => JsonSerializer.Serialize(content, Options);

    public static SectionContent Read(string json) =>
        JsonSerializer.Deserialize<SectionContent>(json, Options) ?? throw new JsonException("A section cannot hold null.");

    /// <summary>A content and the source that tells it as one object: two people may change the one or the other.</summary>
    public static string Write(SectionContent content, int? sourceId)
    {
        var json = JsonNode.Parse(Write(content))!.AsObject();
        json[SourceField] = sourceId;
        return json.ToJsonString(Options);
    }

    /// <summary>False where the content was written without its source.</summary>
    public static bool TellsSource(string json) => JsonNode.Parse(json)!.AsObject().ContainsKey(SourceField);

    public static int? SourceOf(string json) => JsonNode.Parse(json)![SourceField]?.GetValue<int>();

    public static T Read<T>(string json) where T : SectionContent => (T)Read(json);
}
