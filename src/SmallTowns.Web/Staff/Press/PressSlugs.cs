using SmallTowns.Domain.Press;
using SmallTowns.Web.Kinds.Catalogues;

namespace SmallTowns.Web.Staff.Press;

/// <summary>An address from a title: in Latin letters, words with hyphens between them.</summary>
public static class PressSlugs
{
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        // Addresses of the press are read by people: ё is е there, as in the names of towns.
        var whole = CodeChecks.FromTitle(title.Replace('ё', 'е').Replace('Ё', 'Е'), int.MaxValue);
        if (whole.Length <= PressContent.SlugMaxLength)
            return whole;
        // At the end of a word.
        var end = whole.LastIndexOf('-', PressContent.SlugMaxLength);
        return end > 0 ? whole[..end] : whole[..PressContent.SlugMaxLength];
    }
}
