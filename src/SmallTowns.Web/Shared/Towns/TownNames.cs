using SmallTowns.Domain.Published;

namespace SmallTowns.Web.Shared.Towns;

/// <summary>Lists towns by their names, and finds one by a part of its name as people type it: any case, "е" for "ё", a space for a hyphen.</summary>
public static class TownNames
{
    /// <summary>With it in the address, a name that only one town has leads to the town instead of the list.</summary>
    public const string OpenParameter = "open";

    /// <summary>The only town of that name, in either language.</summary>
    public static PublishedTown? FindOne(IEnumerable<PublishedTown> towns, string name)
    {
        var wanted = Fold(name);
        return towns.Where(town => Fold(town.Name.Ru) == wanted || Fold(town.Name.En) == wanted).Take(2).ToList() is [var one] ? one : null;
    }

    /// <summary>"Армавир, Сочи и ещё 5".</summary>
    public static string Listed(IReadOnlyList<PublishedTown> towns, int most)
    {
        ArgumentNullException.ThrowIfNull(towns);
        var names = string.Join(", ", towns.Take(most).Select(town => Language.T(town.Name)));
        return towns.Count > most ? names + Language.T($" и ещё {towns.Count - most}", $" and {towns.Count - most} more") : names;
    }

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
