using SmallTowns.Domain.Settlement;
using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Places;

/// <summary>What lying in a belt means for a town, in the words of a source.</summary>
public sealed class BeltDescription : Entity
{
    public const int TextMaxLength = 1000;

    public int RegionId { get; init; }
    public Region? Region { get; init; }
    public SettlementBelt Belt { get; init; }
    public required string TraitsRu { get; set; }
    public required string TraitsEn { get; set; }
    public int SourceId { get; init; }
    public Source? Source { get; init; }
}
