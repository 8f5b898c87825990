namespace SmallTowns.Domain.Work;

/// <summary>
/// An answer that helps other towns too: a question and its answer in words that name nobody. Whoever wrote it has said so.
/// </summary>
public sealed class KnowledgeItem : Entity
{
    public const int TitleMaxLength = SupportRequest.SubjectMaxLength;
    public const int TextMaxLength = SupportStep.TextMaxLength;

    /// <summary>The request that it was made from; never shown beside it.</summary>
    public int? RequestId { get; init; }
    public SupportKind Kind { get; set; }
    public required string Title { get; set; }
    public required string Question { get; set; }
    public required string Answer { get; set; }
    public DateTime MadeUtc { get; init; }
    public DateTime ChangedUtc { get; set; }

    /// <summary>Whoever has said that it names nobody.</summary>
    public required string ConfirmedByName { get; set; }

    /// <summary>When it was taken away; empty while it is read.</summary>
    public DateTime? RemovedUtc { get; set; }
}
