using Microsoft.AspNetCore.Authorization;
using SmallTowns.Web.Account.My;
using SmallTowns.Web.Account.Setup;
using SmallTowns.Web.Account.SignIn;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Jobs;
using SmallTowns.Web.Publishing;

namespace SmallTowns.Web.Account;

/// <summary>The pages by which staff come in: sign-in, sign-out, invitations, second factors.</summary>
public static class Accounts
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<StaffSignIn>().AddScoped<SecondFactor>().AddScoped<StaffPasskeys>().AddScoped<OwnPassword>();
        services.AddJob<PastSessions>();
        services.AddSingleton<SetupLink>().AddSingleton<FirstAdministrator>().AddHostedService<SetupNotice>();
        return services;
    }

    /// <summary>
    /// After routing, which says what a page asks for; before the cache, which must never answer in its place. Who reads a
    /// public page without a cookie of ours is nobody, and need not be looked for.
    /// </summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app)
    {
        // A web application puts both in front of everything else unless it is told that they have a place.
        foreach (var place in (string[])["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"])
            app.Properties[place] = true;
        return app
            .UseMiddleware<RussianOnly>()
            .UseWhen(context => !IsReadByNobody(context), rest => rest.UseAuthentication().UseAuthorization());
    }

    private static bool IsReadByNobody(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } about
        && about.GetMetadata<PublicPageAttribute>() is not null && about.GetMetadata<IAuthorizeData>() is null
        && !context.Request.Cookies.ContainsKey(StaffCookie.Name) && context.Request.Headers.Authorization.Count == 0;

    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignOut();
        endpoints.MapPasskeys();
    }
}
