using SmallTowns.Domain;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Public.Press;

/// <summary>Texts of which the English may be missing: then the Russian one is shown, marked as Russian.</summary>
public static class Translated
{
    public static string Of(LocalizedText text) => Of(text.Ru, text.En);

    public static string Of(string ru, string? en) => IsEnglish && !string.IsNullOrEmpty(en) ? en : ru;

    /// <summary>The value of <c>lang</c>; empty where the text is in the language of the page.</summary>
    public static string? Lang(LocalizedText text) => Lang(text.En);

    public static string? Lang(string? en) => IsEnglish && string.IsNullOrEmpty(en) ? "ru" : null;
}
