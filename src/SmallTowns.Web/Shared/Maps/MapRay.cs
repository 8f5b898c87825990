namespace SmallTowns.Web.Shared.Maps;

/// <summary>A transport ray as a schematic line through town points.</summary>
public sealed record MapRay(
    string Code,
    string Name,
    bool IsStrong,
    IReadOnlyList<(double Latitude, double Longitude)> Points);
