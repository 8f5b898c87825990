using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SmallTowns.Domain.Sites;

/// <summary>Кадастровый номер: okrug, district, quarter and object, <c>23:43:0305001:17</c>; two, two, six or seven, and one to seven digits.</summary>
[JsonConverter(typeof(CadastralNumberConverter))]
public readonly partial record struct CadastralNumber
{
    private readonly string? _text;

    private CadastralNumber(string text) => _text = text;

    public string Text => _text ?? "";

    /// <summary>The first two digits: the cadastral okrug, which is a region's.</summary>
    public string Okrug => Text.Length > 0 ? Text[..2] : "";

    /// <returns>Null for another form; spaces around it are not part of it.</returns>
    public static CadastralNumber? TryParse(string? text) =>
        text?.Trim() is { } trimmed && Form().IsMatch(trimmed) ? new(trimmed) : null;

    /// <summary>Whether it is of the region, some of which have several okrugs.</summary>
    /// <param name="okrugs">Those of the region: <c>23</c>.</param>
    public bool IsOf(IReadOnlyCollection<string> okrugs)
    {
        ArgumentNullException.ThrowIfNull(okrugs);
        return okrugs.Contains(Okrug);
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"^[0-9]{2}:[0-9]{2}:[0-9]{6,7}:[0-9]{1,7}\z")]
    private static partial Regex Form();
}

/// <summary>As text; another form is refused.</summary>
internal sealed class CadastralNumberConverter : JsonConverter<CadastralNumber>
{
    public override CadastralNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CadastralNumber.TryParse(reader.GetString()) is { } number
            ? number
            : throw new JsonException("A cadastral number has four groups of digits.");

    public override void Write(Utf8JsonWriter writer, CadastralNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
