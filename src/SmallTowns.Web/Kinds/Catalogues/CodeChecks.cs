using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Kinds.Catalogues;

/// <summary>Codes by which entries of the catalogues are named in addresses, files and the history: small Latin letters, digits and hyphens.</summary>
public static class CodeChecks
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    /// <summary>What is wrong with a code, in a sentence; nothing is wrong with an empty one, which will be made.</summary>
    public static string? Of(string code, int maxLength)
    {
        if (code.Length > maxLength)
            return $"Код не длиннее {maxLength} знаков.";
        return code.Length > 0 && code != FromTitle(code, maxLength)
            ? "Код — маленькие латинские буквы, цифры и дефисы между ними, например rosstat-2025."
            : null;
    }

    /// <summary>Численность врачей, 2025 → chislennost-vrachey-2025.</summary>
    public static string FromTitle(string title, int maxLength)
    {
        var code = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                code.Append(letter);
            else if (Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place)
                code.Append(Latin[place]);
            else if (code.Length > 0 && code[^1] != '-')
                code.Append('-');
        }

        return code.ToString(0, Math.Min(code.Length, maxLength)).Trim('-');
    }

    /// <summary>A code from the title that nobody has yet: with a number where the plain one is taken.</summary>
    /// <param name="otherwise">What to begin with where the title has no letter that a code could keep.</param>
    public static string FreeOne(string title, string otherwise, int maxLength, IReadOnlySet<string> taken)
    {
        var plain = FromTitle(title, maxLength) is { Length: > 0 } made ? made : otherwise;
        if (!taken.Contains(plain))
            return plain;
        for (var number = 2; ; number++)
        {
            var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
            var numbered = plain[..Math.Min(plain.Length, maxLength - ending.Length)].TrimEnd('-') + ending;
            if (!taken.Contains(numbered))
                return numbered;
        }
    }
}
