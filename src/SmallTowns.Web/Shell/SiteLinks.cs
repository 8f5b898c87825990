using Microsoft.AspNetCore.Diagnostics;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Shell;

/// <summary>
/// Addresses of the page being shown. The culture prefix <c>/en</c> travels in the path base, so links inside pages are
/// relative to <c>&lt;base href&gt;</c> ("towns", home is "./"); this type gives the few that are not: the other language,
/// the canonical address and a fragment of the page itself (a bare "#x" would lead to the base, that is, to the home page).
/// </summary>
/// <param name="Origin">Scheme and host, no slash at the end.</param>
/// <param name="Root">The path base without the culture prefix; empty unless the portal lives in a subfolder.</param>
/// <param name="Path">The path the reader asked for, without path base; starts with a slash.</param>
/// <param name="Query">The query string with its question mark, or empty.</param>
public sealed record SiteLinks(string Origin, string Root, string Path, string Query)
{
    public const string EnglishPrefix = "/en";

    public string Russian => Root + Path + Query;
    public string English => Root + EnglishPrefix + Path + Query;
    public string Current => Language.IsEnglish ? English : Russian;

    /// <summary>The same page in the other language, with the query.</summary>
    public string Alternate => Language.IsEnglish ? Russian : English;

    /// <summary>A place on this page: <c>href="@links.Here("main")"</c>.</summary>
    public string Here(string fragment) => $"{Current}#{fragment}";

    /// <summary>A page of this language by its address relative to the base.</summary>
    public string To(string address) => $"{Root}{(Language.IsEnglish ? EnglishPrefix : "")}/{address}";

    /// <summary>Full addresses without the query: filters and sorting are views of one page.</summary>
    public SiteLinks WithoutQuery => this with { Query = "" };

    public static SiteLinks Of(HttpContext context)
    {
        var request = context.Request;
        var pathBase = request.PathBase.ToUriComponent();
        var root = pathBase.EndsWith(EnglishPrefix, StringComparison.OrdinalIgnoreCase) ? pathBase[..^EnglishPrefix.Length] : pathBase;
        // An error page runs under its own address; links on it belong to the page the reader asked for.
        var failed = context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        var reExecuted = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = failed ?? reExecuted?.OriginalPath ?? request.Path.Value;
        var query = reExecuted?.OriginalQueryString ?? request.QueryString.ToUriComponent();
        // Browsers read "//evil.example" as another site: on the page that answers such a path no link may lead there.
        var encoded = new PathString("/" + path?.TrimStart('/')).ToUriComponent();
        var origin = context.RequestServices.GetRequiredService<SiteOrigin>().Or($"{request.Scheme}://{request.Host.ToUriComponent()}");
        return new(origin, root, encoded, query);
    }
}
