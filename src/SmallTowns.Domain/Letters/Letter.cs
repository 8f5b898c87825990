using SmallTowns.Domain.Consents;

namespace SmallTowns.Domain.Letters;

/// <summary>
/// A letter on its way to a person of the consent ledger. The address is in the person's row, the words are sealed and go as soon as the
/// letter has left or cannot leave; what stays says that there was one, what for, and what became of it.
/// </summary>
public sealed class Letter : Entity
{
    public const int KeyLength = 32;
    public const int PurposeMaxLength = 40;
    public const int AboutMaxLength = 200;
    public const int OutcomeMaxLength = 300;

    /// <summary>That of the job which sends it, and of the message.</summary>
    public required string Key { get; init; }
    public int PersonId { get; init; }
    public ConsentPerson? Person { get; init; }

    /// <summary>Why it is sent: <c>case-opened</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>About what, by a key without personal data.</summary>
    public required string About { get; init; }

    /// <summary>Subject and text, sealed: they hold links that act. Empty once it is over.</summary>
    public string? Sealed { get; private set; }
    public LetterState State { get; private set; } = LetterState.Queued;
    public DateTime QueuedUtc { get; init; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What the server said to a letter that it refused, without the address.</summary>
    public string? Outcome { get; private set; }

    public static Letter Of(string key, ConsentPerson person, string purpose, string about, string contentSealed, DateTime utcNow) =>
        new() { Key = key, Person = person, Purpose = purpose, About = about, Sealed = contentSealed, QueuedUtc = utcNow };

    public void End(LetterState state, string? outcome, DateTime utcNow)
    {
        if (State != LetterState.Queued || state == LetterState.Queued)
            throw new InvalidOperationException($"A letter in state {State} cannot become {state}.");
        (State, Outcome, EndedUtc, Sealed) = (state, Cut(outcome), utcNow, null);
    }

    /// <summary>It left, and came back for good: whoever it was meant for has not got it.</summary>
    public void Return(string outcome, DateTime utcNow) => (State, Outcome, EndedUtc, Sealed) = (LetterState.Refused, Cut(outcome), utcNow, null);

    private static string? Cut(string? outcome) => outcome?.Length > OutcomeMaxLength ? outcome[..OutcomeMaxLength] : outcome;
}

public enum LetterState
{
    /// <summary>Waits, or is tried again.</summary>
    Queued = 1,

    /// <summary>A mail server has taken it.</summary>
    Accepted = 2,

    /// <summary>Refused for good: it is not tried again.</summary>
    Refused = 3,

    /// <summary>No mail server is set: it lies in a directory of the portal.</summary>
    WrittenToFile = 4,

    /// <summary>The person has taken the consent back before it left.</summary>
    Dropped = 5,
}
