using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Places;

/// <summary>Something a source says of a town in words, without a number.</summary>
public sealed class TownStatement : Entity
{
    public const int TextMaxLength = 1000;

    public int TownId { get; init; }
    public Town? Town { get; init; }
    public TownStatementTopic Topic { get; init; }
    public required string TextRu { get; set; }
    public required string TextEn { get; set; }
    public int SourceId { get; init; }
    public Source? Source { get; init; }

    /// <summary>Where in the source it is said.</summary>
    public string? SourcePlaceRu { get; init; }
    public string? SourcePlaceEn { get; init; }
}

public enum TownStatementTopic
{
    TrendGrowing = 1,
    TrendStagnating = 2,
    TrendDeclining = 3,
    HigherPotential = 4,
    SomewhatHigherPotential = 5,
    OffTheRays = 6,
    AgriculturalEmployment = 7,
    Tourism = 8,
    Road = 9,
}
