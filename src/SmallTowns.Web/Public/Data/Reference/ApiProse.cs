using System.Text.RegularExpressions;

namespace SmallTowns.Web.Public.Data.Reference;

/// <summary>Prose of the OpenAPI document, parted into words and code: what stands between backticks, and the words of JSON.</summary>
public static partial class ApiProse
{
    /// <summary>Words and code by turns, beginning with words, which may be empty.</summary>
    public static string[] Parts(string text) => Code().Split(Thousands().Replace(text, "\u00A0"));

    /// <summary>A space within a number, at which a line would break.</summary>
    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    // Of the two groups one is empty, and Split leaves it out.
    [GeneratedRegex(@"`([^`]+)`|\b(null|true|false)\b")]
    private static partial Regex Code();
}
