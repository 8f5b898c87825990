using SmallTowns.Domain.Staff;

namespace SmallTowns.Web.Staff.Users;

/// <summary>What is being given to a person, while it is being chosen. In order, so that the same access is spelled the same.</summary>
public sealed class AccessInput
{
    public SortedSet<StaffRole> Roles { get; set; } = [];
    public SortedSet<int> TownIds { get; set; } = [];
    public SortedSet<int> DepartmentIds { get; set; } = [];

    /// <summary>By their codes (<see cref="HeldDuty.Code"/>).</summary>
    public SortedSet<string> Duties { get; set; } = new(StringComparer.Ordinal);

    public static AccessInput Of(StaffUserRow row) => new()
    {
        Roles = [.. row.Roles],
        TownIds = [.. row.Towns.Select(town => town.Id)],
        DepartmentIds = [.. row.Departments.Select(body => body.Id)],
        Duties = Codes(row.Duties.Select(duty => duty.Held)),
    };

    public static AccessInput Of(StaffAccess access) => new()
    {
        Roles = [.. access.Roles],
        TownIds = [.. access.TownIds],
        DepartmentIds = [.. access.DepartmentIds],
        Duties = Codes(access.Duties),
    };

    public StaffAccess ToAccess() => new(Roles.ToHashSet(), TownIds.ToHashSet(), DepartmentIds.ToHashSet())
    {
        Duties = Duties.Select(HeldDuty.Find).OfType<HeldDuty>().ToHashSet(),
    };

    public bool Has(StaffDuty duty) => Duties.Contains(new HeldDuty(duty, Scope.Association).Code);

    /// <summary>For the whole Association; the towns for which it was given say nothing more then.</summary>
    public void Set(StaffDuty duty, bool given)
    {
        Duties.RemoveWhere(code => HeldDuty.Find(code)?.Duty == duty);
        if (given)
            Duties.Add(new HeldDuty(duty, Scope.Association).Code);
    }

    public IReadOnlyCollection<int> TownsOf(StaffDuty duty) =>
        [.. Duties.Select(HeldDuty.Find).OfType<HeldDuty>().Where(held => held.Duty == duty).Select(held => held.Scope.TownId).OfType<int>()];

    public void SetTowns(StaffDuty duty, IEnumerable<int> townIds)
    {
        Set(duty, given: false);
        Duties.UnionWith(townIds.Select(id => new HeldDuty(duty, Scope.Town(id)).Code));
    }

    public void Set(StaffRole role, bool given)
    {
        if (given)
            Roles.Add(role);
        else
            Roles.Remove(role);
    }

    private static SortedSet<string> Codes(IEnumerable<HeldDuty> duties) => new(duties.Select(held => held.Code), StringComparer.Ordinal);
}
