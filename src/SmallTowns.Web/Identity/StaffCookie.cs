using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using SmallTowns.Domain.History;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>The cookie of a signed-in member of staff, and where those who may not enter are sent.</summary>
public static class StaffCookie
{
    public const string Name = "smalltowns-staff";

    /// <summary>How long a session lasts is up to its row (<see cref="OpenSessions"/>): the cookie only has to outlive it.</summary>
    public static void Configure(CookieAuthenticationOptions options, AccountSettings settings)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // The path base of English pages is /en: without this the cookie would be valid there only.
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = TimeSpan.FromHours(settings.SessionHours);
        options.SlidingExpiration = false;
        options.LoginPath = AccountPaths.SignIn;
        options.AccessDeniedPath = AccountPaths.Denied;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            if (StaffClaims.Owes(context.HttpContext.User))
            {
                await AnswerAsync(context, StatusCodes.Status403Forbidden, EnrolmentFor(context.Request));
                return;
            }

            var audit = context.HttpContext.RequestServices.GetRequiredService<AuditLog>();
            await audit.WriteAsync(AuditEvent.AccessDenied, StaffClaims.ToActor(context.HttpContext.User), detail: context.Request.Path);
            await AnswerAsync(context, StatusCodes.Status403Forbidden);
        };
    }

    /// <summary>
    /// Whoever was shut out a moment ago opens nothing that asks who they are. Other pages answer everybody alike and look at
    /// the cookie only now and then. While the database is away nobody can be asked, and nothing can be changed either: the
    /// person stays signed in.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (AsksWho(http) && !await http.RequestServices.GetRequiredService<OpenSessions>().StandsAsync(context.Principal!, IsActive(http), http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        catch (Exception fault) when (DatabaseUnavailable.Explains(fault))
        {
            context.ShouldRenew = false;
        }
    }

    /// <summary>
    /// Pages and endpoints behind a sign-in, the connection of an open page, and the pages of accounts: a form of theirs that
    /// was drawn for somebody cannot be sent once the cookie is gone.
    /// </summary>
    private static bool AsksWho(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/_blazor") || context.Request.Path.StartsWithSegments("/account")
        || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;

    /// <summary>A page that looks for its connection again does so by itself.</summary>
    private static bool IsActive(HttpContext context) => !context.Request.Path.StartsWithSegments("/_blazor");

    private static string EnrolmentFor(HttpRequest request) =>
        QueryHelpers.AddQueryString(AccountPaths.SecondFactor, "ReturnUrl", request.Path + request.QueryString);

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string? leadsTo = null)
    {
        if (IsForPrograms(context.Request.Path))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(leadsTo ?? context.RedirectUri);
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/_blazor");
}
