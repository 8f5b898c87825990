using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Tests.Staff;

public sealed class PermissionMatrixTests
{
    private const int Own = 3;
    private const int Other = 4;

    /// <summary>Everything that a role may do; what is not here it may not.</summary>
    private static readonly Dictionary<StaffRole, Dictionary<Permission, PermissionScope>> Expected = new()
    {
        [StaffRole.Administrator] = Everything(
            Permission.EnterStaffArea, Permission.ManageSources, Permission.AddSource, Permission.ManageIndicators, Permission.AssignTowns,
            Permission.ReadHistory, Permission.ManageUsers, Permission.ReadAudit, Permission.KeepConsents),
        [StaffRole.Editor] = Everything(
            Permission.EnterStaffArea, Permission.Propose, Permission.Discuss, Permission.AddSource, Permission.ManageSources,
            Permission.Import, Permission.ReadHistory, Permission.KeepConsents),
        [StaffRole.Approver] = Everything(
            Permission.EnterStaffArea, Permission.Discuss, Permission.Decide, Permission.AddSource, Permission.ManageSources,
            Permission.ManageIndicators, Permission.AssignTowns, Permission.ReadHistory),
        [StaffRole.TownRepresentative] = new()
        {
            [Permission.EnterStaffArea] = PermissionScope.Everything,
            [Permission.AddSource] = PermissionScope.Everything,
            [Permission.Propose] = PermissionScope.Own,
            [Permission.Discuss] = PermissionScope.Own,
            [Permission.KeepConsents] = PermissionScope.Own,
            [Permission.ReadHistory] = PermissionScope.Own,
        },
    };

    public static TheoryData<StaffRole, Permission> EveryPermissionOfEveryRole =>
        [.. from role in Enum.GetValues<StaffRole>() from permission in Enum.GetValues<Permission>() select (role, permission)];

    [Theory]
    [MemberData(nameof(EveryPermissionOfEveryRole))]
    public void ScopeOf_Role_IsWhatWasDecided(StaffRole role, Permission permission)
    {
        var scope = Expected[role].GetValueOrDefault(permission, PermissionScope.None);
        var actor = ActorOf(role);

        PermissionMatrix.ScopeOf(role, permission).Should().Be(scope);
        actor.May(permission).Should().Be(scope != PermissionScope.None);
        actor.MayFor(permission, Scope.Town(Own)).Should().Be(scope != PermissionScope.None);
        foreach (var foreign in new[] { Scope.Town(Other), Scope.Region(Own), Scope.Body(Own), Scope.Association })
            actor.MayFor(permission, foreign).Should().Be(scope == PermissionScope.Everything, "{0}", foreign);
    }

    [Fact]
    public void NobodyPublishesAlone()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
            (Expected[role].ContainsKey(Permission.Propose) && Expected[role].ContainsKey(Permission.Decide)).Should().BeFalse("{0}", role);
    }

    [Fact]
    public void SeveralRoles_GiveTheWidestScope()
    {
        var both = ActorOf(StaffRole.TownRepresentative, StaffRole.Editor);

        both.ScopeOf(Permission.Propose).Should().Be(PermissionScope.Everything);
        both.ScopeOf(Permission.Decide).Should().Be(PermissionScope.None);
    }

    [Fact]
    public void Require_WithoutThePermission_NamesIt()
    {
        StaffActor.Nobody.Invoking(nobody => nobody.Require(Permission.EnterStaffArea))
            .Should().Throw<AccessDeniedException>().Which.Permission.Should().Be(Permission.EnterStaffArea);
        ActorOf(StaffRole.TownRepresentative).Invoking(actor => actor.RequireFor(Permission.Propose, Scope.Town(Other)))
            .Should().Throw<AccessDeniedException>().Which.Permission.Should().Be(Permission.Propose);
    }

    private static StaffActor ActorOf(params StaffRole[] roles) => new(1, "Сотрудник", roles.ToHashSet(), new HashSet<int> { Own });

    private static Dictionary<Permission, PermissionScope> Everything(params Permission[] permissions) =>
        permissions.ToDictionary(permission => permission, _ => PermissionScope.Everything);
}
