using SmallTowns.Domain.Links;
using SmallTowns.Web.Links;

namespace SmallTowns.Web.Public.Links;

/// <summary>
/// The address in the header of letters that come again and again. A mail program posts to it, without a page and without a cookie
/// (RFC 8058); a person who opens it gets the page with the button. Only links whose purpose allows it act so.
/// </summary>
public static class OneClickUnsubscribe
{
    private const string Field = "List-Unsubscribe", OneClick = "One-Click";

    public static void MapOneClickUnsubscribe(this IEndpointRouteBuilder endpoints)
    {
        var address = $"/{SecretAddresses.Unsubscribe}/{{token}}";
        endpoints.MapPost(address, ActAsync).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapGet(address, (string token, HttpRequest request) => Results.Redirect($"{request.PathBase}/{ExpiringLinks.AddressOf(Uri.EscapeDataString(token))}")).ExcludeFromDescription();
    }

    private static async Task<IResult> ActAsync(string token, HttpRequest request, ExpiringLinks links, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(cancellationToken))[Field] != OneClick)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var found = await links.FindAsync(token, cancellationToken);
        if (found is not { State: LinkState.Open, Purpose.ActsByOneClick: true })
            return Results.StatusCode(StatusCodes.Status410Gone);
        await links.ActAsync(token, cancellationToken);
        return Results.NoContent();
    }
}
