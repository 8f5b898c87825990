using SmallTowns.Domain.Work;

namespace SmallTowns.Web.Work;

/// <summary>Whose part in an assignment is asked for.</summary>
public enum WorkDesk
{
    /// <summary>All that the person sees.</summary>
    All = 1,

    /// <summary>Those that the person does, also as a deputy or with others, and those of their department that nobody has yet.</summary>
    Mine = 2,

    /// <summary>Those that the person controls.</summary>
    Controlled = 3,
}

/// <param name="State">Empty for all that are open.</param>
/// <param name="LateOnly">Those with executors whose day is past.</param>
/// <param name="Decision">As it is quoted: <c>assembly-2026-3</c>.</param>
/// <param name="WarningId">The warning that they answer.</param>
public sealed record AssignmentFilter(
    WorkDesk Desk = WorkDesk.All, int? BodyId = null, int? UserId = null, AssignmentState? State = null, bool LateOnly = false, string? Decision = null, int? WarningId = null);

/// <param name="DaysLate">Working days.</param>
public sealed record AssignmentRow(
    int Id, string Number, string Title, AssignmentState State, DateOnly DueOn, bool IsDueCertain, int DaysLate, string? Body, string? Responsible, string Controller, string? Decision);

/// <param name="Total">All that the filter finds.</param>
/// <param name="ByState">Of this desk, whatever state was asked for.</param>
/// <param name="Late">Of this desk.</param>
/// <param name="OfDecision">The decision that was asked for, with its title; empty where none was, or it is not there.</param>
public sealed record AssignmentBoard(
    IReadOnlyList<AssignmentRow> Rows, int Total, IReadOnlyDictionary<AssignmentState, int> ByState, int Late, DecisionName? OfDecision);

/// <param name="Id">Of the row.</param>
/// <param name="Reference">As it is quoted: <c>assembly-2026-3</c>.</param>
public sealed record DecisionName(int Id, string Reference, string Title);

/// <summary>A warning that assignments answer.</summary>
/// <param name="Town">Its Russian name.</param>
/// <param name="Words">What the rule has found last.</param>
/// <param name="Version">Of the warning as it stands.</param>
public sealed record WarningName(int Id, int Version, string Town, string Rule, string Words);

/// <summary>An assignment with everything that its page shows.</summary>
/// <param name="Helpers">Names of people and departments.</param>
/// <param name="Executes">Whether the person at the screen does it; the next ones likewise.</param>
/// <param name="People">To whom this person may hand it over.</param>
public sealed record AssignmentView(
    Assignment Assignment, DecisionName? Decision, WarningName? Warning, string? Body, string? Responsible, string Controller, IReadOnlyList<string> Helpers, int DaysLate,
    bool Executes, bool Controls, bool MayHandOver, bool MayAddFiles, IReadOnlyList<WorkPerson> People)
{
    /// <summary>Whom a new controller and helpers are chosen from; empty where this person does not name them.</summary>
    public IReadOnlyList<WorkPerson> Everybody { get; init; } = [];

    public IReadOnlyList<WorkBody> AllBodies { get; init; } = [];

    /// <summary>Helpers who may come in no more.</summary>
    public IReadOnlyList<WorkPerson> GoneHelpers { get; init; } = [];
}

/// <summary>What a form chooses from.</summary>
/// <param name="Bodies">To which this person may give.</param>
/// <param name="AllBodies">Which may help.</param>
/// <param name="Executors">Whom this person may name as the one who has it.</param>
/// <param name="Warning">Empty where none was asked for, there is none, or this person does not work warnings.</param>
public sealed record AssignmentChoices(
    IReadOnlyList<WorkBody> Bodies, IReadOnlyList<WorkBody> AllBodies, IReadOnlyList<WorkPerson> People, IReadOnlyList<WorkPerson> Executors, DecisionName? Decision, WarningName? Warning);
