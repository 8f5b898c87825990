using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.TestSupport;

/// <summary>
/// A member of staff for a test, signed in past the form: the cookie is the very one that the form would set.
/// <code>
/// var editor = await TestStaff.AddAsync(app, StaffRole.Editor);          // or roles and town slugs
/// using var client = editor.CreateClient(app);                           // an HttpClient that is signed in
/// await service.DoAsync(editor.Actor, …);                                // the same person for a service
/// await browserContext.AddCookiesAsync([new() { Name = editor.CookieName, Value = editor.CookieValue, Url = address }]);
/// </code>
/// </summary>
public sealed record TestStaff(int UserId, string Email, StaffActor Actor, string CookieName, string CookieValue)
{
    public const string Password = "correct horse battery";

    public const int PasswordRounds = 1_000;

    // One for the whole run.
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<StaffUser>(Options.Create(new PasswordHasherOptions { IterationCount = PasswordRounds })).HashPassword(new StaffUser { DisplayName = "" }, Password));

    private static int number;

    public static Task<TestStaff> AddAsync(SmallTownsApp app, params StaffRole[] roles) => AddAsync(app, roles, []);

    /// <param name="bodyCodes">The departments: a director of some decides for those only.</param>
    public static async Task<TestStaff> AddAsync(
        SmallTownsApp app, IReadOnlyCollection<StaffRole> roles, IReadOnlyCollection<string> townSlugs,
        IReadOnlyCollection<HeldDuty>? duties = null, IReadOnlyCollection<string>? bodyCodes = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var db = scope.ServiceProvider.GetRequiredService<SmallTownsDbContext>();
        var email = string.Create(CultureInfo.InvariantCulture, $"person{Interlocked.Increment(ref number)}@example.org");
        var user = new StaffUser
        {
            UserName = email,
            Email = email,
            DisplayName = $"Сотрудник {number}",
            PasswordHash = PasswordHash.Value,
            InvitedUtc = DateTime.UtcNow,
            JoinedUtc = DateTime.UtcNow,
        };
        user.Towns.AddRange(await db.Towns.Where(town => townSlugs.Contains(town.Slug)).ToListAsync());
        if (bodyCodes is not null)
            user.Departments.AddRange(await db.AssociationBodies.Where(body => bodyCodes.Contains(body.Code)).ToListAsync());
        user.Duties.AddRange((duties ?? []).Select(GivenDuty.Of));
        Must(await users.CreateAsync(user));
        Must(await users.AddToRolesAsync(user, roles.Select(role => role.ToString())));
        return await SignInAsync(scope.ServiceProvider, user);
    }

    /// <summary>Signs in somebody whom the test has made in another way.</summary>
    public static async Task<TestStaff> SignInAsync(SmallTownsApp app, string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>().FindByEmailAsync(email);
        return await SignInAsync(scope.ServiceProvider, user ?? throw new InvalidOperationException($"There is no {email}."));
    }

    /// <summary>A client that follows no redirects and keeps cookies, this one among them.</summary>
    public HttpClient CreateClient(SmallTownsApp app)
    {
        var address = app.ClientOptions.BaseAddress;
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie(CookieName, CookieValue, "/"));
        return app.CreateDefaultClient(address, new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(cookies));
    }

    private static async Task<TestStaff> SignInAsync(IServiceProvider services, StaffUser user)
    {
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var principal = await services.GetRequiredService<SignInManager<StaffUser>>().CreateUserPrincipalAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(StaffClaims.Session, (await SessionAsync(services, user.Id)).ToString()));
        // The clock of a portal may be weeks ahead: a cookie of today would be an old one there.
        var (here, there) = (DateTimeOffset.UtcNow, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var now = there > here ? there : here;
        var times = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan };
        var ticket = new AuthenticationTicket(principal, times, IdentityConstants.ApplicationScheme);
        return new TestStaff(user.Id, user.Email!, StaffClaims.ToActor(principal), cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
    }

    /// <summary>One that outlives every leap of a test's clock.</summary>
    private static async Task<Guid> SessionAsync(IServiceProvider services, int userId)
    {
        var utcNow = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var session = new Session { Id = Guid.CreateVersion7(), UserId = userId, MadeUtc = utcNow, SeenUtc = utcNow.AddYears(1), EndsUtc = utcNow.AddYears(1), Means = SignInMeans.Passkey, Device = "Firefox, Linux" };
        var db = services.GetRequiredService<SmallTownsDbContext>();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
