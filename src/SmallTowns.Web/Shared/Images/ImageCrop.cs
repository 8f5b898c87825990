namespace SmallTowns.Web.Shared.Images;

/// <summary>How much is cut off each side of a picture, in percent of its width and height.</summary>
public sealed record ImageCrop(int Left, int Top, int Right, int Bottom)
{
    /// <summary>What is left of a side, at least.</summary>
    public const int LeastPercent = 10;

    public bool CutsNothing => this is { Left: 0, Top: 0, Right: 0, Bottom: 0 };

    public bool IsPossible => Left >= 0 && Top >= 0 && Right >= 0 && Bottom >= 0 && Left + Right <= 100 - LeastPercent && Top + Bottom <= 100 - LeastPercent;

    /// <summary>What stays, in points of a picture of that size.</summary>
    public (int X, int Y, int Width, int Height) Of(int width, int height)
    {
        var (x, y) = (Part(width, Left), Part(height, Top));
        return (x, y, Math.Max(1, width - x - Part(width, Right)), Math.Max(1, height - y - Part(height, Bottom)));
    }

    private static int Part(int side, int percent) => (int)Math.Round(side * percent / 100.0);
}
