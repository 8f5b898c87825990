using System.Globalization;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Domain.Work;

/// <summary>
/// A request of a town for help of the Association. Its promised day is stored as a day: what was promised stays promised when the calendar or
/// the terms change. While the town is asked something the days do not count.
/// </summary>
public sealed class SupportRequest : Entity
{
    public const int SubjectMaxLength = 200;

    private readonly List<SupportStep> steps = [];

    public int TownId { get; init; }
    public SupportKind Kind { get; init; }

    /// <summary>Empty once it is erased.</summary>
    public string? Subject { get; private set; }
    public int? BodyId { get; private set; }
    public int? ResponsibleUserId { get; private set; }
    public int AskedByUserId { get; init; }
    public required string AskedByName { get; init; }
    public DateTime AskedUtc { get; init; }

    /// <summary>How many working days were promised when it was asked.</summary>
    public int PromisedDays { get; init; }

    public DateOnly DueOn { get; private set; }
    public bool IsDueCertain { get; private set; }
    public SupportState State { get; private set; } = SupportState.New;
    public DateTime StateSinceUtc { get; private set; }

    /// <summary>When the last answer went; empty before the first, and after the town has reopened it.</summary>
    public DateTime? AnsweredUtc { get; private set; }
    public DateTime? ErasedUtc { get; private set; }

    public IReadOnlyList<SupportStep> Steps => steps;

    /// <summary>What it is called in talks and letters: <c>2026-0017</c>.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{RegionCalendar.DayOf(AskedUtc).Year}-{Id:0000}");

    /// <param name="question">One without findings.</param>
    public static SupportRequest Ask(int townId, SupportQuestion question, int promisedDays, WorkingCalendar calendar, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(by);
        if (question.Findings().Any())
            throw new ArgumentException("It cannot be asked so.", nameof(question));
        var due = calendar.After(RegionCalendar.DayOf(by.Utc), promisedDays);
        var asked = new SupportRequest
        {
            TownId = townId,
            Kind = question.Kind!.Value,
            Subject = question.Subject.Trim(),
            BodyId = question.BodyId,
            AskedByUserId = by.UserId,
            AskedByName = by.Name,
            AskedUtc = by.Utc,
            StateSinceUtc = by.Utc,
            PromisedDays = promisedDays,
            DueOn = due.Value,
            IsDueCertain = due.IsCertain,
        };
        asked.steps.Add(SupportStep.Of(SupportStepKind.Asked, by, question.Text));
        return asked;
    }

    /// <summary>A department, a person of it, or both have it from now on. While the town is asked something it stays asked.</summary>
    /// <param name="note">Who had it and who has it, in words: people are renamed.</param>
    /// <returns>Why it cannot be; empty where it is done. So do all that follow.</returns>
    public IReadOnlyList<WorkFinding> Assign(int? bodyId, int? userId, string note, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (ErasedUtc is not null || !(State.IsWithUs() || State is SupportState.Clarify))
            return WrongState;
        if (bodyId is null && userId is null)
            return [new(nameof(BodyId), WorkFault.NobodyNamed)];
        if (bodyId == BodyId && userId == ResponsibleUserId && State is not SupportState.New)
            return [new(nameof(ResponsibleUserId), WorkFault.Unchanged)];
        (BodyId, ResponsibleUserId) = (bodyId, userId);
        steps.Add(SupportStep.Of(SupportStepKind.Assigned, by, note));
        if (State is SupportState.New)
            (State, StateSinceUtc) = (SupportState.Assigned, by.Utc);
        return [];
    }

    /// <summary>Asks the town: the clock stops.</summary>
    public IReadOnlyList<WorkFinding> Question(string? text, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return State is SupportState.Assigned ? Write(SupportState.Clarify, SupportStepKind.Questioned, text, by) : WrongState;
    }

