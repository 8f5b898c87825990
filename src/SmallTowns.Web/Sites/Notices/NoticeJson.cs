using System.Globalization;
using System.Text.Json;

namespace SmallTowns.Web.Sites.Notices;

/// <summary>Reads what others write with little discipline: a number may be text, a text a number or an object with a name, and anything may be missing.</summary>
internal static class NoticeJson
{
    /// <summary>By names on the way down; empty where the way ends.</summary>
    public static JsonElement? At(this JsonElement? element, params ReadOnlySpan<string> way)
    {
        var at = element;
        foreach (var name in way)
            at = at is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var next) ? next : null;
        return at is { ValueKind: JsonValueKind.Null } ? null : at;
    }

    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> way) => At((JsonElement?)element, way);

    public static IEnumerable<JsonElement> Items(this JsonElement? element) => element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>As one line; of an entry of a dictionary its name.</summary>
    public static string? Text(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => Line(text.GetString()!),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Object } entry => Text(entry.At("name") ?? entry.At("title") ?? entry.At("value")),
        _ => null,
    };

    public static string? Text(this JsonElement element) => Text((JsonElement?)element);

    /// <summary>Several, whether they stand in a list or alone.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement? element) => element is { ValueKind: JsonValueKind.Array }
        ? [.. element.Items().Select(item => item.Text()).OfType<string>()]
        : element.Text() is { } one ? [one] : [];

    /// <summary>Positive; nothing else is a price, an area or a capacity. A price of 0 is one that nobody has typed.</summary>
    public static decimal? Positive(this JsonElement? element) =>
        element.Text() is { } text && decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;

    public static decimal? Number(this JsonElement? element) =>
        element.Text() is { } text && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Yes(this JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => element.Text()?.ToLowerInvariant() switch { "да" or "есть" or "имеется" or "true" => true, "нет" or "отсутствует" or "false" => false, _ => null },
    };

    public static string Spell(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string? Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;
}
