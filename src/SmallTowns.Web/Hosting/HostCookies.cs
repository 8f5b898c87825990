using Microsoft.Extensions.Primitives;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Over HTTPS the portal's own cookies are called <c>__Host-…</c>: a browser takes such a cookie only from this very host, for all
/// paths and encrypted, so a neighbouring subdomain or a reader in the middle cannot slip in one of theirs. Inside they keep their
/// plain names, which serve a portal that is asked without TLS. Every cookie that is set over HTTPS is <c>Secure</c>.
/// </summary>
public sealed class HostCookies(RequestDelegate next)
{
    /// <summary>How the names of all cookies begin that stand for somebody.</summary>
    public const string Own = "smalltowns-";

    private const string Host = "__Host-";
    private const string Secure = "; secure";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.IsHttps)
            return next(context);
        var headers = context.Request.Headers;
        if (headers.Cookie.ToString() is { Length: > 0 } sent && sent.Contains(Own, StringComparison.Ordinal))
            headers.Cookie = Read(sent);
        // The first to be registered is the last to run: cookies that others set at the start of the answer are there by then.
        context.Response.OnStarting(static state =>
        {
            var answer = ((HttpContext)state).Response.Headers;
            if (answer.SetCookie.Count > 0)
                answer.SetCookie = new StringValues([.. answer.SetCookie.Select(cookie => Write(cookie!))]);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    /// <summary>One of ours without the prefix did not come from us.</summary>
    private static string Read(string sent) => string.Join("; ", sent.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(cookie => !cookie.StartsWith(Own, StringComparison.Ordinal))
        .Select(cookie => cookie.StartsWith(Host + Own, StringComparison.Ordinal) ? cookie[Host.Length..] : cookie));

    private static string Write(string cookie)
    {
        var named = cookie.StartsWith(Own, StringComparison.Ordinal) ? Host + cookie : cookie;
        return named.Contains(Secure, StringComparison.OrdinalIgnoreCase) ? named : named + Secure;
    }
}
