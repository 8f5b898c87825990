using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Public.Towns.Listing;

/// <summary>Finds a town by a part of its name, as people type it: any case, "е" for "ё", a space for a hyphen.</summary>
public static class TownNames
{
    public static bool Contain(PublishedTown town, string part)
    {
        ArgumentNullException.ThrowIfNull(town);
        var wanted = Fold(part);
        return Fold(town.Name.Ru).Contains(wanted, StringComparison.Ordinal) || Fold(town.Name.En).Contains(wanted, StringComparison.Ordinal);
    }

    /// <summary>Upper case, Ё as Е, every kind of hyphen and space as one space, none at the ends.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = text.ToUpperInvariant().Replace('Ё', 'Е');
        return string.Join(' ', folded.Split([' ', '-', '‐', '‑', '–', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}
