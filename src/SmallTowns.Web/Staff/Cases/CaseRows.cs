using SmallTowns.Domain.Cases;
using SmallTowns.Domain.Letters;

namespace SmallTowns.Web.Staff.Cases;

public enum CaseDesk
{
    All = 1,

    /// <summary>Those of the person at the screen, also as a deputy.</summary>
    Mine = 2,

    /// <summary>Nobody is responsible.</summary>
    Unassigned = 3,
}

/// <param name="Stage">Empty for all that are open.</param>
/// <param name="Town">A slug.</param>
/// <param name="Asker">Empty for everybody.</param>
public sealed record CaseFilter(CaseDesk Desk = CaseDesk.All, CaseStage? Stage = null, string? Town = null, CaseAsker? Asker = null);

/// <param name="Who">Organisation or name; empty for an anonymous question, and where the data may not be used any more.</param>
/// <param name="DaysOverdue">Working days.</param>
/// <param name="HasMessage">The investor has written since the department last did.</param>
public sealed record CaseRow(
    int Id, string Number, CaseAsker Asker, CaseStage Stage, string? Who, bool IsAnonymous, string? Question, DateOnly? NextDueOn, bool IsDueCertain, int DaysOverdue,
    string? Responsible, bool IsDeputy, bool HasMessage, IReadOnlyList<string> Towns, IReadOnlyList<string> Objects);

/// <param name="Total">All that the filter finds.</param>
/// <param name="ByStage">Of the open ones on this desk, whatever the stage asked for.</param>
/// <param name="Overdue">Of these.</param>
/// <param name="Towns">Those that cases are about, by slug.</param>
public sealed record CaseBoard(
    IReadOnlyList<CaseRow> Rows, int Total, IReadOnlyDictionary<CaseStage, int> ByStage, int Overdue, IReadOnlyList<(string Slug, string Name)> Towns);

/// <summary>How many cases are open, and how many of them are late.</summary>
public sealed record CaseCount(int Open, int Overdue);

/// <summary>Somebody who may work the case.</summary>
public sealed record CasePerson(int UserId, string Name);

/// <param name="IsStuck">It was tried as often as it may be: somebody has to look at the jobs of the portal.</param>
public sealed record CaseLetterRow(string Key, string Purpose, LetterState State, DateTime QueuedUtc, DateTime? EndedUtc, string? Outcome, int Attempts, string? LastError, bool IsStuck);

/// <summary>A case with everything that its page shows.</summary>
/// <param name="Name">Of the investor; empty for an anonymous question, and where the data may not be used any more.</param>
/// <param name="MayWrite">Whether an answer goes by letter too.</param>
/// <param name="IsKept">Whether what was typed may be read.</param>
/// <param name="HasLink">Whether the private page can be opened.</param>
public sealed record CaseView(
    InvestorCase Case, string? Name, string? Address, bool MayWrite, bool IsKept, bool HasLink, string? Responsible, string? Deputy, int DaysOverdue,
    IReadOnlyList<CasePerson> People, IReadOnlyList<CaseLetterRow> Letters, IReadOnlyDictionary<string, string> TownNames);

/// <param name="Years">In which cases were opened, the latest first.</param>
/// <param name="Jobs">Of those that were won.</param>
public sealed record CaseReport(
    IReadOnlyList<int> Years, int Open, int Won, int Abandoned, int Lost, int Jobs, long InvestmentRoubles,
    IReadOnlyList<CaseLoss> Losses, IReadOnlyList<StageTime> Times, CaseTermsContent Terms);

/// <param name="To">Where they went, each with how many; empty for those of whom it is not known.</param>
public sealed record CaseLoss(LossReason Reason, int Count, IReadOnlyList<(string? To, int Count)> To);
