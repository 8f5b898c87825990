using System.Text;
using AnyAscii;

namespace SmallTowns.Web.Search.Index;

/// <summary>What a reader may have meant by letters of the other alphabet: typed on the wrong keyboard, or a name written as it sounds.</summary>
internal static class OtherSpellings
{
    private const string LatinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string RussianKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private const string LatinUpper = "~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";

    // Longer ones first.
    private static readonly (string Latin, string Russian)[] Sounds =
    [
        ("shch", "щ"), ("sch", "щ"), ("iy", "ий"), ("yy", "ый"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("tz", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ju", "ю"), ("ya", "я"),
        ("ja", "я"), ("yo", "е"), ("jo", "е"), ("ye", "е"), ("je", "е"), ("ph", "ф"), ("ck", "к"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"),
        ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"),
        ("y", "ы"), ("z", "з"), ("'", "ь"),
    ];

    /// <summary>A word as it sounds in the alphabet of the language; nothing for one that is written in it.</summary>
    public static string? BySound(string word, bool isEnglish) =>
        isEnglish ? (word.All(char.IsAscii) ? null : word.Transliterate().ToLowerInvariant()) : word.Any(char.IsAsciiLetter) ? InRussian(word) : null;

    /// <summary>The same keys under the other layout: «f,bycr» is «абинск», «ФИШТЫЛ» is «ABINSK».</summary>
    public static string ByOtherKeys(string typed)
    {
        var other = new StringBuilder(typed.Length);
        // A comma is a letter on Russian keys: whoever typed Russian letters meant it.
        var isLatin = typed.Any(char.IsAsciiLetter);
        foreach (var character in typed)
            other.Append(isLatin ? ToRussianKey(character) : ToLatinKey(character));
        return other.ToString();
    }

    public static string InRussian(string typed)
    {
        var russian = new StringBuilder(typed.Length);
        var small = typed.ToLowerInvariant();
        for (var at = 0; at < small.Length;)
        {
            var sound = Array.Find(Sounds, sound => string.CompareOrdinal(small, at, sound.Latin, 0, sound.Latin.Length) == 0);
            // Yeysk, Goryachy: after a vowel it is another letter.
            russian.Append(sound.Latin == "y" && at > 0 && "aeiou".Contains(small[at - 1], StringComparison.Ordinal) ? "й" : sound.Russian ?? small[at].ToString());
            at += sound.Latin?.Length ?? 1;
        }

        return russian.ToString();
    }

    private static char ToRussianKey(char character) =>
        LatinKeys.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? RussianKeys[at]
        : LatinUpper.IndexOf(character, StringComparison.Ordinal) is >= 0 and var upper ? RussianKeys[upper]
        : character;

    private static char ToLatinKey(char character) =>
        RussianKeys.IndexOf(char.ToLowerInvariant(character), StringComparison.Ordinal) is >= 0 and var at ? LatinKeys[at] : character;
}
