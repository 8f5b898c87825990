namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Approximate width of a line in the sans-serif faces of common systems, semibold. The server does not know the reader's font,
/// so the classes are a little wider than Arial, Segoe UI and Roboto need.
/// </summary>
public static class TextWidth
{
    /// <summary>Width in units of the font size.</summary>
    public static double InEms(string text) => text.Sum(Ems);

    private static double Ems(char letter) => letter switch
    {
        'i' or 'l' or 'j' or '.' or ',' or '\'' or ' ' => 0.31,
        'f' or 't' or 'r' or '-' or 'г' or '(' or ')' => 0.42,
        'ж' or 'м' or 'ш' or 'щ' or 'ю' or 'ф' or 'ы' or 'm' or 'w' => 0.84,
        'Ж' or 'М' or 'Ш' or 'Щ' or 'Ю' or 'Ф' or 'Ы' or 'M' or 'W' => 0.92,
        _ when char.IsUpper(letter) => 0.73,
        _ => 0.6,
    };
}
