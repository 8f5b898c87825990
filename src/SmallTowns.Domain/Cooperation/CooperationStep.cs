using SmallTowns.Domain.Work;

namespace SmallTowns.Domain.Cooperation;

/// <summary>A dated line of what became of a need, an offer or an agreement. It never changes.</summary>
public sealed class CooperationStep : Entity
{
    public const int TextMaxLength = 2000;

    /// <summary>Of this and the next one has a value.</summary>
    public int? EntryId { get; init; }
    public int? AgreementId { get; init; }
    public CooperationStepKind Kind { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>Empty where the portal did it by itself.</summary>
    public int? ByUserId { get; init; }
    public required string ByName { get; init; }
    public string? Text { get; init; }

    /// <param name="by">Of user 0 it is the portal itself.</param>
    internal static CooperationStep Of(CooperationStepKind kind, WorkHand by, string? text = null) => new()
    {
        Kind = kind,
        Utc = by.Utc,
        ByUserId = by.UserId == 0 ? null : by.UserId,
        ByName = by.Name,
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
    };

    internal static IReadOnlyList<CooperationFinding> Findings(string? text, bool isNeeded) =>
        isNeeded && string.IsNullOrWhiteSpace(text) ? [new(nameof(Text), CooperationFault.Missing)]
        : text?.Trim().Length > TextMaxLength ? [new(nameof(Text), CooperationFault.TooLong)]
        : [];
}

public enum CooperationStepKind
{
    Posted = 1,
    Rewritten = 2,
    TalksBegun = 3,

    /// <summary>Nothing came of the talks.</summary>
    TalksEnded = 4,
    Agreed = 5,
    Expired = 6,
    TakenBack = 7,

    Drafted = 20,
    SentForCoordination = 21,
    Approved = 22,
    Returned = 23,
    SignedByAll = 24,
    CameIntoForce = 25,
    Renewed = 26,

    /// <summary>It will end with its term and not go on by itself.</summary>
    RenewalDeclined = 27,
    Ended = 28,
    Terminated = 29,
    ReportsPlanned = 30,
    ReportReceived = 31,
    NamesErased = 32,

    /// <summary>Somebody else keeps it from now on.</summary>
    HandedOver = 33,

    /// <summary>A report that was planned is not owed any more.</summary>
    ReportDropped = 34,
}
