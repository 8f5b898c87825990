namespace SmallTowns.Domain.Consents;

/// <summary>
/// What is left of an erasure: what, when, why and how much. Nothing of whom. Only added (order of Roskomnadzor No. 179 of 28 October
/// 2022 wants the destruction of personal data confirmed; 152-ФЗ, article 21, part 5, gives 30 days after a withdrawal).
/// </summary>
public sealed class ErasureAct : Entity
{
    public const int DocumentsMaxLength = 1000;

    public DateTime Utc { get; init; }
    public ErasureReason Reason { get; init; }

    /// <summary>The documents that had been agreed to, with their versions: "enquiry № 2, enquiry-public № 1".</summary>
    public required string Documents { get; init; }

    public int People { get; init; }
    public int Consents { get; init; }

    /// <summary>When the last of the consents ended: the day from which the term of the law counts.</summary>
    public DateTime EndedUtc { get; init; }
}

public enum ErasureReason
{
    WithdrawnByLink = 1,
    WithdrawnByStaff = 2,

    /// <summary>The time for which the data were to be kept is over.</summary>
    TimeIsOver = 3,

    /// <summary>Nobody has shown that the address is theirs.</summary>
    Unconfirmed = 4,
}
