using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Data.Accounts;
using SmallTowns.Domain.History;
using SmallTowns.Domain.Review;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;
using SmallTowns.Web.Mail;
using SmallTowns.Web.Shared;
using SmallTowns.Web.Staff.Audit;
using SmallTowns.Web.Staff.Catalogue;

namespace SmallTowns.Web.Staff.Users;

/// <summary>
/// Lets people in and out. Every change leaves a line in the audit log in the same transaction and renews the person's
/// security stamp, so that pages which are open with the old rights stop working.
/// </summary>
public sealed class StaffUsers(IServiceScopeFactory scopes, AuditLog audit, AccountMails mails, TimeProvider clock)
{
    [Requires(Permission.ManageUsers)]
    public async Task<InvitationResult> InviteAsync(StaffActor by, string email, string displayName, StaffAccess access, string siteAddress)
    {
        by.Require(Permission.ManageUsers);
        (email, displayName) = (EmailAddress.Clean(email), PersonName.Clean(displayName));
        if (Refusal(email, displayName, access) is { } refusal)
            return new(refusal);

        await using var work = new Work(scopes);
        await using var transaction = await work.Db.Database.BeginTransactionAsync();
        var user = new StaffUser { UserName = email, Email = email, DisplayName = displayName, InvitedUtc = UtcNow, InvitedById = by.UserId };
        if (!(await work.Users.CreateAsync(user)).Succeeded)
            return new(StaffUserOutcome.EmailTaken);
        audit.Add(work.Db, AuditEvent.Invited, by, user, email);
        await GiveAsync(work.Db, by, user, access);
        await work.Db.SaveChangesAsync();
        var link = await LinkAsync(work.Users, user, siteAddress);
        await transaction.CommitAsync();
        return new(StaffUserOutcome.Done, user.Id, link, await mails.SendInvitationAsync(user, link, InvitationTokens.LifetimeDays));
    }

    /// <summary>A new link; the one before no longer works.</summary>
    [Requires(Permission.ManageUsers)]
    public async Task<InvitationResult> InviteAgainAsync(StaffActor by, int userId, string siteAddress)
    {
        by.Require(Permission.ManageUsers);
        await using var work = new Work(scopes);
        var user = await work.Db.Users.SingleOrDefaultAsync(u => u.Id == userId);
        if (user is null)
            return new(StaffUserOutcome.NotFound);
        if (user.JoinedUtc is not null)
            return new(StaffUserOutcome.AlreadyJoined);
        if (user.DisabledUtc is not null)
            return new(StaffUserOutcome.Disabled);

        user.RenewStamp();
        user.InvitedUtc = UtcNow;
        audit.Add(work.Db, AuditEvent.Invited, by, user, "повторно");
        try
        {
            await work.Db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The invitation was accepted, or made anew by somebody else, in the same moment.
            return new(StaffUserOutcome.ChangedMeanwhile);
        }

        var link = await LinkAsync(work.Users, user, siteAddress);
        return new(StaffUserOutcome.Done, user.Id, link, await mails.SendInvitationAsync(user, link, InvitationTokens.LifetimeDays));
    }

    /// <param name="opened">What the person was trusted with when the form was opened.</param>
    [Requires(Permission.ManageUsers)]
    public async Task<AccessOutcome> ChangeAccessAsync(StaffActor by, int userId, StaffAccess access, StaffAccess opened)
    {
        by.Require(Permission.ManageUsers);
        if (RefusalOf(access) is { } refusal)
            return new(refusal);
        EntryNow? theirs = null;
        var outcome = await ChangeAsync(userId, async (db, user) =>
        {
            var now = CatalogueEntries.Write(AccessInput.Of(await AccessOfAsync(db, user)));
            if (!ContentComparison.AreSame(now, CatalogueEntries.Write(AccessInput.Of(opened))))
            {
                theirs = await NowAsync(db, user, now);
                return StaffUserOutcome.ChangedMeanwhile;
            }

            if (!access.Roles.Contains(StaffRole.Administrator) && await IsLastAdministratorAsync(db, user))
                return StaffUserOutcome.LastAdministrator;
            await GiveAsync(db, by, user, access);
            return StaffUserOutcome.Done;
        });
        return new(outcome, theirs);
    }

