using System.Collections.Frozen;

namespace SmallTowns.Domain.Staff;

/// <summary>How far a permission reaches.</summary>
public enum PermissionScope
{
    None = 0,
    Own = 1,
    Everything = 2,
}

/// <summary>Who may do what: the one table that services, pages and menus ask.</summary>
public static class PermissionMatrix
{
    private static readonly FrozenDictionary<StaffRole, FrozenDictionary<Permission, PermissionScope>> Table =
        new Dictionary<StaffRole, FrozenDictionary<Permission, PermissionScope>>
        {
            [StaffRole.Administrator] = Everywhere(
                Permission.EnterStaffArea, Permission.ManageSources, Permission.AddSource, Permission.ManageIndicators,
                Permission.AssignTowns, Permission.ReadHistory, Permission.ManageUsers, Permission.ReadAudit,
                Permission.KeepConsents),
            [StaffRole.Editor] = Everywhere(
                Permission.EnterStaffArea, Permission.Propose, Permission.Discuss, Permission.AddSource,
                Permission.ManageSources, Permission.Import, Permission.ReadHistory, Permission.KeepConsents),
            [StaffRole.Approver] = Everywhere(
                Permission.EnterStaffArea, Permission.Discuss, Permission.Decide, Permission.AddSource,
                Permission.ManageSources, Permission.ManageIndicators, Permission.AssignTowns, Permission.ReadHistory),
            [StaffRole.TownRepresentative] = new Dictionary<Permission, PermissionScope>
            {
                [Permission.EnterStaffArea] = PermissionScope.Everything,
                [Permission.AddSource] = PermissionScope.Everything,
                [Permission.Propose] = PermissionScope.Own,
                [Permission.Discuss] = PermissionScope.Own,
                [Permission.KeepConsents] = PermissionScope.Own,
                [Permission.ReadHistory] = PermissionScope.Own,
            }.ToFrozenDictionary(),
        }.ToFrozenDictionary();

    public static PermissionScope ScopeOf(StaffRole role, Permission permission) =>
        Table[role].GetValueOrDefault(permission, PermissionScope.None);

    /// <summary>The widest scope that any of the roles gives.</summary>
    public static PermissionScope ScopeOf(IEnumerable<StaffRole> roles, Permission permission) =>
        roles.Select(role => ScopeOf(role, permission)).DefaultIfEmpty(PermissionScope.None).Max();

    private static FrozenDictionary<Permission, PermissionScope> Everywhere(params Permission[] permissions) =>
        permissions.ToFrozenDictionary(permission => permission, _ => PermissionScope.Everything);
}
