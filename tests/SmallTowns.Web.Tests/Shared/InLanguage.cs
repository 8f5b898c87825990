using System.Globalization;

namespace SmallTowns.Web.Tests.Shared;

/// <summary>Runs a piece of a test in one of the portal's languages and puts the culture back.</summary>
internal static class InLanguage
{
    public static T Of<T>(string culture, Func<T> action)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
