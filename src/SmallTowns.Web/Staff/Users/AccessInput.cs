using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Users;

/// <summary>What is being given to a person, while it is being chosen. In order, so that the same access is spelled the same.</summary>
public sealed class AccessInput
{
    public SortedSet<StaffRole> Roles { get; set; } = [];
    public SortedSet<int> TownIds { get; set; } = [];
    public SortedSet<int> DepartmentIds { get; set; } = [];

    public static AccessInput Of(StaffUserRow row) => new()
    {
        Roles = [.. row.Roles],
        TownIds = [.. row.Towns.Select(town => town.Id)],
        DepartmentIds = [.. row.Departments.Select(body => body.Id)],
    };

    public static AccessInput Of(StaffAccess access) =>
        new() { Roles = [.. access.Roles], TownIds = [.. access.TownIds], DepartmentIds = [.. access.DepartmentIds] };

    public StaffAccess ToAccess() => new(Roles.ToHashSet(), TownIds.ToHashSet(), DepartmentIds.ToHashSet());

    public void Set(StaffRole role, bool given)
    {
        if (given)
            Roles.Add(role);
        else
            Roles.Remove(role);
    }
}
