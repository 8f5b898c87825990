using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Shell;

/// <summary>
/// <c>POST /display-settings</c>: keeps the reader's choice in the cookie and returns to the page.
/// The form has no antiforgery token because its page is cached and the same for everybody; a post from another site is
/// refused by the <c>Sec-Fetch-Site</c> or <c>Origin</c> header instead. (A client that sends neither is no browser of
/// today and can change only its own colours.)
/// </summary>
public static class DisplaySettingsEndpoint
{
    public const string Route = "/display-settings";

    public static IEndpointConventionBuilder MapDisplaySettings(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Route, (Delegate)Save).ExcludeFromDescription();

    private static async Task<IResult> Save(HttpContext context)
    {
        var request = context.Request;
        if (IsCrossSite(request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);

        var form = await request.ReadFormAsync(context.RequestAborted);
        var settings = form.ContainsKey("reset")
            ? DisplaySettings.Default
            : DisplaySettings.From(form["theme"], form["size"], form["spacing"], form["images"]);

        var cookie = new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = request.IsHttps,
            IsEssential = true,
        };
        if (settings == DisplaySettings.Default)
            context.Response.Cookies.Delete(DisplaySettings.CookieName, cookie);
        else
            context.Response.Cookies.Append(DisplaySettings.CookieName, settings.CacheKey, cookie);

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = LocalOrHome(form["returnUrl"], request.PathBase);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    public static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == new Uri($"{from.Scheme}://{request.Host}").Authority);
    }

    /// <summary>The address if it is a path of this site, else the home page: nobody is sent elsewhere by our redirect.</summary>
    public static string LocalOrHome(string? address, PathString pathBase)
    {
        var local = address is ['/', ..] and not ['/', '/' or '\\', ..]
            && !address.Any(c => char.IsControl(c) || c == '\\' || c > '~');
        return local ? address! : $"{pathBase}/";
    }
}
