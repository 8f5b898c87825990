using Microsoft.AspNetCore.Http.Features;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Account;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Shell;

/// <summary>
/// Everything under <c>/_blazor</c> is for members of the staff who are signed in, from pages of this portal, and for so many
/// at a time. An open page costs the server half a megabyte for as long as it is open, so nobody else may begin one.
/// </summary>
public sealed class CircuitDoor(RequestDelegate next, CircuitPlaces places, AccountSettings accounts)
{
    public const string Path = "/_blazor";

    /// <summary>A page that could not connect asks here whether it is welcome (ReconnectModal.razor.js).</summary>
    public const string Knock = "/door";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path, out var rest))
        {
            await next(context);
            return;
        }

        var opens = !rest.HasValue || rest == "/";
        if (RefusalOf(context, opens, leaves: rest == "/disconnect") is { } status)
            context.Response.StatusCode = status;
        else if (opens)
            await OpenAsync(context);
        else if (rest == Knock)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            await next(context);
    }

    private int? RefusalOf(HttpContext context, bool opens, bool leaves)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwn(origin, context.Request))
            return StatusCodes.Status403Forbidden;
        if (!StaffClaims.ToActor(context.User).May(Permission.EnterStaffArea))
            return StatusCodes.Status401Unauthorized;
        // Browsers name the page that opens a connection, whatever page it is; and they open it as a web socket.
        if (opens && origin.Length == 0)
            return StatusCodes.Status403Forbidden;
        if (opens && !IsWebSocket(context))
            return StatusCodes.Status400BadRequest;
        return leaves || places.AreLeftFor(context) ? null : StatusCodes.Status429TooManyRequests;
    }

    private async Task OpenAsync(HttpContext context)
    {
        using var place = places.TryTake(context);
        if (place is null)
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        else
            await next(context);
    }

    // Over HTTP/1.1 and over HTTP/2; SignalR looks closer once the door is passed.
    private static bool IsWebSocket(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest
        || context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    /// <summary>
    /// Of the host that was asked, by whatever name; behind a proxy that changes the name, of the public address. A page that
    /// came in the clear is a foreigner to a server that is asked over TLS.
    /// </summary>
    private bool IsOwn(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Scheme != Uri.UriSchemeHttp && page.Scheme != Uri.UriSchemeHttps)
            return false;
        if (Uri.TryCreate(accounts.PublicAddress, UriKind.Absolute, out var known) && Uri.Compare(page, known, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0)
            return true;
        return (page.Scheme == Uri.UriSchemeHttps || !request.IsHttps)
            && Uri.TryCreate($"{page.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var asked)
            && page.Authority.Equals(asked.Authority, StringComparison.OrdinalIgnoreCase);
    }
}
