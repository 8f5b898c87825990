using System.Globalization;
using System.Text;
using SmallTowns.Web.Datasets.Reading;

namespace SmallTowns.Web.Staff.Import.Parsing;

/// <summary>
/// A word or name as it is compared: small letters, ё as е, every space, hyphen and full stop one blank; composed letters, without signs
/// that nobody sees and without marks of footnotes.
/// </summary>
public static class NormalizedText
{
    public static string Of(string text)
    {
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var letter = composed[i];
            if (char.IsWhiteSpace(letter) || letter is '-' or '–' or '—' or '\u2010' or '\u2011' or '\u2012' or '−' or '.' or '_')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (RaisedText.IsRaised(letter))
            {
                if (letter is '²' or '³' && RaisedText.EndsInUnit(folded.ToString()))
                    folded.Append(letter == '²' ? '2' : '3');
            }
            else if (letter is not ('«' or '»' or '"' or '“' or '”' or '„') && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                var small = char.ToLowerInvariant(letter);
                folded.Append(small == 'ё' ? 'е' : small);
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The text without signs that nobody sees, composed: what is left is what is read on the screen.</summary>
    public static string Visible(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        return composed.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
            ? new([.. composed.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)])
            : composed;
    }
}
