using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Staff.Users;

namespace SmallTowns.Web.Account.Setup;

public enum SetupOutcome
{
    Made = 1,
    LinkNotValid = 2,
    AlreadyThere = 3,
    Refused = 4,
}

/// <param name="Sentence">What to mend, where the outcome is <see cref="SetupOutcome.Refused"/>.</param>
public sealed record SetupResult(SetupOutcome Outcome, string Field = "", string Sentence = "");

/// <summary>Makes the one administrator that nobody invites.</summary>
public sealed class FirstAdministrator(
    IServiceScopeFactory scopes, IDbContextFactory<SmallTownsDbContext> contexts, SetupLink link, AuditLog audit, TimeProvider clock)
{
    /// <summary>Disabled ones count: whoever can disable can enable, and a console is no way past them.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.AnyAdministratorAsync(cancellationToken);
    }

    public async Task<SetupResult> MakeAsync(string? token, string email, string displayName, string password)
    {
        if (!link.IsValid(token))
            return new(SetupOutcome.LinkNotValid);

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SmallTownsDbContext>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.WaitForTurnAmongAdministratorsAsync();
        if (await db.AnyAdministratorAsync())
            return new(SetupOutcome.AlreadyThere);

        var utcNow = clock.GetUtcNow().UtcDateTime;
        var user = new StaffUser { UserName = email, Email = email, EmailConfirmed = true, DisplayName = displayName, InvitedUtc = utcNow, JoinedUtc = utcNow };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            var error = made.Errors.First();
            return new(SetupOutcome.Refused, error.Field(), error.Description);
        }

        await users.AddToRoleAsync(user, nameof(StaffRole.Administrator));
        audit.Add(db, AuditEvent.FirstAdministratorMade, new StaffActor(user.Id, user.DisplayName, new HashSet<StaffRole>(), new HashSet<int>()));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(SetupOutcome.Made);
    }
}
