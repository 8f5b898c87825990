using System.Text;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>A word or name as it is compared: small letters, ё as е, every space, hyphen and full stop one blank.</summary>
public static class NormalizedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) || letter is '-' or '–' or '—' or '\u2011' or '.' or '_')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (letter is not ('«' or '»' or '"' or '“' or '”' or '\u00AD' or '\uFEFF'))
            {
                var small = char.ToLowerInvariant(letter);
                folded.Append(small == 'ё' ? 'е' : small);
            }
        }

        return folded.ToString().TrimEnd();
    }
}
