using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace SmallTowns.Web.Readers;

/// <summary>
/// The cookie of a reader who has come in by a letter. It opens the reader's own page and nothing else: the portal looks at it there
/// only, so every other page is the same for everybody.
/// </summary>
public static class ReaderCookie
{
    public const string Scheme = "Reader";
    public const string Name = "smalltowns-reader";

    private const string KeyClaim = "reader";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The path base of English pages is /en: without this the cookie would be valid there only.
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
    }

    public static Task SignInAsync(HttpContext context, string accountKey)
    {
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, accountKey)], Scheme));
        return context.SignInAsync(Scheme, reader, new() { IsPersistent = true });
    }

    public static Task SignOutAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <returns>The key of the account; empty for who has not come in.</returns>
    public static async Task<string?> AccountKeyAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal?.FindFirst(KeyClaim)?.Value;
}
