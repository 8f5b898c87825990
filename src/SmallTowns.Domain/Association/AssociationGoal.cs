namespace SmallTowns.Domain.Association;

/// <summary>A goal of the Association, in the order in which the founding text lists it.</summary>
public sealed class AssociationGoal : Entity
{
    public const int TextMaxLength = 500;

    public int Number { get; init; }
    public required string TextRu { get; set; }
    public required string TextEn { get; set; }
}
