using System.Text;
using SmallTowns.Domain.Press;

namespace SmallTowns.Web.Staff.Press;

/// <summary>An address from a title: in Latin letters, words with hyphens between them.</summary>
public static class PressSlugs
{
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "e",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['й'] = "y",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
    };

    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var slug = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (Latin.TryGetValue(letter, out var latin))
                slug.Append(latin);
            else if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length <= PressContent.SlugMaxLength)
            return whole;
        // At the end of a word.
        var end = whole.LastIndexOf('-', PressContent.SlugMaxLength);
        return end > 0 ? whole[..end] : whole[..PressContent.SlugMaxLength];
    }
}
