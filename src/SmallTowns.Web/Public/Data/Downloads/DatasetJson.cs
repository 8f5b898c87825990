using System.Text.Encodings.Web;
using System.Text.Json;
using SmallTowns.Web.Api;

namespace SmallTowns.Web.Public.Data.Downloads;

/// <summary>How descriptions of datasets are spelt in JSON: as the API spells everything, with line breaks for people.</summary>
public static class DatasetJson
{
    public static JavaScriptEncoder Encoder => ApiJson.Encoder;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = ApiJson.Encoder };
}
