using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Identity;

/// <summary>Who a member of staff is and what they may do; the account pages and the back office both stand on it.</summary>
public static class StaffIdentity
{
    public const int PasswordMinLength = 12;
    public const int PasswordMaxLength = 200;

    // PBKDF2 with HMAC-SHA512: OWASP Password Storage Cheat Sheet, 2025. Hashes of fewer rounds are made anew at the next sign-in.
    public const int PasswordIterations = 210_000;

    private static readonly TimeSpan StampInterval = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan ResetLinkLifetime = TimeSpan.FromHours(2);

    public static IServiceCollection AddStaffIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AccountSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton<PublicAddress>().AddSingleton(new SiteOrigin(settings.PublicAddress));
        services.AddSingleton(MailSettings.Read(configuration)).AddSingleton<MailSender>().AddSingleton<AccountMails>();
        AddIdentity(services, settings);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options => StaffCookie.Configure(options, settings));
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie.Name = "smalltowns-half-signed-in";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
        });
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffSession>();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<StaffPasswords>();
        services.AddSingleton<OpenSessions>().AddSingleton<SignInBackOff>().AddSingleton<AuditLog>();
        return services;
    }

    private static void AddIdentity(IServiceCollection services, AccountSettings settings)
    {
        services.AddIdentityCore<StaffUser>(options =>
            {
                options.Password.RequiredLength = PasswordMinLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                // For codes only, which somebody guesses who has the password: passwords have SignInBackOff, passkeys are never locked.
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
            .AddUserStore<StaffUserStore>()
            .AddSignInManager<StaffSignInManager>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Name)
            .AddErrorDescriber<RussianIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>();
        services.AddScoped<IUserConfirmation<StaffUser>, ActiveStaffConfirmation>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampInterval;
            options.OnRefreshingPrincipal = KeepSessionAsync;
        });
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

    /// <summary>The person's claims are read anew every now and then; which session it is, and what it owes, stays.</summary>
    private static Task KeepSessionAsync(SecurityStampRefreshingPrincipalContext context)
    {
        var kept = context.CurrentPrincipal!.Claims.Where(claim => claim.Type is StaffClaims.Session or StaffClaims.OwesSecondFactor or "amr");
        context.NewPrincipal!.Identities.First().AddClaims(kept.Select(claim => new Claim(claim.Type, claim.Value)));
        return Task.CompletedTask;
    }
}