    [Requires(Permission.ManageUsers)]
    public Task<StaffUserOutcome> DisableAsync(StaffActor by, int userId)
    {
        by.Require(Permission.ManageUsers);
        return ChangeAsync(userId, async (db, user) =>
        {
            if (user.Id == by.UserId)
                return StaffUserOutcome.OwnAccount;
            if (await IsLastAdministratorAsync(db, user))
                return StaffUserOutcome.LastAdministrator;
            if (user.DisabledUtc is null)
                audit.Add(db, AuditEvent.Disabled, by, user);
            user.DisabledUtc ??= UtcNow;
            return StaffUserOutcome.Done;
        });
    }

    [Requires(Permission.ManageUsers)]
    public Task<StaffUserOutcome> EnableAsync(StaffActor by, int userId)
    {
        by.Require(Permission.ManageUsers);
        return ChangeAsync(userId, (db, user) =>
        {
            if (user.DisabledUtc is not null)
                audit.Add(db, AuditEvent.Enabled, by, user);
            (user.DisabledUtc, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
            return Task.FromResult(StaffUserOutcome.Done);
        });
    }

    /// <summary>For a device that was lost or left open: the person signs in anew with what they have.</summary>
    [Requires(Permission.ManageUsers)]
    public Task<StaffUserOutcome> EndSessionsAsync(StaffActor by, int userId)
    {
        by.Require(Permission.ManageUsers);
        return ChangeAsync(userId, (db, user) =>
        {
            audit.Add(db, AuditEvent.SessionEnded, by, user, "все, администратором");
            return Task.FromResult(StaffUserOutcome.Done);
        });
    }

    /// <summary>For somebody who lost the telephone: codes and passkeys stop working, the password remains.</summary>
    [Requires(Permission.ManageUsers)]
    public Task<StaffUserOutcome> ResetSecondFactorAsync(StaffActor by, int userId)
    {
        by.Require(Permission.ManageUsers);
        return ChangeAsync(userId, async (db, user) =>
        {
            await db.ResetSecondFactorAsync(user, UtcNow);
            audit.Add(db, AuditEvent.SecondFactorOff, by, user, "сброшен администратором вместе с ключами доступа");
            return StaffUserOutcome.Done;
        });
    }

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    private async Task<StaffUserOutcome> ChangeAsync(int userId, Func<SmallTownsDbContext, StaffUser, Task<StaffUserOutcome>> change)
    {
        await using var work = new Work(scopes);
        await using var transaction = await work.Db.Database.BeginTransactionAsync();
        await work.Db.WaitForTurnAmongAdministratorsAsync();
        var user = await work.Db.Users.Include(u => u.Towns).Include(u => u.Departments).Include(u => u.Duties).AsSplitQuery().SingleOrDefaultAsync(u => u.Id == userId);
        if (user is null)
            return StaffUserOutcome.NotFound;
        var outcome = await change(work.Db, user);
        if (outcome != StaffUserOutcome.Done)
            return outcome;
        // Who has not come in yet has no open page, only an invitation, which the stamp would make void.
        if (user.JoinedUtc is not null || user.DisabledUtc is not null)
            await work.Db.ShutOutAsync(user, UtcNow);

        try
        {
            await work.Db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // The person signed in, or changed the password, in the same moment.
            return StaffUserOutcome.ChangedMeanwhile;
        }

        await transaction.CommitAsync();
        return outcome;
    }

    private static async Task<StaffAccess> AccessOfAsync(SmallTownsDbContext db, StaffUser user)
    {
        var roles = await StaffActors.RolesOfAsync(db, user.Id);
        return new(roles, user.Towns.Select(town => town.Id).ToHashSet(), user.Departments.Select(body => body.Id).ToHashSet())
        {
            Duties = user.Duties.Select(duty => duty.Held).ToHashSet(),
        };
    }

    /// <summary>With who gave it last, as the audit log has it.</summary>
    private static async Task<EntryNow> NowAsync(SmallTownsDbContext db, StaffUser user, string access)
    {
        AuditEvent[] changes = [AuditEvent.RolesChanged, AuditEvent.TownsChanged, AuditEvent.DepartmentsChanged, AuditEvent.DutiesChanged];
        var last = await db.AuditEntries.Where(entry => entry.SubjectUserId == user.Id && changes.Contains(entry.Event))
            .OrderByDescending(entry => entry.Id).Select(entry => new { entry.UserName, entry.Utc }).FirstOrDefaultAsync();
        return new(access, 0, last?.UserName, last?.Utc);
    }

    private async Task GiveAsync(SmallTownsDbContext db, StaffActor by, StaffUser user, StaffAccess access)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => Enum.Parse<StaffRole>(role.Name!), role => role.Id);
        var held = await db.UserRoles.Where(role => role.UserId == user.Id).ToListAsync();
        var before = roles.Where(role => held.Any(h => h.RoleId == role.Value)).Select(role => role.Key).ToHashSet();
        if (!before.SetEquals(access.Roles))
        {
            db.UserRoles.RemoveRange(held.Where(h => !access.Roles.Any(role => roles[role] == h.RoleId)));
            db.UserRoles.AddRange(access.Roles.Except(before).Select(role => new IdentityUserRole<int> { UserId = user.Id, RoleId = roles[role] }));
            audit.Add(db, AuditEvent.RolesChanged, by, user, Change(before.Select(role => role.Title()), access.Roles.Select(role => role.Title())));
        }

