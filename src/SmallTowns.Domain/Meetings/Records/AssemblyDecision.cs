using System.Globalization;

namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// What the assembly or another body decided. It comes into being by the closing of a poll that adopted it, and says what was voted on. It gets
/// its number when the minutes are signed; a number is never given twice and none is left out. What readers see of it is its
/// published document (<see cref="DecisionContent"/>).
/// </summary>
public sealed class AssemblyDecision : Entity
{
    public const int ReasonMaxLength = 1000;

    public int MeetingId { get; init; }
    public int ItemId { get; init; }
    public int PollId { get; init; }

    /// <summary>The code of the body that decided; its numbers are counted for it alone.</summary>
    public string Body { get; init; } = MeetingBodies.Assembly;
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string WordsRu { get; init; }
    public required string WordsEn { get; init; }
    public DateOnly MadeOn { get; init; }

    /// <summary>The year of its number; empty until the minutes are signed.</summary>
    public int? Year { get; private set; }
    public int? Ordinal { get; private set; }
    public DateOnly? EffectiveFrom { get; private set; }

    public DecisionState State { get; private set; } = DecisionState.InForce;
    public string StateReason { get; private set; } = "";
    public DateOnly? StateSince { get; private set; }

    /// <summary>The poll was annulled before the minutes were signed: it never became a decision.</summary>
    public bool IsDropped { get; private set; }

    public bool IsNumbered => Ordinal is not null;

    /// <summary>As it is quoted: «assembly-2026-3».</summary>
    public string? Reference => IsNumbered ? ReferenceOf(Body, Year!.Value, Ordinal!.Value) : null;

    public static string ReferenceOf(string body, int year, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{body}-{year}-{ordinal}");

    /// <summary>The body, the year and the ordinal of a number as it is quoted; empty for what is none. Codes of bodies have hyphens too.</summary>
    public static (string Body, int Year, int Ordinal)? NumberOf(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Split('-') is [.. { Length: > 0 } code, var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            && string.Join('-', code) is { Length: > 0 } body
            && ReferenceOf(body, year, ordinal) == reference
                ? (body, year, ordinal)
                : null;
    }

    public void Number(int year, int ordinal, DateOnly effectiveFrom)
    {
        if (IsNumbered || IsDropped)
            throw new InvalidOperationException("The decision has its number already, or is none.");
        (Year, Ordinal, EffectiveFrom) = (year, ordinal, effectiveFrom);
    }

    public void Drop()
    {
        if (IsNumbered)
            throw new InvalidOperationException("A decision with a number stays.");
        IsDropped = true;
    }

    /// <summary>A decision is never taken back: what becomes of it is said beside it.</summary>
    public void Become(DecisionState state, DateOnly since, string reason)
    {
        if (!IsNumbered || !CanBecome(state))
            throw new InvalidOperationException($"A decision that is {State} does not become {state}.");
        (State, StateSince, StateReason) = (state, since, reason);
    }

    public bool CanBecome(DecisionState state) => (State, state) switch
    {
        (DecisionState.InForce, not DecisionState.InForce) => true,
        (DecisionState.Amended, not (DecisionState.InForce or DecisionState.Amended)) => true,
        // A court may be asked about an executed one too, for two years at most (Civil Code, article 181.4).
        (DecisionState.Executed, DecisionState.Challenged or DecisionState.Void or DecisionState.Cancelled) => true,
        (DecisionState.Challenged, DecisionState.InForce or DecisionState.Void or DecisionState.Cancelled) => true,
        _ => false,
    };
}
