using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data.Accounts;
using SmallTowns.Web.Account.My;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Account;

/// <summary>What the script of passkeys asks before it asks the device.</summary>
public static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AccountPaths.PasskeyRequest, (Delegate)RequestAsync).ExcludeFromDescription();
        endpoints.MapPost(AccountPaths.PasskeyCreation, (Delegate)CreationAsync).RequireAuthorization().ExcludeFromDescription();
    }

    /// <summary>Names no person: the device shows whose keys it holds, and nobody learns from us who has one.</summary>
    private static async Task<IResult> RequestAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<StaffUser> signIn) =>
        await antiforgery.IsRequestValidAsync(context)
            ? Options(create: false, await signIn.MakePasskeyRequestOptionsAsync(user: null))
            : Results.StatusCode(StatusCodes.Status400BadRequest);

    private static async Task<IResult> CreationAsync(
        HttpContext context, IAntiforgery antiforgery, SignInManager<StaffUser> signIn, UserManager<StaffUser> users, OwnPassword password)
    {
        // A device that made a key for nothing would offer it for ever: so the password is asked for before the device is.
        if (!await antiforgery.IsRequestValidAsync(context) || await users.GetUserAsync(context.User) is not { } user
            || !password.IsConfirmed(user, context.Request.Form[nameof(PasskeysPage.Confirmation)]))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        return Options(create: true, await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = user.Id.ToString(CultureInfo.InvariantCulture),
            Name = user.Email!,
            DisplayName = user.DisplayName,
        }));
    }

    private static IResult Options(bool create, string json) =>
        Results.Content($$"""{"create":{{(create ? "true" : "false")}},"options":{{json}}}""", "application/json");
}
