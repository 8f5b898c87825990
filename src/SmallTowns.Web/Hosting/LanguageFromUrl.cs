using System.Globalization;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// <c>/en/towns</c> is the page <c>/towns</c> in English: the first segment moves from the path to the path base, so that
/// routes are written once, links made from the base stay in the language, and cache keys differ by themselves.
/// Any other prefix is an ordinary path that leads nowhere.
/// </summary>
public static class LanguageFromUrl
{
    private static readonly PathString EnglishPrefix = "/en";

    public static IApplicationBuilder UseLanguageFromUrl(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var (pathBase, path) = (request.PathBase, request.Path);
        var english = path.StartsWithSegments(EnglishPrefix, StringComparison.Ordinal, out var rest);
        if (english && !rest.HasValue)
        {
            // Links of a page are relative to /en/: without the slash the page would have two addresses, one of them wrong.
            context.Response.Redirect($"{pathBase.Add(EnglishPrefix).ToUriComponent()}/{request.QueryString.ToUriComponent()}", permanent: true);
            return;
        }

        if (english)
        {
            request.PathBase = pathBase.Add(EnglishPrefix);
            request.Path = rest;
        }

        Speak(english ? Language.English : Language.Russian);
        try
        {
            await next(context);
        }
        finally
        {
            (request.PathBase, request.Path) = (pathBase, path);
        }
    });

    private static void Speak(CultureInfo culture) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
}
