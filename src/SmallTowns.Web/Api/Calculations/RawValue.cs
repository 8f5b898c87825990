using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A text as sent: present, missing, or something that is no text.</summary>
[JsonConverter(typeof(RawTextConverter))]
internal readonly record struct RawText(string? Value, bool IsOfWrongType)
{
    public static RawText Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? new(reader.GetString(), false)
        : new(null, !RawValue.IsMissing(ref reader));
}

/// <summary>A number as sent: present, missing, or something that is no number.</summary>
[JsonConverter(typeof(RawNumberConverter))]
internal readonly record struct RawNumber(double? Value, bool IsOfWrongType)
{
    public static RawNumber Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number)
        ? new(number, false)
        : new(null, !RawValue.IsMissing(ref reader));
}

internal static class RawValue
{
    /// <summary>Null is a missing value. Anything else is passed over whole.</summary>
    public static bool IsMissing(ref Utf8JsonReader reader)
    {
        // The serializer hands a converter its whole value, so there is always enough to pass over.
        reader.TrySkip();
        return reader.TokenType == JsonTokenType.Null;
    }
}

internal sealed class RawTextConverter : JsonConverter<RawText>
{
    public override bool HandleNull => true;

    public override RawText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawText.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, RawText value, JsonSerializerOptions options) => throw new NotSupportedException();
}

internal sealed class RawNumberConverter : JsonConverter<RawNumber>
{
    public override bool HandleNull => true;

    public override RawNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawNumber.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, RawNumber value, JsonSerializerOptions options) => throw new NotSupportedException();
}
