using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Users;

/// <summary>What is being given to a person, while it is being chosen.</summary>
public sealed class AccessInput
{
    public HashSet<StaffRole> Roles { get; } = [];
    public IReadOnlyCollection<int> TownIds { get; set; } = [];
    public IReadOnlyCollection<int> DepartmentIds { get; set; } = [];

    public static AccessInput Of(StaffUserRow row)
    {
        var input = new AccessInput { TownIds = [.. row.Towns.Select(town => town.Id)], DepartmentIds = [.. row.Departments.Select(body => body.Id)] };
        input.Roles.UnionWith(row.Roles);
        return input;
    }

    public StaffAccess ToAccess() => new(Roles.ToHashSet(), TownIds.ToHashSet(), DepartmentIds.ToHashSet());

    public void Set(StaffRole role, bool given)
    {
        if (given)
            Roles.Add(role);
        else
            Roles.Remove(role);
    }
}
