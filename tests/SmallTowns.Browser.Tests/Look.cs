using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>How a page that is open is looked at: the settings of its display are attributes of the page, so it need not be loaded again for each.</summary>
public sealed record Look(int Width, ColorScheme Scheme = ColorScheme.Light, string Display = Look.Plain, Media Medium = Media.Screen, int TextPercent = 100)
{
    public const string Plain = "auto.normal.normal.on";

    /// <summary>A4 between margins of 16 mm is 178 mm wide.</summary>
    public static readonly Look Paper = new(673, Medium: Media.Print);

    public static Look Largest(int width, string theme = "auto") => new(width, Display: $"{theme}.largest.widest.on");

    public override string ToString() => $"({Width} px, {Scheme}, {Display}, {Medium}, {TextPercent} %)";
}
