using SmallTowns.Web.Account.My;
using SmallTowns.Web.Account.Setup;
using SmallTowns.Web.Account.SignIn;

namespace SmallTowns.Web.Account;

/// <summary>The pages by which staff come in: sign-in, sign-out, invitations, second factors.</summary>
public static class Accounts
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<StaffSignIn>().AddScoped<SecondFactor>().AddScoped<StaffPasskeys>().AddScoped<OwnPassword>();
        services.AddSingleton<SetupLink>().AddSingleton<FirstAdministrator>().AddHostedService<SetupNotice>();
        return services;
    }

    /// <summary>After routing, which says what a page asks for; before the cache, which must never answer in its place.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app
        .UseMiddleware<RussianOnly>()
        .UseAuthentication()
        .UseAuthorization();

    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignOut();
        endpoints.MapPasskeys();
    }
}
