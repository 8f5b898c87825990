using System.Globalization;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>
/// Something that a department or a person has to do, because the assembly decided it, a warning asks for it, or a director gave it.
/// What it follows from never changes and cannot be removed. Each step is a row of its history.
/// </summary>
public sealed class Assignment : Entity
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int MostHelpers = 20;
    public const int ReasonMaxLength = 1000;

    private readonly List<AssignmentStep> steps = [];
    private readonly List<AssignmentHelper> helpers = [];

    public required string Title { get; init; }
    public required string Text { get; init; }
    public int? DecisionId { get; init; }

    /// <summary>The warning that it answers.</summary>
    public int? WarningId { get; init; }

    public int? BodyId { get; init; }

    /// <summary>Empty while nobody of the department has it.</summary>
    public int? ResponsibleUserId { get; private set; }

    /// <summary>Whoever says that it is done.</summary>
    public int ControllerUserId { get; private set; }

    public int GivenByUserId { get; init; }
    public required string GivenByName { get; init; }
    public DateTime GivenUtc { get; init; }

    public DateOnly DueOn { get; private set; }

    /// <summary>False where a year had no calendar when the day was counted: holidays may lie before it.</summary>
    public bool IsDueCertain { get; private set; }

    public AssignmentState State { get; private set; } = AssignmentState.Given;
    public DateTime StateSinceUtc { get; private set; }

    /// <summary>When the report came that stands; empty before it and after it was returned.</summary>
    public DateTime? ReportedUtc { get; private set; }

    public IReadOnlyList<AssignmentStep> Steps => steps;
    public IReadOnlyList<AssignmentHelper> Helpers => helpers;

    /// <summary>What it is called in talks and letters: <c>2026-0017</c>.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{RegionCalendar.DayOf(GivenUtc).Year}-{Id:0000}");

    /// <param name="task">One without findings.</param>
    public static Assignment Give(AssignmentTask task, WorkingCalendar calendar, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(by);
        var today = RegionCalendar.DayOf(by.Utc);
        if (task.Findings(today).Any())
            throw new ArgumentException("It cannot be given so.", nameof(task));
        var due = task.Term.DueOn(today, calendar);
        var given = new Assignment
        {
            Title = task.Title.Trim(),
            Text = task.Text.Trim(),
            DecisionId = task.DecisionId,
            WarningId = task.WarningId,
            BodyId = task.BodyId,
            ResponsibleUserId = task.ResponsibleUserId,
            ControllerUserId = task.ControllerUserId,
            GivenByUserId = by.UserId,
            GivenByName = by.Name,
            GivenUtc = by.Utc,
            StateSinceUtc = by.Utc,
            DueOn = due.Value,
            IsDueCertain = due.IsCertain,
        };
        given.helpers.AddRange(HelpersOf(task.HelperUserIds, task.HelperBodyIds, task.ResponsibleUserId, task.BodyId));
        given.steps.Add(new() { Kind = AssignmentStepKind.Given, Utc = by.Utc, ByUserId = by.UserId, ByName = by.Name, DueAfter = due.Value });
        return given;
    }

    /// <summary>Somebody says that they do it. Whoever of a department does so first has it from then on.</summary>
    /// <returns>Why it cannot be; empty where it is done. So do all that follow.</returns>
    public IReadOnlyList<WorkFinding> Accept(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AssignmentState.Given)
            return WrongState;
        ResponsibleUserId ??= by.UserId;
        return Become(AssignmentState.Accepted, AssignmentStepKind.Accepted, by);
    }

    /// <param name="links">One a line.</param>
    public IReadOnlyList<WorkFinding> Report(string? text, string? links, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AssignmentState.Accepted)
            return WrongState;
        List<WorkFinding> findings = [.. OfText(text, isNeeded: true)];
        var lines = (links ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > AssignmentStep.MostLinks)
            findings.Add(new(nameof(AssignmentStep.Links), WorkFault.TooMany));
        else if (lines.Sum(line => line.Length + 1) > AssignmentStep.LinksMaxLength)
            findings.Add(new(nameof(AssignmentStep.Links), WorkFault.TooLong));
        else if (lines.Any(line => !Uri.TryCreate(line, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0))
            findings.Add(new(nameof(AssignmentStep.Links), WorkFault.NoAddress));
        if (findings.Count > 0)
            return findings;
        ReportedUtc = by.Utc;
        return Become(AssignmentState.Reported, AssignmentStepKind.Reported, by, text, lines.Length == 0 ? null : string.Join('\n', lines));
    }

    public IReadOnlyList<WorkFinding> Finish(string? note, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return State is not AssignmentState.Reported ? WrongState
            : IsReportOf(by) ? OwnReport
            : OfText(note, isNeeded: false) is { Count: > 0 } findings ? findings
            : Become(AssignmentState.Done, AssignmentStepKind.Done, by, note);
    }

    /// <summary>The report was not enough: it goes on as before.</summary>
    public IReadOnlyList<WorkFinding> Return(string? reason, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not AssignmentState.Reported)
            return WrongState;
        if (IsReportOf(by))
            return OwnReport;
        if (OfText(reason, isNeeded: true) is { Count: > 0 } findings)
            return findings;
        ReportedUtc = null;
        return Become(AssignmentState.Accepted, AssignmentStepKind.Returned, by, reason);
    }

    public IReadOnlyList<WorkFinding> Extend(AssignmentTerm term, string? reason, WorkingCalendar calendar, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(by);
        if (!State.IsWithExecutor())
            return WrongState;
        var today = RegionCalendar.DayOf(by.Utc);
        List<WorkFinding> findings = [.. OfText(reason, isNeeded: true)];
        if (term.Finding(today) is { } wrong)
            findings.Add(wrong);
        else if (term.DueOn(today, calendar).Value <= DueOn)
            findings.Add(new(term.On is null ? nameof(term.WorkingDays) : nameof(term.On), WorkFault.NotLater));
        if (findings.Count > 0)
            return findings;
        var due = term.DueOn(today, calendar);
        steps.Add(new() { Kind = AssignmentStepKind.Extended, Utc = by.Utc, ByUserId = by.UserId, ByName = by.Name, Text = reason!.Trim(), DueBefore = DueOn, DueAfter = due.Value });
        (DueOn, IsDueCertain) = (due.Value, due.IsCertain);
        return [];
    }

    public IReadOnlyList<WorkFinding> Withdraw(string? reason, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return State.IsOver() ? WrongState
            : OfText(reason, isNeeded: true) is { Count: > 0 } findings ? findings
            : Become(AssignmentState.Withdrawn, AssignmentStepKind.Withdrawn, by, reason);
    }

    /// <param name="userId">Empty where the department finds somebody.</param>
    /// <param name="note">Who had it and who has it, in words: people are renamed.</param>
    public IReadOnlyList<WorkFinding> HandOver(int? userId, string note, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!State.IsWithExecutor())
            return WrongState;
        if (userId == ResponsibleUserId)
            return [new(nameof(ResponsibleUserId), WorkFault.Unchanged)];
        if (userId is null && BodyId is null)
            return [new(nameof(ResponsibleUserId), WorkFault.NobodyNamed)];
        if (userId == ControllerUserId)
            return [new(nameof(ResponsibleUserId), WorkFault.ControlsOneself)];
        ResponsibleUserId = userId;
        // Whoever has it now says themselves that they do it.
        (State, StateSinceUtc) = (AssignmentState.Given, by.Utc);
        steps.Add(new() { Kind = AssignmentStepKind.HandedOver, Utc = by.Utc, ByUserId = by.UserId, ByName = by.Name, Text = note });
        return [];
    }

    /// <summary>Who sees to it and who helps, as it is from now on; whoever is not among them has left.</summary>
    /// <param name="note">What changes, in words: people are renamed.</param>
    public IReadOnlyList<WorkFinding> NamePeople(AssignmentPeople people, string? reason, string note, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(by);
        if (State.IsOver())
            return WrongState;
        List<WorkFinding> findings = [.. OfText(reason, isNeeded: true, ReasonMaxLength)];
        if (people.ControllerUserId == 0)
            findings.Add(new(nameof(ControllerUserId), WorkFault.Missing));
        else if (people.ControllerUserId == ResponsibleUserId)
            findings.Add(new(nameof(ControllerUserId), WorkFault.ControlsOneself));
        if (people.HelperUserIds.Count + people.HelperBodyIds.Count > MostHelpers)
            findings.Add(new(nameof(AssignmentTask.HelperUserIds), WorkFault.TooMany));
        if (findings.Count > 0)
            return findings;
        var (joining, leaving) = ChangesTo(people);
        if (people.ControllerUserId == ControllerUserId && joining.Count + leaving.Count == 0)
            return [new("", WorkFault.Unchanged)];
        ControllerUserId = people.ControllerUserId;
        foreach (var one in leaving)
            helpers.Remove(one);
        helpers.AddRange(joining);
        var room = AssignmentStep.TextMaxLength - reason!.Trim().Length - 1;
        steps.Add(new()
        {
            Kind = AssignmentStepKind.PeopleNamed,
            Utc = by.Utc,
            ByUserId = by.UserId,
            ByName = by.Name,
            Text = $"{(note.Length > room ? note[..(room - 1)] + "…" : note)}\n{reason.Trim()}",
        });
        return [];
    }

    /// <summary>Who would join and who would leave.</summary>
    public (IReadOnlyList<AssignmentHelper> Joining, IReadOnlyList<AssignmentHelper> Leaving) ChangesTo(AssignmentPeople people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var asked = HelpersOf(people.HelperUserIds, people.HelperBodyIds, ResponsibleUserId, BodyId);
        return (
            [.. asked.Where(one => !helpers.Exists(helper => helper.UserId == one.UserId && helper.BodyId == one.BodyId))],
            [.. helpers.Where(helper => !asked.Exists(one => helper.UserId == one.UserId && helper.BodyId == one.BodyId))]);
    }

    /// <summary>Working days after the due day: until today while executors have it, until the report once it is made.</summary>
    public int DaysLate(DateOnly today, WorkingCalendar calendar) => State switch
    {
        AssignmentState.Withdrawn => 0,
        _ when ReportedUtc is { } reported => WorkDays.Late(DueOn, RegionCalendar.DayOf(reported), calendar),
        _ => WorkDays.Late(DueOn, today, calendar),
    };

    private static readonly IReadOnlyList<WorkFinding> WrongState = [new("", WorkFault.WrongState)];
    private static readonly IReadOnlyList<WorkFinding> OwnReport = [new("", WorkFault.OwnReport)];

    /// <summary>Whoever stood in for the executor may have written it.</summary>
    private bool IsReportOf(WorkHand by) => steps.Where(step => step.Kind is AssignmentStepKind.Reported).OrderBy(step => step.Utc).ThenBy(step => step.Id).LastOrDefault()?.ByUserId == by.UserId;

    /// <summary>Whoever has it helps nobody.</summary>
    private static List<AssignmentHelper> HelpersOf(IReadOnlyList<int> userIds, IReadOnlyList<int> bodyIds, int? responsibleUserId, int? bodyId) =>
    [
        .. userIds.Distinct().Where(id => id != responsibleUserId).Select(id => new AssignmentHelper { UserId = id }),
        .. bodyIds.Distinct().Where(id => id != bodyId).Select(id => new AssignmentHelper { BodyId = id }),
    ];

    private static List<WorkFinding> OfText(string? text, bool isNeeded, int most = AssignmentStep.TextMaxLength) =>
        isNeeded && string.IsNullOrWhiteSpace(text) ? [new(nameof(AssignmentStep.Text), WorkFault.Missing)]
        : text?.Trim().Length > most ? [new(nameof(AssignmentStep.Text), WorkFault.TooLong)]
        : [];

    private IReadOnlyList<WorkFinding> Become(AssignmentState state, AssignmentStepKind kind, WorkHand by, string? text = null, string? links = null)
    {
        (State, StateSinceUtc) = (state, by.Utc);
        steps.Add(new() { Kind = kind, Utc = by.Utc, ByUserId = by.UserId, ByName = by.Name, Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Links = links });
        return [];
    }
}
