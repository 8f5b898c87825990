using SmallTowns.Domain.Staff;

namespace SmallTowns.Domain.Tests.Staff;

public sealed class PermissionMatrixTests
{
    private const int Own = 3;
    private const int Other = 4;

    private static readonly Scope[] EveryScope =
    [
        Scope.Association, Scope.Region(Own), Scope.Town(Own), Scope.Town(Other), Scope.Body(Own), Scope.Body(Other),
    ];

    /// <summary>Everything that a role may do; what is not here it may not.</summary>
    private static readonly Dictionary<StaffRole, Dictionary<Permission, PermissionScope>> OfRoles = new()
    {
        [StaffRole.Administrator] = Grants(
            [
                Permission.EnterStaffArea, Permission.ManageSources, Permission.AddSource, Permission.ManageIndicators, Permission.AssignTowns,
                Permission.ReadHistory, Permission.ManageUsers, Permission.ReadAudit, Permission.KeepConsents, Permission.ManageJobs,
                Permission.ManageOperator, Permission.KeepConsentLedger, Permission.CountCases,
            ]),
        [StaffRole.Editor] = Grants(
            [
                Permission.EnterStaffArea, Permission.OpenReview, Permission.Propose, Permission.Discuss, Permission.AddSource, Permission.ManageSources,
                Permission.Import, Permission.ReadHistory, Permission.KeepConsents, Permission.ProposeInvestment, Permission.ProposePress,
                Permission.WorkReports, Permission.KeepVacancies, Permission.KeepMediaPlan, Permission.ReadOpinions, Permission.AskForSupport, Permission.WorkSupport, Permission.ReadKnowledge,
                Permission.KeepCampaigns, Permission.AnswerCampaigns, Permission.WriteNeeds, Permission.KeepAgreements, Permission.KeepPartners,
            ]),
        [StaffRole.Approver] = Grants(
            [
                Permission.EnterStaffArea, Permission.OpenReview, Permission.Discuss, Permission.Decide, Permission.AddSource, Permission.ManageSources,
                Permission.ManageIndicators, Permission.AssignTowns, Permission.ReadHistory, Permission.WorkReports,
                Permission.WorkCases, Permission.WorkInvestorCases, Permission.ReopenCases, Permission.GiveStandingApproval, Permission.ReadOpinions,
                Permission.GiveAssignments, Permission.WorkSupport, Permission.LeadDesks, Permission.ReadKnowledge, Permission.WorkWarnings,
                Permission.WriteNeeds, Permission.KeepAgreements, Permission.SignAgreements, Permission.KeepPartners,
            ]),
        [StaffRole.TownRepresentative] = Grants(
            [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge],
            Permission.Propose, Permission.Discuss, Permission.KeepConsents, Permission.ReadHistory, Permission.ProposeInvestment, Permission.ProposePress, Permission.WorkReports, Permission.AskForSupport, Permission.AnswerAssessment,
            Permission.AnswerCampaigns, Permission.SignCampaigns, Permission.WriteNeeds),
    };

    private static readonly Dictionary<Permission, PermissionScope> OfDirectorOfBodies = Grants(
        [Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge], Permission.Discuss, Permission.Decide, Permission.ReadHistory, Permission.WorkCases, Permission.WorkInvestorCases, Permission.ReopenCases,
        Permission.GiveAssignments, Permission.WorkSupport, Permission.LeadDesks,
        Permission.WriteNeeds, Permission.KeepAgreements, Permission.SignAgreements, Permission.KeepPartners);

    private static readonly Dictionary<StaffDuty, Dictionary<Permission, PermissionScope>> OfDuties = new()
    {
        [StaffDuty.Secretary] = Grants([Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge], Permission.KeepMeetings, Permission.GiveAssignments),
        [StaffDuty.InvestorDesk] = Grants(
            [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge], Permission.ProposeInvestment, Permission.WorkCases, Permission.WorkInvestorCases),
        [StaffDuty.PressDesk] = Grants(
            [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge], Permission.ProposePress, Permission.PublishOutages, Permission.WorkCases, Permission.KeepMediaPlan),
        [StaffDuty.Analyst] = Grants([Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge], Permission.ManageAnalysis, Permission.WorkWarnings, Permission.KeepCampaigns),
        [StaffDuty.OutageDesk] = Grants([Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge], Permission.PublishOutages),
    };

    public static TheoryData<StaffRole, Permission> EveryPermissionOfEveryRole =>
        [.. from role in Enum.GetValues<StaffRole>() from permission in Enum.GetValues<Permission>() select (role, permission)];

    public static TheoryData<StaffDuty, Permission> EveryPermissionOfEveryDuty =>
        [.. from duty in Enum.GetValues<StaffDuty>() from permission in Enum.GetValues<Permission>() select (duty, permission)];

    public static TheoryData<Permission> EveryPermission => [.. Enum.GetValues<Permission>()];

    [Theory]
    [MemberData(nameof(EveryPermissionOfEveryRole))]
    public void Role_MayWhatWasDecided_InItsTownsOrEverywhere(StaffRole role, Permission permission)
    {
        var granted = OfRoles[role].GetValueOrDefault(permission, PermissionScope.None);

        PermissionMatrix.ScopeOf(role, permission).Should().Be(granted);
        ShouldReach(ActorOf(role), permission, granted, role == StaffRole.TownRepresentative ? [Scope.Town(Own)] : []);
    }

