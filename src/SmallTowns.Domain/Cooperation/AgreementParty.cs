namespace SmallTowns.Domain.Cooperation;

/// <summary>A town or a partner that an agreement binds, who signs for it and by what power, and what it has taken upon itself.</summary>
public sealed class AgreementParty : Entity
{
    public const int PersonMaxLength = 200;
    public const int PositionMaxLength = 200;
    public const int DocumentMaxLength = 200;
    public const int NumberMaxLength = 60;
    public const int ObligationsMaxLength = 4000;

    public int AgreementId { get; init; }
    public int Order { get; init; }

    /// <summary>Of this and the next one has a value.</summary>
    public int? TownId { get; init; }
    public int? PartnerId { get; init; }

    /// <summary>Empty once it is erased: the office stays.</summary>
    public string? SignatoryName { get; private set; }
    public required string SignatoryPosition { get; init; }

    /// <summary>By what the signatory acts: a charter, a power of attorney.</summary>
    public required string PowersDocument { get; init; }
    public string? PowersNumber { get; init; }
    public DateOnly? PowersOn { get; init; }
    public required string Obligations { get; init; }

    /// <summary>Per cent of the costs; empty where there is no money.</summary>
    public decimal? Share { get; init; }

    /// <summary>The decision of the Association that approves it; or the next three, a document of the party's own.</summary>
    public int? DecisionId { get; private set; }
    public string? ApprovalDocument { get; private set; }
    public string? ApprovalNumber { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }

    public bool IsApproved => DecisionId is not null || ApprovalDocument is not null;

    internal static AgreementParty Of(PartyText text, int order) => new()
    {
        Order = order,
        TownId = text.TownId,
        PartnerId = text.PartnerId,
        SignatoryName = Line(text.SignatoryName),
        SignatoryPosition = text.SignatoryPosition.Trim(),
        PowersDocument = text.PowersDocument.Trim(),
        PowersNumber = Line(text.PowersNumber),
        PowersOn = text.PowersOn,
        Obligations = text.Obligations.Trim(),
        Share = text.Share,
    };

    internal void Approve(PartyApproval approval) =>
        (DecisionId, ApprovalDocument, ApprovalNumber, ApprovedOn) = (approval.DecisionId, Line(approval.Document), Line(approval.Number), approval.On);

    internal void EraseName() => SignatoryName = null;

    private static string? Line(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>By what a party approves the text.</summary>
public sealed record PartyApproval(int? DecisionId, string Document, string Number, DateOnly? On)
{
    public IEnumerable<CooperationFinding> Findings(DateOnly today)
    {
        var hasDocument = !string.IsNullOrWhiteSpace(Document);
        if (DecisionId is not null && hasDocument)
            yield return new(nameof(Document), CooperationFault.BothApprovals);
        else if (DecisionId is null && !hasDocument)
            yield return new(nameof(Document), CooperationFault.Missing);
        if (Document.Trim().Length > AgreementParty.DocumentMaxLength)
            yield return new(nameof(Document), CooperationFault.TooLong);
        if (Number.Trim().Length > AgreementParty.NumberMaxLength)
            yield return new(nameof(Number), CooperationFault.TooLong);
        if (DecisionId is null && hasDocument && On is null)
            yield return new(nameof(On), CooperationFault.Missing);
        else if (On > today)
            yield return new(nameof(On), CooperationFault.InTheFuture);
        else if (On?.Year < 1990)
            yield return new(nameof(On), CooperationFault.OutOfRange);
    }
}
