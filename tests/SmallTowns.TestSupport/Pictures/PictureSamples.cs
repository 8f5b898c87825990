namespace SmallTowns.TestSupport.Pictures;

/// <summary>Every kind of picture that no shipped page may hold in its extremes.</summary>
public static class PictureSamples
{
    public static IReadOnlyList<PictureSample> All { get; } = [.. ScatterSamples.All, .. LineSamples.All, .. LineSamples.Bars, .. MapSamples.All];
}
