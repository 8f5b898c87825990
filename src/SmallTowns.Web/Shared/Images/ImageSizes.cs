namespace SmallTowns.Web.Shared.Images;

/// <summary>The sizes that images are kept in, and what is taken in.</summary>
public static class ImageSizes
{
    public const int MaxFileBytes = 10 * 1024 * 1024;
    public const long MaxPixels = 50_000_000;

    /// <summary>The longer side of the large copy and of the small one, px.</summary>
    public const int Large = 1600;
    public const int Small = 640;

    /// <summary>The size of a picture whose longer side is to be no longer than so many pixels; none grows.</summary>
    public static (int Width, int Height) Fit(int width, int height, int longest)
    {
        var share = Math.Min(1.0, (double)longest / Math.Max(width, height));
        return (Math.Max(1, (int)Math.Round(width * share)), Math.Max(1, (int)Math.Round(height * share)));
    }
}
