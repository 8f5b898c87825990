namespace SmallTowns.Domain.Meetings.Records;

/// <summary>
/// One round of votes on one item. Text, rule and roll are copies taken when it opens; the outcome is computed when it closes.
/// A wrong round is annulled with a reason, and another one follows.
/// </summary>
public sealed class Poll : Entity
{
    public const int HashLength = 64;

    public int MeetingId { get; init; }
    public int ItemId { get; init; }
    public int Round { get; init; }
    public PollMethod Method { get; init; }
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/>, in hexadecimal.</summary>
    public required string TextHash { get; init; }

    /// <summary>The <see cref="VotingRule"/> as JSON.</summary>
    public required string RuleContent { get; init; }

    /// <summary>The <see cref="Roll"/> as JSON.</summary>
    public required string RollContent { get; init; }

    /// <summary>Seats of an election that are filled in this round; none where it is no election.</summary>
    public int Seats { get; init; }
    public List<string> Candidates { get; init; } = [];

    public DateTime OpenedUtc { get; init; }
    public required string OpenedBy { get; init; }
    public DateTime? ClosedUtc { get; private set; }

    public long For { get; private set; }
    public long Against { get; private set; }
    public long Abstained { get; private set; }

    /// <summary>Papers that could not be counted; of a secret vote.</summary>
    public int Invalid { get; private set; }

    /// <summary>Votes of each candidate, in their order.</summary>
    public List<long> CandidateVotes { get; private set; } = [];
    public List<string> Elected { get; private set; } = [];
    public List<string> RunOff { get; private set; } = [];

    /// <summary>The last day on which ballots of the round that follows are taken; empty while nobody has called for them.</summary>
    public DateOnly? RunOffUntil { get; private set; }

    /// <summary>It stands, and a further round is due between those who are left.</summary>
    public bool LeadsToRunOff => !IsAnnulled && ClosedUtc is not null && RunOff.Count > 0;

    public PollResult? Result { get; private set; }
    public string WordsRu { get; private set; } = "";
    public string WordsEn { get; private set; } = "";

    public DateTime? AnnulledUtc { get; private set; }
    public string AnnulledBy { get; private set; } = "";
    public string AnnulReason { get; private set; } = "";

    public bool IsOpen => ClosedUtc is null && AnnulledUtc is null;

    public bool IsAnnulled => AnnulledUtc is not null;

    public bool IsSecret => Method is PollMethod.SecretPaper or PollMethod.SecretElectronic;

    public bool IsElection => Seats > 0;

    /// <summary>It stands and has adopted the text or elected somebody.</summary>
    public bool HasDecided => !IsAnnulled && (Result is PollResult.Adopted or PollResult.AdoptedByChair || Elected.Count > 0);

    public void Close(PollCount count, int invalid, PollOutcome outcome, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(count);
        ArgumentNullException.ThrowIfNull(outcome);
        End(utc);
        (For, Against, Abstained, Invalid) = (count.For, count.Against, count.Abstained, invalid);
        (Result, WordsRu, WordsEn) = (outcome.Result, outcome.Words.Ru, outcome.Words.En);
    }

    public void CloseElection(IReadOnlyList<long> votes, int invalid, ElectionRound round, LocalizedText words, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(round);
        End(utc);
        (CandidateVotes, Invalid) = ([.. votes], invalid);
        (Elected, RunOff) = ([.. round.Elected.Select(one => one.Candidate)], [.. round.RunOff.Select(one => one.Candidate)]);
        Result = round.Elected.Count > 0 ? PollResult.Adopted : PollResult.Rejected;
        (WordsRu, WordsEn) = (words.Ru, words.En);
    }

    /// <summary>Ballots are taken anew for the round that follows.</summary>
    public void CallRunOff(DateOnly until)
    {
        if (!LeadsToRunOff || RunOffUntil is not null)
            throw new InvalidOperationException("There is no round to call for, or it has been called.");
        RunOffUntil = until;
    }

    public void Annul(string by, DateTime utc, string reason)
    {
        if (IsAnnulled)
            throw new InvalidOperationException("The round is annulled already.");
        (AnnulledBy, AnnulledUtc, AnnulReason) = (by, utc, reason);
    }

    private void End(DateTime utc)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The round is over.");
        ClosedUtc = utc;
    }
}

public enum PollMethod
{
    /// <summary>Hands are counted and the numbers entered.</summary>
    HandCount = 1,

    /// <summary>Each member's word is marked by name.</summary>
    NamedOpen = 2,

    /// <summary>Papers are counted and the numbers entered.</summary>
    SecretPaper = 3,

    SecretElectronic = 4,

    /// <summary>By ballots that were sent, with those who came where the form is mixed.</summary>
    Absentee = 5,
}
