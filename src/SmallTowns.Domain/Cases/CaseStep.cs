namespace SmallTowns.Domain.Cases;

/// <summary>A dated line of the history of a case. Staff write it; it stays when the investor's data are erased, so it names no outsider.</summary>
public sealed class CaseStep : Entity
{
    public const int NoteMaxLength = 2000;

    public int CaseId { get; init; }
    public CaseStepKind Kind { get; init; }

    /// <summary>Of a move: where it stood before. Empty for the first step.</summary>
    public CaseStage? From { get; init; }

    /// <summary>Of a move: where it stands since.</summary>
    public CaseStage? To { get; init; }
    public DateTime Utc { get; init; }

    /// <summary>Empty for the first step: the investor takes it.</summary>
    public int? ByUserId { get; init; }
    public string? ByName { get; init; }
    public string? Note { get; init; }
}

public enum CaseStepKind
{
    Moved = 1,
    Reopened = 2,
    HandedOver = 3,
    DeputyNamed = 4,
    LinkRevoked = 5,

    /// <summary>What the investor had typed was erased.</summary>
    Erased = 6,
    ProposalSent = 7,
    ProposalRevoked = 8,
}
