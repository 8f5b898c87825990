using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Staff.Catalogue;

/// <summary>Names in the order of the Russian alphabet. Neither database sorts Ё where a reader looks for it.</summary>
public static class RussianOrder
{
    public static readonly StringComparer Comparer = StringComparer.Create(Language.Russian, ignoreCase: true);

    /// <summary>A word as it is searched by: small letters, ё as е.</summary>
    public static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е');
}
