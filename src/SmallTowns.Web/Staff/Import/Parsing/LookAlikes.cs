using System.Text;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>Latin letters that look like Russian ones. A name that is written with some of each is found by nobody, and nobody sees why.</summary>
public static class LookAlikes
{
    private const string Latin = "ABCEHKMOPTXYaceopxyk";
    private const string Russian = "АВСЕНКМОРТХУасеорхук";

    /// <summary>The text with Russian letters in the place of those that look like them; the same where it has no Russian letter at all.</summary>
    public static string Russified(string text)
    {
        if (!text.Any(IsRussian))
            return text;
        var russified = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (Latin.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at)
                russified[i] = Russian[at];
        }

        return russified.ToString();
    }

    /// <summary>A clause that names the Latin letters among Russian ones, to be put after a sentence; empty where there are none.</summary>
    public static string Told(string text)
    {
        var latin = text.Any(IsRussian) ? text.Where(char.IsAsciiLetter).Distinct().ToList() : [];
        return latin.Count == 0 ? "" : $". Среди русских букв — {(latin.Count == 1 ? "латинская" : "латинские")} {string.Join(", ", latin.Select(letter => $"«{letter}»"))}: наберите слово заново";
    }

    private static bool IsRussian(char letter) => letter is >= 'А' and <= 'я' or 'Ё' or 'ё';
}
