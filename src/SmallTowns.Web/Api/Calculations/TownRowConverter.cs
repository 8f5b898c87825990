using System.Text.Json;
using System.Text.Json.Serialization;
using SmallTowns.Domain.Measures;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Api.Calculations;

/// <summary>Reads one row and goes on past values of a wrong type, noting their fields.</summary>
internal sealed class TownRowConverter : JsonConverter<TownRow>
{
    private static readonly Dictionary<string, FigureQualifier> Qualifiers =
        Enum.GetValues<FigureQualifier>().ToDictionary(qualifier => qualifier.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, InputField> Fields = new[]
    {
        InputField.Name, InputField.Population, InputField.Area, InputField.Latitude, InputField.Longitude,
        InputField.TravelMinutes, InputField.TravelMinutesTo, InputField.TravelQualifier,
    }.ToDictionary(InputFields.Name, StringComparer.OrdinalIgnoreCase);

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

    /// <summary>Letter case matters here as little as in the fields of the region.</summary>
    private static InputField? FieldAt(ref Utf8JsonReader reader) =>
        Fields.TryGetValue(reader.GetString()!, out var field) ? field : null;

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
