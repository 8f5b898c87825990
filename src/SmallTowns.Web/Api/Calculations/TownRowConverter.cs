using System.Text.Json;
using System.Text.Json.Serialization;
using SmallTowns.Domain.Measures;
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
            RawValue.IsMissing(ref reader);
            return new TownRow(default, [InputField.Towns]);
        }

        var town = new TownInput { Name = null!, Population = null };
        HashSet<InputField>? unreadable = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FieldAt(ref reader);
            reader.Read();
            if (field is not { } known)
                reader.TrySkip();
            else if (!TryRead(ref reader, known, ref town))
                (unreadable ??= []).Add(known);
        }

        return new TownRow(town, unreadable is null ? null : [.. unreadable]);
    }

    public override void Write(Utf8JsonWriter writer, TownRow value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static InputField? FieldAt(ref Utf8JsonReader reader) =>
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
        if (field == InputField.Name)
        {
            var name = RawText.Read(ref reader);
            town = town with { Name = name.Value! };
            return !name.IsOfWrongType;
        }

        if (field == InputField.TravelQualifier)
        {
            var word = RawText.Read(ref reader);
            var isKnown = Qualifiers.TryGetValue(word.Value ?? "", out var qualifier);
            town = town with { TravelQualifier = isKnown ? qualifier : null };
            return isKnown || word is { Value: null, IsOfWrongType: false };
        }

        var number = RawNumber.Read(ref reader);
        town = With(town, field, number.Value);
        return !number.IsOfWrongType;
    }

    private static TownInput With(in TownInput town, InputField field, double? number) => field switch
    {
        InputField.Population => town with { Population = number },
        InputField.Area => town with { AreaSquareKm = number },
        InputField.Latitude => town with { Latitude = number },
        InputField.Longitude => town with { Longitude = number },
        InputField.TravelMinutes => town with { TravelMinutes = number },
        _ => town with { TravelMinutesTo = number },
    };
}
