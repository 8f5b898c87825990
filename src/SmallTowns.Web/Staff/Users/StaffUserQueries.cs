using Microsoft.EntityFrameworkCore;
using SmallTowns.Data;
using SmallTowns.Domain.Association;
using SmallTowns.Domain.Staff;
using SmallTowns.Web.Identity;

namespace SmallTowns.Web.Staff.Users;

public sealed class StaffUserQueries(IDbContextFactory<SmallTownsDbContext> contexts, AccountSettings settings)
{
    [Requires(Permission.ManageUsers)]
    public async Task<IReadOnlyList<StaffUserRow>> ListAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        return await RowsAsync(userId: null, cancellationToken);
    }

    [Requires(Permission.ManageUsers)]
    public async Task<StaffUserRow?> FindAsync(StaffActor by, int userId, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        return (await RowsAsync(userId, cancellationToken)).SingleOrDefault();
    }

    /// <summary>Towns and departments that can be given.</summary>
    [Requires(Permission.ManageUsers)]
    public async Task<StaffChoices> ChoicesAsync(StaffActor by, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var towns = await db.Towns.Select(town => new Choice(town.Id, town.NameRu)).ToListAsync(cancellationToken);
        var departments = await db.AssociationBodies
            .Where(body => !body.IsDissolved && (body.Kind == AssociationBodyKind.Department || body.Kind == AssociationBodyKind.Subdivision))
            .OrderBy(body => body.Order)
            .Select(body => new Choice(body.Id, body.NameRu))
            .ToListAsync(cancellationToken);
        return new([.. towns.OrderBy(town => town.Name, StringComparer.CurrentCulture)], departments);
    }

    /// <summary>Who is there already under a name or an address that looks like this one.</summary>
    [Requires(Permission.ManageUsers)]
    public async Task<IReadOnlyList<string>> TwinsAsync(StaffActor by, string name, string email, CancellationToken cancellationToken = default)
    {
        by.Require(Permission.ManageUsers);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().Select(user => new { user.DisplayName, user.Email }).ToListAsync(cancellationToken);
        var (nameLook, emailLook) = (NameLook.Of(name), NameLook.Of(email));
        return
        [
            .. people.Where(person => NameLook.Of(person.DisplayName) == nameLook || NameLook.Of(person.Email!) == emailLook)
                .Select(person => $"{person.DisplayName} ({person.Email})").Order(StringComparer.CurrentCulture),
        ];
    }

    private async Task<IReadOnlyList<StaffUserRow>> RowsAsync(int? userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await db.BeginSnapshotAsync(cancellationToken);
        var people = await db.Users
            .AsNoTracking()
            .Where(user => userId == null || user.Id == userId)
            .Include(user => user.Towns).Include(user => user.Departments).Include(user => user.Duties).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var roles = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where userId == null || held.UserId == userId
            select new { held.UserId, role.Name }).ToListAsync(cancellationToken);
        var passkeys = await db.UserPasskeys.GroupBy(passkey => passkey.UserId)
            .Select(group => new { UserId = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.UserId, group => group.Count, cancellationToken);
        var towns = await db.Towns.Select(town => new { town.Id, town.NameRu }).ToDictionaryAsync(town => town.Id, town => town.NameRu, cancellationToken);
        var rolesOf = roles.ToLookup(role => role.UserId, role => Enum.Parse<StaffRole>(role.Name!));

        return
        [
            .. people.OrderBy(user => user.DisplayName, StringComparer.CurrentCulture).Select(user => new StaffUserRow(
                Id: user.Id,
                Email: user.Email!,
                DisplayName: user.DisplayName,
                Roles: [.. rolesOf[user.Id].Order()],
                Towns: [.. user.Towns.Select(town => new Choice(town.Id, town.NameRu)).OrderBy(town => town.Name, StringComparer.CurrentCulture)],
                Departments: [.. user.Departments.Select(body => new Choice(body.Id, body.NameRu))],
                Duties: [.. user.Duties.Select(duty => new DutyRow(duty.Held, duty.Held.Title(id => towns[id]))).OrderBy(duty => duty.Title, StringComparer.CurrentCulture)],
                InvitedUtc: user.InvitedUtc,
                JoinedUtc: user.JoinedUtc,
                DisabledUtc: user.DisabledUtc,
                LastSignInUtc: user.LastSignInUtc,
                HasSecondFactor: user.TwoFactorEnabled,
                Passkeys: passkeys.GetValueOrDefault(user.Id))
            {
                AsksSecondFactor = settings.SecondFactor.Asks(rolesOf[user.Id]),
            }),
        ];
    }
}

public sealed record Choice(int Id, string Name);

public sealed record StaffChoices(IReadOnlyList<Choice> Towns, IReadOnlyList<Choice> Departments);

/// <param name="Title">With its town, where it has one.</param>
public sealed record DutyRow(HeldDuty Held, string Title);

/// <summary>A member of staff as the list shows one.</summary>
public sealed record StaffUserRow(
    int Id, string Email, string DisplayName, IReadOnlyList<StaffRole> Roles, IReadOnlyList<Choice> Towns, IReadOnlyList<Choice> Departments,
    IReadOnlyList<DutyRow> Duties, DateTime InvitedUtc, DateTime? JoinedUtc, DateTime? DisabledUtc, DateTime? LastSignInUtc, bool HasSecondFactor, int Passkeys)
{
    public string RolesText => string.Join(", ", Roles.Select(role => role.Title()));

    public string DutiesText => string.Join(", ", Duties.Select(duty => duty.Title));

    /// <summary>Roles and duties, for a list that has one column for both.</summary>
    public string WorkText => string.Join(", ", Roles.Select(role => role.Title()).Concat(Duties.Select(duty => duty.Title)));

    public string TownsText => string.Join(", ", Towns.Select(town => town.Name));

    public string DepartmentsText => string.Join(", ", Departments.Select(body => body.Name));

    public bool AsksSecondFactor { get; init; }

    /// <summary>At a glance: what the person has, and whether something is lacking.</summary>
    public string FactorText => (HasSecondFactor, Passkeys) switch
    {
        (true, > 0) => "код, ключ",
        (true, _) => "код",
        (_, > 0) => "ключ",
        _ => AsksSecondFactor ? "нет, а нужен" : "нет",
    };

    public string State => DisabledUtc is not null ? "отключён" : JoinedUtc is null ? "приглашён" : "работает";
}
