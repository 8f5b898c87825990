using Microsoft.Playwright;

namespace SmallTowns.Browser.Tests;

/// <summary>Who looks at the portal: how wide the screen, which colours, scripts on or off, what the display cookie says.</summary>
public sealed record Reader(int Width, ColorScheme Scheme = ColorScheme.Light, bool Scripts = true, string? Display = null)
{
    public const int Phone = 360;
    public const int Desk = 1280;
}
