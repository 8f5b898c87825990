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

    /// <summary>Whether the permission is held for this town; empty stands for what belongs to no town, such as the region.</summary>
    public bool MayFor(Permission permission, int? townId) => ScopeOf(permission) switch
    {
        PermissionScope.Everything => true,
        PermissionScope.OwnTowns => townId is { } id && TownIds.Contains(id),
        _ => false,
    };

    public void Require(Permission permission)
    {
        if (!May(permission))
            throw new AccessDeniedException(permission);
    }

    public void RequireFor(Permission permission, int? townId)
    {
        if (!MayFor(permission, townId))
            throw new AccessDeniedException(permission);
    }
}
