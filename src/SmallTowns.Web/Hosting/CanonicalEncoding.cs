using Microsoft.Net.Http.Headers;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Browsers spell Accept-Encoding in many ways. It becomes <c>br</c>, <c>gzip</c> or nothing, so that the cache holds a page
/// at most three times and no invented header can fill it.
/// </summary>
public sealed class CanonicalEncoding(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        headers.AcceptEncoding = headers.AcceptEncoding is [{ } usual] && Usual(usual) is { } known ? known : Choose(headers.AcceptEncoding);
        return next(context);
    }

    // What today's browsers and programs send, without taking it apart.
    private static string? Usual(string acceptEncoding) => acceptEncoding switch
    {
        "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br" => "br",
        "gzip, deflate" or "gzip" => "gzip",
        _ => null,
    };

    public static string? Choose(IList<string> acceptEncoding)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return null;
        return Accepts("br") ? "br" : Accepts("gzip") ? "gzip" : null;

        bool Accepts(string encoding)
        {
            var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
            return named is not null ? named.Quality is not 0 : accepted.Any(value => value.Value == "*" && value.Quality is not 0);
        }
    }
}
