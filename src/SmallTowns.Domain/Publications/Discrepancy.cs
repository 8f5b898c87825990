using SmallTowns.Domain.Places;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Publications;

/// <summary>A place where a publication disagrees with itself or with its own numbers, shown and explained, never silently mended.</summary>
public sealed class Discrepancy : Entity
{
    public const int CodeMaxLength = 60;
    public const int PlaceMaxLength = 200;
    public const int TextMaxLength = 1000;

    public int SourceId { get; init; }
    public Source? Source { get; init; }
    public required string Code { get; init; }
    public int Number { get; init; }
    public required string PlaceRu { get; set; }
    public required string PlaceEn { get; set; }
    public required string ItemRu { get; set; }
    public required string ItemEn { get; set; }
    public required string PrintedRu { get; set; }
    public required string PrintedEn { get; set; }
    public required string ExpectedRu { get; set; }
    public required string ExpectedEn { get; set; }
    public required string ExplanationRu { get; set; }
    public required string ExplanationEn { get; set; }

    /// <summary>The towns it is about; empty where it concerns the whole system.</summary>
    public List<Town> Towns { get; } = [];
}
