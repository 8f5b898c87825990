namespace SmallTowns.Domain.Settlement;

/// <summary>When two spellings are one name: any case, "е" for "ё", any run of spaces and hyphens as one space, none at the ends.</summary>
public static class TownName
{
    public static bool AreSame(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        var rest = name.Trim();
        var otherRest = other.Trim();
        while (!rest.IsEmpty && !otherRest.IsEmpty)
        {
            if (Next(ref rest) != Next(ref otherRest))
                return false;
        }

        return rest.IsEmpty && otherRest.IsEmpty;
    }

    private static char Next(ref ReadOnlySpan<char> rest)
    {
        var letter = rest[0];
        if (!IsBetweenWords(letter))
        {
            rest = rest[1..];
            return char.ToUpperInvariant(letter) is var capital && capital == 'Ё' ? 'Е' : capital;
        }

        while (!rest.IsEmpty && IsBetweenWords(rest[0]))
            rest = rest[1..];
        return ' ';
    }

    private static bool IsBetweenWords(char letter) => char.IsWhiteSpace(letter) || letter is '-' or '\u2010' or '\u2011' or '–' or '—';
}
