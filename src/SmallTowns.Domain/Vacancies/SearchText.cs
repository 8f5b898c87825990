namespace SmallTowns.Domain.Vacancies;

/// <summary>A title as it is looked for: upper case, ё as е, single blanks.</summary>
public static class SearchText
{
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', text.ToUpperInvariant().Replace('Ё', 'Е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
