namespace SmallTowns.Domain.Staff;

/// <summary>
/// Whoever gives a command: a member of staff with their roles and towns, or nobody. Every command of a staff service
/// takes one and asks it first, so that no page can forget to.
/// </summary>
public sealed record StaffActor(int UserId, string Name, IReadOnlySet<StaffRole> Roles, IReadOnlySet<int> TownIds)
{
    public static readonly StaffActor Nobody = new(0, "", new HashSet<StaffRole>(), new HashSet<int>());

    public bool IsNobody => UserId == 0;

    public PermissionScope ScopeOf(Permission permission) => PermissionMatrix.ScopeOf(Roles, permission);

    /// <summary>Whether the permission is held at all, for everything or for some towns.</summary>
    public bool May(Permission permission) => ScopeOf(permission) != PermissionScope.None;

    /// <summary>Whether the permission is held for what concerns these.</summary>
    public bool MayFor(Permission permission, Scope scope) => ScopeOf(permission) switch
    {
        PermissionScope.Everything => true,
        PermissionScope.Own => Owns(scope),
        _ => false,
    };

    public void Require(Permission permission)
    {
        if (!May(permission))
            throw new AccessDeniedException(permission);
    }

    public void RequireFor(Permission permission, Scope scope)
    {
        if (!MayFor(permission, scope))
            throw new AccessDeniedException(permission);
    }

    private bool Owns(Scope scope) => scope.TownId is { } town && TownIds.Contains(town);
}
