using Microsoft.AspNetCore.Antiforgery;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account.SignIn;

public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(AccountPaths.SignOut, (Delegate)SignOutAsync).ExcludeFromDescription();

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, StaffSignIn signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await signIn.SignOutAsync();
        // The next person at this browser finds nothing of this one's in it. How it shows pages is theirs and stays.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect("/account/signed-out");
    }
}
