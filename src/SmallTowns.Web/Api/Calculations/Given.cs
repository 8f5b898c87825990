using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>A text as sent: present, missing, or something that is no text.</summary>
[JsonConverter(typeof(GivenTextConverter))]
internal readonly record struct GivenText(string? Value, bool IsOfWrongType)
{
    public static GivenText Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? new(reader.GetString(), false)
        : new(null, !Given.IsMissing(ref reader));
}

/// <summary>A number as sent: present, missing, or something that is no number.</summary>
[JsonConverter(typeof(GivenNumberConverter))]
internal readonly record struct GivenNumber(double? Value, bool IsOfWrongType)
{
    public static GivenNumber Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number)
        ? new(number, false)
        : new(null, !Given.IsMissing(ref reader));
}

internal static class Given
{
    /// <summary>Null is a missing value. Anything else is passed over whole.</summary>
    public static bool IsMissing(ref Utf8JsonReader reader)
    {
        // The serializer hands a converter its whole value, so there is always enough to pass over.
        reader.TrySkip();
        return reader.TokenType == JsonTokenType.Null;
    }
}

internal sealed class GivenTextConverter : JsonConverter<GivenText>
{
    public override bool HandleNull => true;

    public override GivenText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => GivenText.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, GivenText value, JsonSerializerOptions options) => throw new NotSupportedException();
}

internal sealed class GivenNumberConverter : JsonConverter<GivenNumber>
{
    public override bool HandleNull => true;

    public override GivenNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => GivenNumber.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, GivenNumber value, JsonSerializerOptions options) => throw new NotSupportedException();
}
