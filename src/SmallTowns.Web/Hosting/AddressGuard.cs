using System.Text;

namespace SmallTowns.Web.Hosting;

/// <summary>
/// Refuses addresses that no link of ours makes, before anything reads them: too long, not text in UTF-8, or of a host that
/// no address can have.
/// </summary>
public static class AddressGuard
{
    public const int MaxLength = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Nearly all requests name the same host: it need not be taken apart for each of them.
    private static volatile string? lastGoodHost;

    public static IApplicationBuilder UseAddressGuard(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var query = context.Request.QueryString.Value ?? "";
        if (!IsAddress(context.Request.Scheme, context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            // The page that says so makes addresses too.
            (context.Request.Scheme, context.Request.Host) = (Uri.UriSchemeHttp, new HostString("localhost"));
        }
        else if (query.Length > MaxLength)
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        else if (!IsText(query) || context.Request.Path.Value?.Any(char.IsControl) is true)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            return next(context);
        return Task.CompletedTask;
    });

    /// <summary>The server looks at the characters of Host only: <c>Host: towns:99999</c> comes through and fails in a page.</summary>
    private static bool IsAddress(string scheme, HostString host)
    {
        if (scheme != Uri.UriSchemeHttp && scheme != Uri.UriSchemeHttps)
            return false;
        if (host.Value == lastGoodHost)
            return true;
        if (!Uri.TryCreate($"{scheme}://{host.ToUriComponent()}/", UriKind.Absolute, out _))
            return false;
        lastGoodHost = host.Value;
        return true;
    }

    /// <summary>Whether every <c>%</c> starts a byte, the bytes are UTF-8, and none is zero (PostgreSQL text cannot hold it).</summary>
    public static bool IsText(string query)
    {
        if (!query.Contains('%'))
            return !query.Contains('\0');
        var bytes = new List<byte>(query.Length);
        for (var i = 0; i < query.Length; i++)
        {
            if (query[i] != '%')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(query, i, 1));
                continue;
            }

            if (i + 2 >= query.Length || !char.IsAsciiHexDigit(query[i + 1]) || !char.IsAsciiHexDigit(query[i + 2]))
                return false;
            bytes.Add(Convert.ToByte(query.Substring(i + 1, 2), 16));
            i += 2;
        }

        try
        {
            return !StrictUtf8.GetString([.. bytes]).Contains('\0');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
