using System.Globalization;
using SmallTowns.Domain.Calendar;
using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Cooperation;

/// <summary>What a town needs of other towns, or has for them, during a time. It changes by named steps only.</summary>
public sealed class CooperationEntry : Entity
{
    public const int TitleMaxLength = 200;
    public const int TermsMaxLength = 2000;
    public const int UnitMaxLength = 40;

    private readonly List<CooperationStep> steps = [];

    public int TownId { get; init; }
    public EntryKind Kind { get; init; }
    public SubjectClass Subject { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Empty where it is not known, or nothing that is counted.</summary>
    public decimal? Quantity { get; private set; }
    public string? Unit { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>The last day: on the day after it the entry is over.</summary>
    public DateOnly To { get; private set; }
    public string Terms { get; private set; } = "";
    public int AuthorUserId { get; init; }
    public required string AuthorName { get; init; }
    public DateTime PostedUtc { get; init; }
    public EntryState State { get; private set; } = EntryState.Open;
    public DateTime StateSinceUtc { get; private set; }
    public IReadOnlyList<CooperationStep> Steps => steps;

    /// <summary>What it is called in talks and letters: <c>2026-0017</c>.</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{RegionCalendar.DayOf(PostedUtc).Year}-{Id:0000}");

    /// <param name="text">One without findings.</param>
    public static CooperationEntry Post(EntryText text, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (text.Findings(RegionCalendar.DayOf(by.Utc)).Any())
            throw new ArgumentException("It cannot be posted so.", nameof(text));
        var posted = new CooperationEntry { TownId = text.TownId!.Value, Kind = text.Kind!.Value, AuthorUserId = by.UserId, AuthorName = by.Name, PostedUtc = by.Utc, StateSinceUtc = by.Utc };
        posted.Write(text);
        posted.steps.Add(CooperationStep.Of(CooperationStepKind.Posted, by));
        return posted;
    }

    /// <summary>Its town and whether it is a need stay.</summary>
    /// <returns>Why it cannot be; empty where it is done. So do all that follow.</returns>
    public IReadOnlyList<CooperationFinding> Rewrite(EntryText text, WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(by);
        if (State is not EntryState.Open)
            return WrongState;
        if (text.Findings(RegionCalendar.DayOf(by.Utc)).ToList() is { Count: > 0 } findings)
            return findings;
        Write(text);
        steps.Add(CooperationStep.Of(CooperationStepKind.Rewritten, by));
        return [];
    }

    /// <param name="with">The entry of the other town, in words.</param>
    public IReadOnlyList<CooperationFinding> BeginTalks(string with, WorkHand by) =>
        State is EntryState.Open ? Become(EntryState.Talks, CooperationStepKind.TalksBegun, by, with) : WrongState;

    public IReadOnlyList<CooperationFinding> EndTalks(string? reason, WorkHand by) =>
        State is not EntryState.Talks ? WrongState
        : CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings ? findings
        : Become(EntryState.Open, CooperationStepKind.TalksEnded, by, reason);

    /// <param name="agreement">What was agreed, by its number.</param>
    public IReadOnlyList<CooperationFinding> Agree(string agreement, WorkHand by) =>
        State is EntryState.Talks ? Become(EntryState.Agreed, CooperationStepKind.Agreed, by, agreement) : WrongState;

    /// <summary>The agreement was given up before anybody signed it: the entry looks for another one.</summary>
    public IReadOnlyList<CooperationFinding> Reopen(string? reason, WorkHand by) =>
        State is not EntryState.Agreed ? WrongState
        : CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings ? findings
        : Become(EntryState.Open, CooperationStepKind.TalksEnded, by, reason);

    public IReadOnlyList<CooperationFinding> TakeBack(string? reason, WorkHand by) =>
        State is not EntryState.Open ? WrongState
        : CooperationStep.Findings(reason, isNeeded: true) is { Count: > 0 } findings ? findings
        : Become(EntryState.TakenBack, CooperationStepKind.TakenBack, by, reason);

    /// <summary>On the day after its last day. Talks that go on are not cut: an entry that comes back from them is over then.</summary>
    /// <returns>Whether it is over by this.</returns>
    public bool Expire(WorkHand by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State is not EntryState.Open || To >= RegionCalendar.DayOf(by.Utc))
            return false;
        Become(EntryState.Expired, CooperationStepKind.Expired, by, null);
        return true;
    }

    private static readonly IReadOnlyList<CooperationFinding> WrongState = [new("", CooperationFault.WrongState)];

    private void Write(EntryText text)
    {
        (Subject, Title, Terms) = (text.Subject!.Value, text.Title.Trim(), text.Terms.Trim());
        (Quantity, Unit) = (text.Quantity, text.Quantity is null ? null : text.Unit.Trim());
        (From, To) = (text.From!.Value, text.To!.Value);
    }

    private IReadOnlyList<CooperationFinding> Become(EntryState state, CooperationStepKind kind, WorkHand by, string? text)
    {
        ArgumentNullException.ThrowIfNull(by);
        (State, StateSinceUtc) = (state, by.Utc);
        steps.Add(CooperationStep.Of(kind, by, text));
        return [];
    }
}

public enum EntryKind
{
    Need = 1,
    Offer = 2,
}

public enum EntryState
{
    Open = 1,
    Talks = 2,
    Agreed = 3,
    Expired = 4,

    /// <summary>By the town itself, before anything came of it.</summary>
    TakenBack = 5,
}
