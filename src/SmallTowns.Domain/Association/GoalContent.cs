namespace SmallTowns.Domain.Association;

/// <summary>What is published of a goal of the Association, in the order in which the founding text lists them.</summary>
public sealed record GoalContent
{
    public const int TextMaxLength = 500;

    public int Order { get; init; }
    public string TextRu { get; init; } = "";
    public string TextEn { get; init; } = "";
    public bool IsDropped { get; init; }

    public bool IsThere() => TextRu.Length > 0 && !IsDropped;
}
