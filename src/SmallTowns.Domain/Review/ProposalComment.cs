namespace SmallTowns.Domain.Review;

public sealed class ProposalComment : Entity
{
    public const int TextMaxLength = 4000;

    public int ProposalId { get; init; }

    /// <summary>The comment that this one answers; empty for a new thread.</summary>
    public int? AnswersId { get; init; }

    public int ByUserId { get; init; }
    public required string ByName { get; init; }
    public DateTime Utc { get; init; }
    public required string Text { get; init; }
}
