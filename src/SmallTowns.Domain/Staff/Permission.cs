namespace SmallTowns.Domain.Staff;

/// <summary>What can be done in the back office. Who may is said in <see cref="PermissionMatrix"/> and nowhere else.</summary>
public enum Permission
{
    /// <summary>Open the back office, read towns, figures, sources and the catalogue there, keep personal drafts.</summary>
    EnterStaffArea = 1,

    /// <summary>Propose a change of a town's figures or texts, and recall one's own proposal.</summary>
    Propose = 2,

    /// <summary>Read proposals of others and comment on them. What one may propose or decide oneself is read without it.</summary>
    Discuss = 3,

    /// <summary>Publish, schedule, reject or send back what is proposed; withdraw what is published.</summary>
    Decide = 4,

    /// <summary>Add a source while proposing.</summary>
    AddSource = 5,

    /// <summary>Propose a change of any source; correct at once and delete those that nothing names.</summary>
    ManageSources = 6,

    /// <summary>Propose a change of the indicator catalogue; say what is not applicable to a town.</summary>
    ManageIndicators = 7,

    /// <summary>Propose from files, and take the data out in the same form.</summary>
    Import = 8,

    /// <summary>Say who is responsible for a town.</summary>
    AssignTowns = 9,

    /// <summary>Read who changed what, and how it was before.</summary>
    ReadHistory = 10,

    /// <summary>Invite, disable, give roles, departments and towns.</summary>
    ManageUsers = 11,

    /// <summary>Read the log of sign-ins, role changes and exports of personal data.</summary>
    ReadAudit = 12,

    /// <summary>See where the consents of people named in a town's contacts are kept, and erase their data when a consent is withdrawn.</summary>
    KeepConsents = 13,

    /// <summary>Open the queue of the review. Which proposals are in it is asked for each of them.</summary>
    OpenReview = 14,

    /// <summary>Write meetings, mandates, votes and minutes of the Association.</summary>
    KeepMeetings = 15,

    /// <summary>Propose sites and projects for investors.</summary>
    ProposeInvestment = 16,

    /// <summary>See and work what people ask of the Association: questions of residents and journalists, and with <see cref="WorkInvestorCases"/> cases of investors.</summary>
    WorkCases = 17,

    /// <summary>Propose news, events and pages.</summary>
    ProposePress = 18,

    /// <summary>Publish outages of utilities without a review, under the standing approval of a director.</summary>
    PublishOutages = 19,

    /// <summary>Change rules of warnings and criteria of self-assessment; propose a warning to readers.</summary>
    ManageAnalysis = 20,

    /// <summary>See what the portal does by itself, and have it try again what failed.</summary>
    ManageJobs = 21,

    /// <summary>Say who runs the portal and how to reach them.</summary>
    ManageOperator = 22,

    /// <summary>Read what readers report about numbers, answer it, and erase the e-mails that they left.</summary>
    WorkReports = 23,

    /// <summary>Find who has agreed to what on the portal, and end a consent at the person's wish.</summary>
    KeepConsentLedger = 24,

    /// <summary>Take a case of an investor up again that was over.</summary>
    ReopenCases = 25,

    /// <summary>See how many cases of investors there are and how many are late, and nothing else of them.</summary>
    CountCases = 26,

    /// <summary>Take in the feed of vacancies under a standing approval, and say to which town a vacancy belongs.</summary>
    KeepVacancies = 27,

    /// <summary>Approve a feed or a duty once, for what it publishes until a day; look at that afterwards, end it.</summary>
    GiveStandingApproval = 28,

    /// <summary>See and work cases of investors, among what <see cref="WorkCases"/> opens.</summary>
    WorkInvestorCases = 29,

    /// <summary>Keep the media plan of the Association.</summary>
    KeepMediaPlan = 30,

    /// <summary>Read what readers say of pages, and put it aside.</summary>
    ReadOpinions = 31,

    /// <summary>Give assignments to departments and people, and decide about what becomes of them. Whoever has one works it without this.</summary>
    GiveAssignments = 32,

    /// <summary>Ask the Association for support in the name of a town, and say whether the answer is enough.</summary>
    AskForSupport = 33,

    /// <summary>See and answer requests of towns, make knowledge of the answers, see the desks of departments.</summary>
    WorkSupport = 34,

    /// <summary>Hand work over within a department, name deputies, set the promised days of support.</summary>
    LeadDesks = 35,

    /// <summary>Read what the Association has answered to others.</summary>
    ReadKnowledge = 36,

    /// <summary>Take up warnings, put them on the agenda of a planned meeting, say what came of them.</summary>
    WorkWarnings = 45,

    /// <summary>Answer the self-assessment of a town; check those of other towns.</summary>
    AnswerAssessment = 46,

    /// <summary>Ask towns for figures: campaigns, their forms, reminders; what came goes on by <see cref="Propose"/>.</summary>
    KeepCampaigns = 50,

    /// <summary>Fill in the form of a campaign for a town.</summary>
    AnswerCampaigns = 51,

    /// <summary>Sign the form of a campaign as the head of the town.</summary>
    SignCampaigns = 52,

    /// <summary>Write what a town needs of others and has for them, and talk about it.</summary>
    WriteNeeds = 64,

    /// <summary>Draft agreements of towns and keep them: approvals, reports, the end of their terms. A director does so for the department of cooperation.</summary>
    KeepAgreements = 65,

    /// <summary>Mark agreements as signed, renew and terminate them.</summary>
    SignAgreements = 66,

    /// <summary>Keep the register of partners.</summary>
    KeepPartners = 67,
}
