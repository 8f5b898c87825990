namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Width of a line in semibold letters of a sans-serif face. The server does not know the reader's font, so these are the widths
/// of DejaVu Sans Bold, the widest of the usual ones.
/// </summary>
public static class TextWidth
{
    /// <summary>Width in units of the font size.</summary>
    public static double InEms(string text) => text.Sum(Ems);

    private static double Ems(char letter) => letter switch
    {
        'i' or 'l' or 'j' or 'I' or 'J' or '.' or ',' or ':' or '/' or '\'' or ' ' or '\u00A0' or '\u202F' => 0.4,
        'f' or 't' or 'r' or '-' or '–' or 'г' or '(' or ')' or '²' => 0.52,
        'c' or 's' or 'z' or 'x' or 'y' or 'v' or 'a' or 'e' or 'k' => 0.68,
        'с' or 'э' or 'з' or 'т' or 'в' or 'ь' or 'я' or 'у' or 'х' or 'а' or 'е' or 'ё' or 'к' => 0.68,
        'м' or 'ы' or 'д' or 'w' => 0.9,
        'ж' or 'ш' or 'щ' or 'ю' or 'ф' or 'm' => 1.06,
        'Ж' or 'М' or 'Ш' or 'Щ' or 'Ю' or 'Ф' or 'M' or 'W' => 1.2,
        _ when char.IsUpper(letter) => 0.82,
        _ => 0.72,
    };
}