    /// <summary>The town has said what it was asked: the clock goes on where it stood.</summary>
    public IReadOnlyList<WorkFinding> Clarify(string? text, WorkingCalendar calendar, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not SupportState.Clarify)
            return WrongState;
        var sinceUtc = StateSinceUtc;
        var findings = Write(SupportState.Assigned, SupportStepKind.Clarified, text, by);
        if (findings.Count > 0)
            return findings;
        var due = WorkDays.AfterPause(DueOn, RegionCalendar.DayOf(sinceUtc), RegionCalendar.DayOf(by.Utc), calendar);
        (DueOn, IsDueCertain) = (due.Value, IsDueCertain && due.IsCertain);
        return [];
    }

    public IReadOnlyList<WorkFinding> Answer(string? text, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not SupportState.Assigned)
            return WrongState;
        var findings = Write(SupportState.Answered, SupportStepKind.Answered, text, by);
        if (findings.Count == 0)
            AnsweredUtc = by.Utc;
        return findings;
    }

    public IReadOnlyList<WorkFinding> Accept(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not SupportState.Answered)
            return WrongState;
        steps.Add(SupportStep.Of(SupportStepKind.Accepted, by, null));
        (State, StateSinceUtc) = (SupportState.Accepted, by.Utc);
        return [];
    }

    /// <summary>The answer was not what the town needs: as many days as at first are promised anew.</summary>
    public IReadOnlyList<WorkFinding> Reopen(string? reason, WorkingCalendar calendar, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not (SupportState.Answered or SupportState.Accepted) || ErasedUtc is not null)
            return WrongState;
        var findings = Write(SupportState.Assigned, SupportStepKind.Reopened, reason, by);
        if (findings.Count > 0)
            return findings;
        var due = calendar.After(RegionCalendar.DayOf(by.Utc), PromisedDays);
        (DueOn, IsDueCertain, AnsweredUtc) = (due.Value, due.IsCertain, null);
        return [];
    }

    /// <summary>What was typed goes, because it names somebody and need not; the dated lines stay. Without its texts nobody can go on with it: it is over.</summary>
    public void Erase(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (ErasedUtc is not null)
            return;
        (Subject, ErasedUtc) = (null, by.Utc);
        if (State is not SupportState.Accepted)
            (State, StateSinceUtc) = (SupportState.Accepted, by.Utc);
        foreach (var step in steps)
            step.Erase();
        steps.Add(SupportStep.Of(SupportStepKind.Erased, by, null));
    }

    /// <summary>Working days after the promised day: until today while we have it, until the question or the answer while the town has it.</summary>
    public int DaysLate(DateOnly today, WorkingCalendar calendar) => WorkDays.Late(
        DueOn,
        AnsweredUtc is { } answered ? RegionCalendar.DayOf(answered) : State is SupportState.Clarify or SupportState.Accepted ? RegionCalendar.DayOf(StateSinceUtc) : today,
        calendar);

    /// <summary>
    /// How it stood at a moment: what was asked, answered or reopened later counts as it was. Its steps have to be loaded. The day that is stored holds
    /// as long as nothing has moved it since; one that was moved is counted anew from the steps.
    /// </summary>
    /// <param name="utc">After it was asked; what happened at that very moment is not in it.</param>
    public SupportStanding AsOf(DateTime utc, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        DateOnly dueOn = default;
        DateTime? stopped = null, answered = null, over = null;
        foreach (var step in steps.Where(step => step.Utc < utc).OrderBy(step => step.Utc).ThenBy(step => step.Id))
        {
            var day = RegionCalendar.DayOf(step.Utc);
            switch (step.Kind)
            {
                case SupportStepKind.Asked or SupportStepKind.Reopened:
                    (dueOn, stopped, answered, over) = (calendar.After(day, PromisedDays).Value, null, null, null);
                    break;
                case SupportStepKind.Questioned:
                    stopped = step.Utc;
                    break;
                case SupportStepKind.Clarified when stopped is { } from:
                    (dueOn, stopped) = (WorkDays.AfterPause(dueOn, RegionCalendar.DayOf(from), day, calendar).Value, null);
                    break;
                case SupportStepKind.Answered:
                    answered = step.Utc;
                    break;
                case SupportStepKind.Accepted or SupportStepKind.Erased:
                    over ??= step.Utc;
                    break;
            }
        }

        var isMoved = steps.Any(step => step.Utc >= utc && (step.Kind is SupportStepKind.Clarified or SupportStepKind.Reopened));
        return new(isMoved ? dueOn : DueOn, answered, over is null && answered is null, answered ?? stopped ?? over);
    }

    /// <summary>
    /// How many working days an answer took since the request or since it was reopened, without those in which the town was asked something. Empty while
    /// there is no answer. Its steps have to be loaded.
    /// </summary>
    public int? DaysTaken(WorkingCalendar calendar) => AnsweredUtc is { } answered ? DaysTaken(answered, calendar) : null;

    /// <param name="answered">The moment of an answer.</param>
    public int DaysTaken(DateTime answered, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var ordered = steps.OrderBy(step => step.Utc).ThenBy(step => step.Id).ToList();
        var since = ordered.Last(step => step.Utc <= answered && (step.Kind is SupportStepKind.Asked or SupportStepKind.Reopened)).Utc;
        var taken = calendar.Between(RegionCalendar.DayOf(since), RegionCalendar.DayOf(answered)).Value;
        DateTime? stopped = null;
        foreach (var step in ordered.Where(step => step.Utc >= since && step.Utc <= answered))
        {
            if (step.Kind is SupportStepKind.Questioned)
                stopped = step.Utc;
            else if (step.Kind is SupportStepKind.Clarified && stopped is { } from)
                (taken, stopped) = (taken - calendar.Between(RegionCalendar.DayOf(from), RegionCalendar.DayOf(step.Utc)).Value, null);
        }

        return taken;
    }

    private static readonly IReadOnlyList<WorkFinding> WrongState = [new("", WorkFault.WrongState)];

    private IReadOnlyList<WorkFinding> Write(SupportState state, SupportStepKind kind, string? text, WorkHand by)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new(nameof(SupportStep.Text), WorkFault.Missing)];
        if (text.Trim().Length > SupportStep.TextMaxLength)
            return [new(nameof(SupportStep.Text), WorkFault.TooLong)];
        steps.Add(SupportStep.Of(kind, by, text));
        (State, StateSinceUtc) = (state, by.Utc);
        return [];
    }
}
