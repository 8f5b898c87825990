using System.Text;

namespace SmallTowns.Web.Staff.Users;

/// <summary>
/// How a name or an address looks on a screen: two that look alike are told apart by nobody who gives rights. Latin letters become the
/// Cyrillic ones that they look like, ё becomes е; case, blanks and signs do not count.
/// </summary>
public static class NameLook
{
    // Unicode TR 39 names many more; these are the ones that the two keyboards at hand can type.
    private const string Latin = "abcehkmoptxy3";
    private const string Cyrillic = "авсенкмортхуз";

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit).Select(Look));
    }

    private static char Look(char sign) => sign == 'ё' ? 'е' : Latin.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place ? Cyrillic[place] : sign;
}
