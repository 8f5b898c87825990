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

    private static readonly TimeSpan StampInterval = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan ResetLinkLifetime = TimeSpan.FromHours(2);

    public static IServiceCollection AddStaffIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = AccountSettings.Read(configuration);
        services.AddSingleton(settings).AddSingleton<PublicAddress>().AddSingleton(new SiteOrigin(settings.PublicAddress));
        services.AddSingleton(MailSettings.Read(configuration)).AddSingleton<MailSender>().AddSingleton<AccountMails>();
        AddIdentity(services, settings);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(StaffCookie.Configure);
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StaffSession>();
        services.AddScoped<CurrentStaff>();
        services.AddScoped<StaffPasswords>();
        services.AddSingleton<SignedInStaff>().AddSingleton<AuditLog>();
        return services;
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
        services.AddScoped<IUserConfirmation<StaffUser>, ActiveStaffConfirmation>();
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
