using System.Collections.Frozen;

namespace SmallTowns.Domain.Staff;

/// <summary>How far a permission reaches.</summary>
public enum PermissionScope
{
    None = 0,

    /// <summary>The towns of a representative, the bodies of a director, the scope of a duty.</summary>
    Own = 1,

    Everything = 2,
}

/// <summary>Who may do what: the one table that services, pages and menus ask.</summary>
public static class PermissionMatrix
{
    private static readonly FrozenDictionary<StaffRole, FrozenDictionary<Permission, PermissionScope>> OfRoles =
        new Dictionary<StaffRole, FrozenDictionary<Permission, PermissionScope>>
        {
            [StaffRole.Administrator] = Grants(
                [
                    Permission.EnterStaffArea, Permission.ManageSources, Permission.AddSource, Permission.ManageIndicators,
                    Permission.AssignTowns, Permission.ReadHistory, Permission.ManageUsers, Permission.ReadAudit,
                    Permission.KeepConsents, Permission.ManageJobs, Permission.ManageOperator, Permission.KeepConsentLedger,
                    Permission.CountCases,
                ]),
            [StaffRole.Editor] = Grants(
                [
                    Permission.EnterStaffArea, Permission.OpenReview, Permission.Propose, Permission.Discuss, Permission.AddSource,
                    Permission.ManageSources, Permission.Import, Permission.ReadHistory, Permission.KeepConsents,
                    Permission.ProposeInvestment, Permission.ProposePress, Permission.WorkReports, Permission.KeepVacancies,
                    Permission.KeepMediaPlan, Permission.ReadOpinions, Permission.AskForSupport, Permission.WorkSupport, Permission.ReadKnowledge,
                    Permission.KeepCampaigns, Permission.AnswerCampaigns, Permission.WriteNeeds, Permission.KeepAgreements, Permission.KeepPartners,
                ]),
            [StaffRole.Approver] = Grants(
                [
                    Permission.EnterStaffArea, Permission.OpenReview, Permission.Discuss, Permission.Decide, Permission.AddSource,
                    Permission.ManageSources, Permission.ManageIndicators, Permission.AssignTowns, Permission.ReadHistory, Permission.WorkReports,
                    Permission.WorkCases, Permission.WorkInvestorCases, Permission.ReopenCases, Permission.GiveStandingApproval, Permission.ReadOpinions,
                    Permission.GiveAssignments, Permission.WorkSupport, Permission.LeadDesks, Permission.ReadKnowledge, Permission.WorkWarnings,
                    Permission.WriteNeeds, Permission.KeepAgreements, Permission.SignAgreements, Permission.KeepPartners,
                ]),
            [StaffRole.TownRepresentative] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge],
                [
                    Permission.Propose, Permission.Discuss, Permission.KeepConsents, Permission.ReadHistory,
                    Permission.ProposeInvestment, Permission.ProposePress, Permission.WorkReports, Permission.AskForSupport,
                    Permission.AnswerAssessment, Permission.AnswerCampaigns, Permission.SignCampaigns, Permission.WriteNeeds,
                ]),
        }.ToFrozenDictionary();

    /// <summary>What a director of departments may do, instead of what one of the whole Association may.</summary>
    private static readonly FrozenDictionary<Permission, PermissionScope> OfDirectorOfBodies = Grants(
        [Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge],
        [
            Permission.Discuss, Permission.Decide, Permission.ReadHistory, Permission.WorkCases, Permission.WorkInvestorCases, Permission.ReopenCases,
            Permission.GiveAssignments, Permission.WorkSupport, Permission.LeadDesks,
            Permission.WriteNeeds, Permission.KeepAgreements, Permission.SignAgreements, Permission.KeepPartners,
        ]);

    private static readonly FrozenDictionary<StaffDuty, FrozenDictionary<Permission, PermissionScope>> OfDuties =
        new Dictionary<StaffDuty, FrozenDictionary<Permission, PermissionScope>>
        {
            [StaffDuty.Secretary] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge],
                [Permission.KeepMeetings, Permission.GiveAssignments]),
            [StaffDuty.InvestorDesk] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge],
                [Permission.ProposeInvestment, Permission.WorkCases, Permission.WorkInvestorCases]),
            [StaffDuty.PressDesk] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.AddSource, Permission.ReadKnowledge],
                [Permission.ProposePress, Permission.PublishOutages, Permission.WorkCases, Permission.KeepMediaPlan]),
            [StaffDuty.Analyst] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge],
                [Permission.ManageAnalysis, Permission.WorkWarnings, Permission.KeepCampaigns]),
            [StaffDuty.OutageDesk] = Grants(
                [Permission.EnterStaffArea, Permission.OpenReview, Permission.ReadKnowledge],
                [Permission.PublishOutages]),
        }.ToFrozenDictionary();

    /// <param name="hasBodies">Whether bodies are given to the person: an approver decides for those only.</param>
    public static PermissionScope ScopeOf(StaffRole role, Permission permission, bool hasBodies = false) =>
        (role == StaffRole.Approver && hasBodies ? OfDirectorOfBodies : OfRoles[role]).GetValueOrDefault(permission, PermissionScope.None);

    /// <summary>Own is the scope that the duty is given for.</summary>
    public static PermissionScope ScopeOf(StaffDuty duty, Permission permission) =>
        OfDuties[duty].GetValueOrDefault(permission, PermissionScope.None);

    private static FrozenDictionary<Permission, PermissionScope> Grants(Permission[] everywhere, params Permission[] own) =>
        everywhere.Select(permission => (permission, PermissionScope.Everything))
            .Concat(own.Select(permission => (permission, PermissionScope.Own)))
            .ToFrozenDictionary(grant => grant.permission, grant => grant.Item2);
}
