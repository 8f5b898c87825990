namespace SmallTowns.Domain.Places;

/// <summary>What is published of a transport ray. Without a name it is not there.</summary>
public sealed record RayContent
{
    public const int MaxStops = 60;

    public string NameRu { get; init; } = "";
    public string NameEn { get; init; } = "";
    public string DescriptionRu { get; init; } = "";
    public string DescriptionEn { get; init; } = "";
    public bool IsStrong { get; init; }

    /// <summary>In the order in which the schematic line passes through them.</summary>
    public IReadOnlyList<RayStopContent> Stops { get; init; } = [];

    public bool IsDropped { get; init; }

    public bool IsThere() => NameRu.Length > 0 && !IsDropped;

    /// <summary>A row with these words; source and stops are still to be set.</summary>
    public TransportRay ToRow(int regionId, string code)
    {
        var ray = new TransportRay { RegionId = regionId, Code = code, NameRu = "", NameEn = "", DescriptionRu = "", DescriptionEn = "" };
        ApplyTo(ray);
        return ray;
    }

    public void ApplyTo(TransportRay ray)
    {
        ArgumentNullException.ThrowIfNull(ray);
        (ray.NameRu, ray.NameEn, ray.IsStrong) = (NameRu, NameEn, IsStrong);
        (ray.DescriptionRu, ray.DescriptionEn) = (DescriptionRu, DescriptionEn);
    }
}

/// <param name="Town">Slug.</param>
/// <param name="IsNamedBySource">False where the source gives only the ends of the ray and the town lies between them.</param>
public sealed record RayStopContent(string Town, bool IsNamedBySource);
