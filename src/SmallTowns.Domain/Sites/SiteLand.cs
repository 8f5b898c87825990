using System.Text.Json.Serialization;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Domain.Sites;

/// <summary>A picture of an object; the file itself is kept by the name that its bytes give it.</summary>
public sealed record SitePhoto(string File, DateOnly TakenOn, string AltRu, string AltEn)
{
    public const int AltMaxLength = 300;
}

/// <summary>Where an object lies, WGS 84: a point, and the boundary if it is known.</summary>
public sealed record SiteGeometry
{
    public GeoPoint? Point { get; init; }

    public IReadOnlyList<SitePolygon> Polygons { get; init; } = [];

    /// <summary>The day of which the boundary is true.</summary>
    public DateOnly? Date { get; init; }

    public string? Source { get; init; }

    [JsonIgnore]
    public bool HasBoundary => Polygons.Count > 0;
}

/// <summary>One part of a boundary, as in GeoJSON: the ring around it, then those of its holes, each closed.</summary>
public sealed record SitePolygon(IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);