    [Theory]
    [MemberData(nameof(EveryPermission))]
    public void DirectorOfBodies_MayWhatWasDecided_ForThoseBodiesOnly(Permission permission)
    {
        var granted = OfDirectorOfBodies.GetValueOrDefault(permission, PermissionScope.None);

        PermissionMatrix.ScopeOf(StaffRole.Approver, permission, hasBodies: true).Should().Be(granted);
        ShouldReach(ActorOf(StaffRole.Approver) with { BodyIds = new HashSet<int> { Own } }, permission, granted, [Scope.Body(Own)]);
    }

    [Theory]
    [MemberData(nameof(EveryPermissionOfEveryDuty))]
    public void Duty_MayWhatWasDecided_InTheScopeThatItIsGivenFor(StaffDuty duty, Permission permission)
    {
        var granted = OfDuties[duty].GetValueOrDefault(permission, PermissionScope.None);

        PermissionMatrix.ScopeOf(duty, permission).Should().Be(granted);
        ShouldReach(ActorOf(new HeldDuty(duty, Scope.Town(Own))), permission, granted, [Scope.Town(Own)]);
        ShouldReach(
            ActorOf(new HeldDuty(duty, Scope.Association)), permission,
            granted == PermissionScope.None ? PermissionScope.None : PermissionScope.Everything, []);
    }

    [Theory]
    [MemberData(nameof(EveryPermission))]
    public void Nobody_MayNothing(Permission permission) => ShouldReach(StaffActor.Nobody, permission, PermissionScope.None, []);

    /// <summary>Bodies narrow what a director decides; they give and take nothing else.</summary>
    [Theory]
    [MemberData(nameof(EveryPermissionOfEveryRole))]
    public void Bodies_OfAnybodyButAnApprover_ChangeNothing(StaffRole role, Permission permission)
    {
        var actor = ActorOf(role);
        if (role != StaffRole.Approver)
            (actor with { BodyIds = new HashSet<int> { Own } }).ReachOf(permission).Should().BeEquivalentTo(actor.ReachOf(permission));
    }

    [Fact]
    public void NobodyPublishesAlone()
    {
        var everybody = OfRoles.Values.Append(OfDirectorOfBodies).Concat(OfDuties.Values);

        everybody.Where(may => may.ContainsKey(Permission.Decide))
            .Should().OnlyContain(may => !may.ContainsKey(Permission.Propose) && !may.ContainsKey(Permission.ProposeInvestment) && !may.ContainsKey(Permission.ProposePress));
    }

    [Fact]
    public void EveryPermission_IsHeldBySomebody() =>
        OfRoles.Values.Concat(OfDuties.Values).SelectMany(may => may.Keys).Should().Contain(Enum.GetValues<Permission>());

    [Fact]
    public void SeveralRolesAndDuties_ReachAsFarAsTheWidest_AndOwnScopesAddUp()
    {
        var both = ActorOf(StaffRole.TownRepresentative, StaffRole.Editor);
        var many = ActorOf(StaffRole.TownRepresentative) with
        {
            Duties = new HashSet<HeldDuty> { new(StaffDuty.InvestorDesk, Scope.Town(Other)), new(StaffDuty.PressDesk, Scope.Association) },
        };

        both.ScopeOf(Permission.Propose).Should().Be(PermissionScope.Everything);
        both.ScopeOf(Permission.Decide).Should().Be(PermissionScope.None);
        many.ReachOf(Permission.ProposeInvestment).Scopes.Should().BeEquivalentTo([Scope.Town(Own), Scope.Town(Other)]);
        many.ReachOf(Permission.WorkInvestorCases).Scopes.Should().BeEquivalentTo([Scope.Town(Other)]);
        many.MayFor(Permission.ProposePress, Scope.Association).Should().BeTrue();
        many.MayFor(Permission.Propose, Scope.Town(Other)).Should().BeFalse("the desk of investors proposes no figures");
    }

    [Fact]
    public void Require_WithoutThePermission_NamesIt()
    {
        StaffActor.Nobody.Invoking(nobody => nobody.Require(Permission.EnterStaffArea))
            .Should().Throw<AccessDeniedException>().Which.Permission.Should().Be(Permission.EnterStaffArea);
        ActorOf(StaffRole.TownRepresentative).Invoking(actor => actor.RequireFor(Permission.Propose, Scope.Town(Other)))
            .Should().Throw<AccessDeniedException>().Which.Permission.Should().Be(Permission.Propose);
    }

    private static void ShouldReach(StaffActor actor, Permission permission, PermissionScope granted, Scope[] own)
    {
        actor.ScopeOf(permission).Should().Be(granted);
        actor.May(permission).Should().Be(granted != PermissionScope.None);
        foreach (var scope in EveryScope)
        {
            var reaches = granted == PermissionScope.Everything || (granted == PermissionScope.Own && own.Contains(scope));
            actor.MayFor(permission, scope).Should().Be(reaches, "{0}", scope);
            actor.ReachOf(permission).Covers(scope).Should().Be(reaches, "{0}", scope);
        }
    }

    private static StaffActor ActorOf(params StaffRole[] roles) => new(1, "Сотрудник", roles.ToHashSet(), new HashSet<int> { Own });

    private static StaffActor ActorOf(HeldDuty held) => ActorOf() with { Duties = new HashSet<HeldDuty> { held } };

    private static Dictionary<Permission, PermissionScope> Grants(Permission[] everywhere, params Permission[] own) =>
        everywhere.Select(permission => (permission, PermissionScope.Everything))
            .Concat(own.Select(permission => (permission, PermissionScope.Own)))
            .ToDictionary();
}
