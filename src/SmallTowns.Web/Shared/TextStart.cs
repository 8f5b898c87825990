namespace SmallTowns.Web.Shared;

public static class TextStart
{
    /// <summary>The text, or its beginning and an ellipsis where it is longer; a letter of two code units is not cut in half.</summary>
    public static string Of(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }

    /// <summary>The same for what has room for so many characters only, the ellipsis among them.</summary>
    public static string Within(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= most ? text : Of(text, most - 1);
    }
}
