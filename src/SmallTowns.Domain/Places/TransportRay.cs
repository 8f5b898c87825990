using SmallTowns.Domain.Sources;

namespace SmallTowns.Domain.Places;

/// <summary>A line of main transport along which settlement is denser. A factor of a town's potential, not a measurement.</summary>
public sealed class TransportRay : Entity
{
    public const int CodeMaxLength = 40;
    public const int TextMaxLength = 500;

    public int RegionId { get; init; }
    public Region? Region { get; init; }
    public required string Code { get; init; }
    public required string NameRu { get; set; }
    public required string NameEn { get; set; }
    public required string DescriptionRu { get; set; }
    public required string DescriptionEn { get; set; }

    /// <summary>Whether the source calls the ray strong; the other kind is "less pronounced".</summary>
    public bool IsStrong { get; set; }

    public int SourceId { get; set; }
    public Source? Source { get; init; }

    /// <summary>The towns the schematic line passes through, in order.</summary>
    public List<TransportRayStop> Stops { get; } = [];
}

/// <summary>A town on a ray, and its place in the drawn order.</summary>
public sealed class TransportRayStop : Entity
{
    public int TransportRayId { get; init; }
    public TransportRay? TransportRay { get; init; }
    public int TownId { get; init; }
    public Town? Town { get; init; }
    public int Order { get; set; }

    /// <summary>False where the source gives only the ends of the ray and the town lies between them.</summary>
    public bool IsNamedBySource { get; set; }
}
