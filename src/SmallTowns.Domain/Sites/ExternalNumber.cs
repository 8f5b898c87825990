using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SmallTowns.Domain.Sites;

/// <summary>
/// Under which number another register knows an object: the card of the national investment map, <c>15230</c>, or a lot of ГИС Торги, whose number
/// is that of the notice and that of the lot, <c>22000012340000000015_1</c>.
/// </summary>
[JsonConverter(typeof(ExternalNumberConverter))]
public readonly partial record struct ExternalNumber
{
    private readonly string? _text;

    private ExternalNumber(string text) => _text = text;

    public string Text => _text ?? "";

    /// <returns>Null for another form; spaces around it are not part of it.</returns>
    public static ExternalNumber? TryParse(string? text) => text?.Trim() is { } trimmed && Form().IsMatch(trimmed) ? new(trimmed) : null;

    public override string ToString() => Text;

    [GeneratedRegex(@"^[0-9]{1,25}(_[0-9]{1,4})?\z")]
    private static partial Regex Form();
}

/// <summary>As text; another form is refused.</summary>
internal sealed class ExternalNumberConverter : JsonConverter<ExternalNumber>
{
    public override ExternalNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && ExternalNumber.TryParse(reader.GetString()) is { } number
            ? number
            : throw new JsonException("A number of another register is digits, with an underscore before the number of a lot.");

    public override void Write(Utf8JsonWriter writer, ExternalNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
