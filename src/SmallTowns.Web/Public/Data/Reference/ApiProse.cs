using System.Text.RegularExpressions;

namespace SmallTowns.Web.Public.Data.Reference;

/// <summary>
/// Prose of the OpenAPI document, parted into words and code: what stands between backticks, and the words of JSON. The document
/// is plain text; on a page the thousands of a number stay together, and so does an ordinal.
/// </summary>
public static partial class ApiProse
{
    /// <summary>Words and code by turns, beginning with words, which may be empty.</summary>
    public static string[] Parts(string text) => Code().Split(Ordinal().Replace(Thousands().Replace(text, "\u00A0"), "\u2011"));

    // Of the two groups one is empty, and Split leaves it out.
    [GeneratedRegex(@"`([^`]+)`|\b(null|true|false)\b")]
    private static partial Regex Code();

    // "200 000" stays on one line.
    [GeneratedRegex(@"(?<=\d) (?=\d{3}\b)")]
    private static partial Regex Thousands();

    // "180-й" too.
    [GeneratedRegex(@"(?<=\d)-(?=[а-яё])")]
    private static partial Regex Ordinal();
}
