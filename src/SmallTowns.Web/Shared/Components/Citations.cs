using System.Globalization;
using static SmallTowns.Web.Shared.Language;

namespace SmallTowns.Web.Shared.Components;

/// <summary>References to what the portal shows, with all that a bibliography asks for.</summary>
public static class Citations
{
    public static string Of(string title, string address, string terms, DateOnly today) => T(
        $"{title} // {Portal.Name}: портал. {today.Year}. URL: {address} (дата обращения: {Day(today)}). Лицензия: {Portal.Licence}, условия: {terms}",
        $"{title}. {Portal.Name}, {today.Year}. URL: {address} (read on {Day(today)}). Licence: {Portal.Licence}; terms: {terms}");

    private static string Day(DateOnly day) => day.ToString(T("dd.MM.yyyy", "d MMMM yyyy"), CultureInfo.CurrentUICulture);
}
