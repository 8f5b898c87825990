using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Web.Account.Invitation;
using SmallTowns.Web.Account.My;
using SmallTowns.Web.Account.Password;
using SmallTowns.Web.Account.Setup;
using SmallTowns.Web.Account.SignIn;
using SmallTowns.Web.Hosting;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Staff;
using SmallTowns.Web.Staff.Audit;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Account;

/// <summary>Who may come in, and how: sign-in, sign-out, invitations, second factors.</summary>
public static class Accounts
{
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 200;

    private static readonly TimeSpan StampInterval = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan ResetLinkLifetime = TimeSpan.FromHours(2);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AccountSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton<PublicAddress>();
        services.AddSingleton(MailSettings.Read(configuration)).AddSingleton<MailSender>();
        AddIdentity(services, settings);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(StaffCookie.Configure);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffSession>();
        services.AddScoped<CurrentStaff>();

        services.AddSingleton<AuditLog>().AddSingleton<AuditQueries>();
        services.AddScoped<StaffSignIn>().AddScoped<StaffPasswords>().AddScoped<SecondFactor>().AddScoped<StaffPasskeys>().AddScoped<OwnPassword>();
        services.AddSingleton<SignedInStaff>();
        services.AddSingleton<SetupLink>().AddSingleton<FirstAdministrator>().AddHostedService<SetupNotice>();
        services.AddSingleton<AccountMails>();
        services.AddSingleton<StaffUsers>().AddSingleton<StaffUserQueries>().AddSingleton<StaffUsersExport>();
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
        endpoints.MapStaffUsersExport();
    }

    private static void AddIdentity(IServiceCollection services, AccountSettings settings)
    {
        services.AddIdentityCore<StaffUser>(options =>
            {
                options.Password.RequiredLength = PasswordMinLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
                // The name is the e-mail, which is checked as one.
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                // The usual claim of the name holds the person's own: see StaffClaimsFactory.
                options.ClaimsIdentity.UserNameClaimType = "login";
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<SmallTownsDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name)
            .AddErrorDescriber<RussianIdentityErrors>()
            .AddPasswordValidator<NotOwnNameAsPassword>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>();
        services.AddScoped<IUserConfirmation<StaffUser>, MayComeIn>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = StampInterval);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = ResetLinkLifetime);
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for the password and the second factor: the device must have asked who holds it.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            if (settings.PublicAddress.Length > 0)
                options.ServerDomain = new Uri(settings.PublicAddress).Host;
        });
    }
}
