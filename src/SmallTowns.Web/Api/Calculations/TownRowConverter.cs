using System.Text.Json;
using System.Text.Json.Serialization;
using SmallTowns.Domain.Figures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Reads one row and goes on past values of a wrong type, noting their fields.</summary>
internal sealed class TownRowConverter : JsonConverter<TownRow>
{
    private static readonly Dictionary<string, FigureQualifier> Qualifiers =
        Enum.GetValues<FigureQualifier>().ToDictionary(qualifier => ApiJson.Name(qualifier.ToString()));

    public override bool HandleNull => true;

    public override TownRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new TownRow(default, [InputField.Towns]);
        }

        var town = new TownInput { Name = null!, Population = null };
        List<InputField>? unreadable = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Field(ref reader) is not { } field)
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (!TryRead(ref reader, field, ref town))
                (unreadable ??= []).Add(field);
        }

        return new TownRow(town, unreadable);
    }

    public override void Write(Utf8JsonWriter writer, TownRow value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Rows are only read.");

    private static InputField? Field(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("name"u8) ? InputField.Name
        : reader.ValueTextEquals("population"u8) ? InputField.Population
        : reader.ValueTextEquals("areaSquareKm"u8) ? InputField.Area
        : reader.ValueTextEquals("latitude"u8) ? InputField.Latitude
        : reader.ValueTextEquals("longitude"u8) ? InputField.Longitude
        : reader.ValueTextEquals("travelMinutes"u8) ? InputField.TravelMinutes
        : reader.ValueTextEquals("travelMinutesTo"u8) ? InputField.TravelMinutesTo
        : reader.ValueTextEquals("travelQualifier"u8) ? InputField.TravelQualifier
        : null;

    private static bool TryRead(ref Utf8JsonReader reader, InputField field, ref TownInput town)
    {
        switch (field)
        {
            case InputField.Name:
                var isText = TryReadText(ref reader, out var name);
                town = town with { Name = name! };
                return isText;
            case InputField.TravelQualifier:
                var isQualifier = TryReadQualifier(ref reader, out var qualifier);
                town = town with { TravelQualifier = qualifier };
                return isQualifier;
            default:
                var isNumber = TryReadNumber(ref reader, out var number);
                town = field switch
                {
                    InputField.Population => town with { Population = number },
                    InputField.Area => town with { AreaSquareKm = number },
                    InputField.Latitude => town with { Latitude = number },
                    InputField.Longitude => town with { Longitude = number },
                    InputField.TravelMinutes => town with { TravelMinutes = number },
                    _ => town with { TravelMinutesTo = number },
                };
                return isNumber;
        }
    }

    private static bool TryReadText(ref Utf8JsonReader reader, out string? text)
    {
        text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null || IsNullOrSkipped(ref reader);
    }

    private static bool TryReadQualifier(ref Utf8JsonReader reader, out FigureQualifier? qualifier)
    {
        qualifier = reader.TokenType == JsonTokenType.String && Qualifiers.TryGetValue(reader.GetString()!, out var known) ? known : null;
        return qualifier is not null || IsNullOrSkipped(ref reader);
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, out double? number)
    {
        number = reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var read) ? read : null;
        return number is not null || IsNullOrSkipped(ref reader);
    }

    /// <summary>An empty value is a missing one. Anything else that is still here is of a wrong type, and is passed over.</summary>
    private static bool IsNullOrSkipped(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return reader.TokenType == JsonTokenType.Null;
    }
}
