using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SmallTowns.Web.Api.Calculations;
using SmallTowns.Web.Api.Observations;
using SmallTowns.Web.Api.Settlement;
using SmallTowns.Web.Api.Sites;
using SmallTowns.Web.Api.Towns;

namespace SmallTowns.Web.Api;

/// <summary>How everything public is spelt in JSON: camelCase names, codes as camelCase words, Cyrillic as letters.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TownAnswer[]))]
[JsonSerializable(typeof(UpdateAnswer[]))]
[JsonSerializable(typeof(SettlementSystemAnswer))]
[JsonSerializable(typeof(MeasureAnswer[]))]
[JsonSerializable(typeof(ObservationsAnswer))]
[JsonSerializable(typeof(SitesAnswer))]
[JsonSerializable(typeof(CalculationRequest))]
[JsonSerializable(typeof(CalculationBody))]
[JsonSerializable(typeof(CalculationAnswer))]
[JsonSerializable(typeof(RowFault[]))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Escapes what could end a script or a tag, and nothing of any alphabet.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The word for a member of an enumeration.</summary>
    public static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Encoder = Encoder;
        options.NumberHandling = JsonNumberHandling.Strict;
    }
}
