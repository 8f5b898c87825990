using SmallTowns.Domain.Figures;

namespace SmallTowns.Domain.Review;

/// <summary>A proposal as one person sent it in. Whoever wrote one of them cannot approve the whole.</summary>
public sealed class ProposalRevision : Entity
{
    public int ProposalId { get; init; }
    public int Number { get; init; }
    public long? FigureId { get; init; }
    public Figure? Figure { get; init; }
    public string? Content { get; init; }
    public int ByUserId { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public required string Reason { get; init; }
}
