using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SmallTowns.Domain.Towns.Sections;

/// <summary>The one spelling of section content as JSON: what is stored, compared and shown in the history.</summary>
public static class SectionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(SectionContent content) => JsonSerializer.Serialize(content, Options);

    public static SectionContent Read(string json) =>
        JsonSerializer.Deserialize<SectionContent>(json, Options) ?? throw new JsonException("A section cannot hold null.");

    public static T Read<T>(string json) where T : SectionContent => (T)Read(json);
}
