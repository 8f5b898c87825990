namespace SmallTowns.Web.Staff.Import.Checks;

internal static class Sentences
{
    /// <summary>A clause as a sentence.</summary>
    public static string Of(string text) => char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '?' ? "" : ".");
}