        var towns = await db.Towns.Where(town => access.TownIds.Contains(town.Id)).ToListAsync();
        if (!user.Towns.Select(town => town.Id).ToHashSet().SetEquals(towns.Select(town => town.Id)))
        {
            audit.Add(db, AuditEvent.TownsChanged, by, user, Change(user.Towns.Select(town => town.NameRu), towns.Select(town => town.NameRu)));
            user.Towns.Clear();
            user.Towns.AddRange(towns);
        }

        var departments = await db.AssociationBodies.Where(body => access.DepartmentIds.Contains(body.Id)).ToListAsync();
        if (!user.Departments.Select(body => body.Id).ToHashSet().SetEquals(departments.Select(body => body.Id)))
        {
            audit.Add(db, AuditEvent.DepartmentsChanged, by, user, Change(user.Departments.Select(body => body.NameRu), departments.Select(body => body.NameRu)));
            user.Departments.Clear();
            user.Departments.AddRange(departments);
        }

        await GiveDutiesAsync(db, by, user, access);
    }

    private async Task GiveDutiesAsync(SmallTownsDbContext db, StaffActor by, StaffUser user, StaffAccess access)
    {
        var towns = await db.Towns.Select(town => new { town.Id, town.NameRu }).ToDictionaryAsync(town => town.Id, town => town.NameRu);
        var before = user.Duties.Select(duty => duty.Held).ToHashSet();
        var after = access.Duties.Where(held => held.CanBeGiven && (held.Scope.TownId is not { } town || towns.ContainsKey(town))).ToHashSet();
        if (before.SetEquals(after))
            return;
        audit.Add(db, AuditEvent.DutiesChanged, by, user, Change(before.Select(Title), after.Select(Title)));
        user.Duties.RemoveAll(duty => !after.Contains(duty.Held));
        user.Duties.AddRange(after.Except(before).Select(GivenDuty.Of));

        string Title(HeldDuty held) => held.Title(id => towns[id]);
    }

    private static async Task<bool> IsLastAdministratorAsync(SmallTownsDbContext db, StaffUser user) =>
        await db.IsAdministratorAsync(user.Id) && !await db.AnyOtherActiveAdministratorAsync(user.Id);

    private static StaffUserOutcome? Refusal(string email, string displayName, StaffAccess access) =>
        !EmailAddress.IsValid(email) ? StaffUserOutcome.EmailNotValid
        : !PersonName.IsValid(displayName) ? StaffUserOutcome.NameMissing
        : RefusalOf(access);

    private static StaffUserOutcome? RefusalOf(StaffAccess access) =>
        access.Roles.Count == 0 && access.Duties.Count == 0 ? StaffUserOutcome.RoleMissing
        : access.Roles.Contains(StaffRole.TownRepresentative) && access.TownIds.Count == 0 ? StaffUserOutcome.TownsMissing
        : null;

    private static string Change(IEnumerable<string> before, IEnumerable<string> after) => $"{Words(before)} → {Words(after)}";

    private static string Words(IEnumerable<string> names) => string.Join(", ", names.Order()) is { Length: > 0 } list ? list : "нет";

    private static async Task<string> LinkAsync(UserManager<StaffUser> users, StaffUser user, string siteAddress)
    {
        var token = await users.GenerateUserTokenAsync(user, InvitationTokens.Name, InvitationTokens.Purpose);
        return PublicAddress.Link(siteAddress, AccountPaths.Invitation, ("user", $"{user.Id}"), ("token", StaffPasswords.ForUrl(token)));
    }

    /// <summary>Services of one command: a page stays open for hours, its context must not.</summary>
    private sealed class Work(IServiceScopeFactory scopes) : IAsyncDisposable
    {
        private readonly AsyncServiceScope scope = scopes.CreateAsyncScope();

        public SmallTownsDbContext Db => scope.ServiceProvider.GetRequiredService<SmallTownsDbContext>();

        public UserManager<StaffUser> Users => scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
