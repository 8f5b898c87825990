using System.Globalization;
using SmallTowns.Domain.Places;

namespace SmallTowns.Domain.Monitoring;

/// <summary>
/// A trouble of one town that one rule has found. However long it lasts and however its figures move, it is one warning; it is over when
/// somebody has said what came of it and the rule finds it no more. What it finds later is another one.
/// </summary>
public sealed class Warning : Entity
{
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 2000;

    public int RuleId { get; init; }
    public WarningRule? Rule { get; init; }
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public DateTime OpenedUtc { get; init; }

    public WarningState State { get; private set; } = WarningState.New;

    /// <summary>Rule and town while the trouble is not over: of two that find it at once, one is told that it is there.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>When the rule found it no more; empty while it does.</summary>
    public DateTime? EndedUtc { get; private set; }

    /// <summary>The planned meeting that it was given to.</summary>
    public int? MeetingId { get; private set; }

    /// <summary>The question there. The secretary may take it off the agenda again, so it may be gone.</summary>
    public int? AgendaItemId { get; private set; }

    /// <summary>What came of it; empty until it is closed.</summary>
    public string Outcome { get; private set; } = "";

    public List<WarningSignal> Signals { get; } = [];
    public List<WarningStep> Steps { get; } = [];

    public bool IsClosed => State is WarningState.Closed;

    public bool IsSignalled => EndedUtc is null;

    /// <summary>The newest.</summary>
    public WarningSignal Signal => Signals.MaxBy(signal => signal.Number)!;

    public static string KeyOf(int ruleId, int townId) => string.Create(CultureInfo.InvariantCulture, $"{ruleId}/{townId}");

    public static Warning Raise(int ruleId, int townId, WarningSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        var warning = new Warning { RuleId = ruleId, TownId = townId, OpenedUtc = signal.FromUtc, OpenKey = KeyOf(ruleId, townId) };
        warning.Signals.Add(signal);
        warning.Note(WarningStepKind.Raised, "", signal.FromUtc, signal.WordsRu);
        return warning;
    }

    /// <summary>The rule finds it still, or again, by other figures or in another version.</summary>
    public void SignalAgain(WarningSignal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        Signal.End(signal.FromUtc);
        Signals.Add(signal);
        Note(IsSignalled ? WarningStepKind.Changed : WarningStepKind.Returned, "", signal.FromUtc, signal.WordsRu);
        EndedUtc = null;
        Mark();
    }

    /// <summary>The rule finds it no more, and why.</summary>
    public void EndSignal(SignalEnd reason, LocalizedText words, DateTime utc)
    {
        Signal.End(utc, reason, words);
        EndedUtc = utc;
        Note(WarningStepKind.Ended, "", utc, words.Ru);
        Mark();
    }

    public bool CanBecome(WarningState state) => state switch
    {
        WarningState.UnderWork => State is WarningState.New,
        WarningState.HandedOver => State is WarningState.UnderWork or WarningState.HandedOver,
        WarningState.Closed => State is WarningState.UnderWork or WarningState.HandedOver,
        _ => false,
    };

    public void Take(string by, DateTime utc)
    {
        Become(WarningState.UnderWork);
        Note(WarningStepKind.Taken, by, utc, "");
    }

    /// <summary>
    /// Somebody else is to decide or to do: a meeting by a question of its agenda, or whoever gets it as work. Work does not take a question off the agenda.
    /// </summary>
    public void HandOver(string by, DateTime utc, string to, int? meetingId = null, int? agendaItemId = null)
    {
        Become(WarningState.HandedOver);
        if (meetingId is not null)
            (MeetingId, AgendaItemId) = (meetingId, agendaItemId);
        Note(WarningStepKind.HandedOver, by, utc, to);
    }

    public void Close(string by, DateTime utc, string outcome)
    {
        Become(WarningState.Closed);
        Outcome = outcome;
        Note(WarningStepKind.Closed, by, utc, outcome);
        Mark();
    }

    private void Become(WarningState state)
    {
        if (!CanBecome(state))
            throw new InvalidOperationException($"A warning that is {State} does not become {state}.");
        State = state;
    }

    /// <summary>What is closed and found no more leaves its place to the next one.</summary>
    private void Mark() => OpenKey = IsClosed && !IsSignalled ? null : KeyOf(RuleId, TownId);

    private void Note(WarningStepKind kind, string by, DateTime utc, string text) =>
        Steps.Add(new() { Kind = kind, ByName = by, Utc = utc, Text = text.Length > TextMaxLength ? text[..TextMaxLength] : text });
}

public enum WarningState
{
    New = 1,
    UnderWork = 2,

    /// <summary>On the agenda of a planned meeting, or given to somebody as work.</summary>
    HandedOver = 3,

    Closed = 4,
}

/// <summary>What happened with a warning, by whom; the portal itself where nobody is named.</summary>
public sealed class WarningStep : Entity
{
    public int WarningId { get; init; }
    public WarningStepKind Kind { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public required string Text { get; init; }
}

public enum WarningStepKind
{
    Raised = 1,

    /// <summary>It is found by other figures or by a new version of the rule.</summary>
    Changed = 2,

    Ended = 3,

    /// <summary>It had ended and is found again before anybody has closed it.</summary>
    Returned = 4,

    Taken = 5,
    HandedOver = 6,
    Closed = 7,
}
