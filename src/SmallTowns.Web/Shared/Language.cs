using System.Globalization;
using SmallTowns.Domain;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Both languages of a public text stand side by side where the text is used (docs/adr: two languages in place).
/// The culture comes from the URL: <c>/…</c> is Russian, <c>/en/…</c> is English.
/// </summary>
public static class Language
{
    public static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Names in the order of the reader's alphabet.</summary>
    public static StringComparer ByName => StringComparer.Create(IsEnglish ? English : Russian, ignoreCase: true);

    /// <summary>The text in the reader's language.</summary>
    public static string T(string russian, string english) => IsEnglish ? english : russian;

    public static string T(LocalizedText text) => text.In(IsEnglish);

    public static string? T(LocalizedText? text) => text?.In(IsEnglish);
}
