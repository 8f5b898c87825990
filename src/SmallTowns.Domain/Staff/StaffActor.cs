namespace SmallTowns.Domain.Staff;

/// <summary>
/// Whoever gives a command: a member of staff with their roles, towns, bodies and duties, or nobody. Every command of a staff
/// service takes one and asks it first, so that no page can forget to.
/// </summary>
public sealed record StaffActor(int UserId, string Name, IReadOnlySet<StaffRole> Roles, IReadOnlySet<int> TownIds)
{
    public static readonly StaffActor Nobody = new(0, "", new HashSet<StaffRole>(), new HashSet<int>());

    /// <summary>The departments that the person works in, with their subdivisions. A director of some decides for those only.</summary>
    public IReadOnlySet<int> BodyIds { get; init; } = new HashSet<int>();

    public IReadOnlySet<HeldDuty> Duties { get; init; } = new HashSet<HeldDuty>();

    public bool IsNobody => UserId == 0;

    /// <summary>The widest scope that any of the roles and duties gives.</summary>
    public PermissionScope ScopeOf(Permission permission) =>
        Grants(permission).Select(grant => grant.Scope).DefaultIfEmpty(PermissionScope.None).Max();

    /// <summary>Whether the permission is held at all, for everything or for something.</summary>
    public bool May(Permission permission) => ScopeOf(permission) != PermissionScope.None;

    /// <summary>Whether the permission is held for what concerns these.</summary>
    public bool MayFor(Permission permission, Scope scope) => ReachOf(permission).Covers(scope);

    public Reach ReachOf(Permission permission)
    {
        HashSet<Scope> own = [];
        foreach (var (scope, owned) in Grants(permission))
        {
            if (scope == PermissionScope.Everything)
                return Reach.Everything;
            if (scope == PermissionScope.Own)
                own.UnionWith(owned);
        }

        return own.Count == 0 ? Reach.Nothing : new(false, own);
    }

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

    private IEnumerable<(PermissionScope Scope, IEnumerable<Scope> Own)> Grants(Permission permission)
    {
        foreach (var role in Roles)
            yield return (PermissionMatrix.ScopeOf(role, permission, BodyIds.Count > 0), OwnOf(role));
        foreach (var held in Duties)
        {
            var scope = PermissionMatrix.ScopeOf(held.Duty, permission);
            yield return (scope == PermissionScope.Own && held.IsEverywhere ? PermissionScope.Everything : scope, [held.Scope]);
        }
    }

    private IEnumerable<Scope> OwnOf(StaffRole role) =>
        role == StaffRole.Approver ? BodyIds.Select(Scope.Body) : TownIds.Select(Scope.Town);
}
