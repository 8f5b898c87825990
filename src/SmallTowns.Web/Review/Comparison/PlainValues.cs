using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmallTowns.Web.Review.Comparison;

/// <summary>A value of any content as people read it: yes and no, numbers, days. Other text stands as it is; empty text is nothing.</summary>
public static class PlainValues
{
    public static string? Of(JsonValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.GetValueKind() switch
        {
            JsonValueKind.True => "да",
            JsonValueKind.False => "нет",
            JsonValueKind.Number => value.ToString().Replace('.', ',').Replace('-', '−'),
            _ => OfText(value.ToString()),
        };
    }

    private static string? OfText(string text)
    {
        if (text.Length == 0)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
            : text;
    }
}
