using System.Globalization;
using System.Text;

namespace SmallTowns.Domain;

/// <summary>
/// The characters of typed text. Names and addresses that look the same are the same: composed alike, and without what nobody sees,
/// such as a space of no width or a turn of the direction of writing.
/// </summary>
public static class TypedCharacters
{
    /// <summary>In the form in which an accent is one with its letter (NFC): й is one character, however the keyboard made it.</summary>
    public static string Composed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Half of a surrogate pair is no character, and nothing can be composed of it.
        return Ascii.IsValid(text) || HasHalves(text) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether something is in it that takes no room and tells a reader nothing.</summary>
    public static bool AreHiddenIn(string? text) => text is not null && (HasHalves(text) || text.EnumerateRunes().Any(IsHidden));

    public static bool HasLetter(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Any(Rune.IsLetter);
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        // Letters and marks by their category that are drawn as nothing: fillers of Hangul, a blank of Braille, selectors of variants.
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool HasHalves(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return true;
            i++;
        }

        return false;
    }
}
