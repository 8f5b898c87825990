using SkiaSharp;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>
/// The faces that come with the portal (Fonts/README.md). SkiaSharp without a system's fonts has none of its own and leaves words
/// out in silence: every font here is made of one of these.
/// </summary>
public static class PictureFonts
{
    /// <summary>How far an italic leans: there is no italic face.</summary>
    private const float Lean = -0.22f;

    private static readonly SKTypeface Regular = Load("OpenSans-Regular.ttf"), Bold = Load("OpenSans-Semibold.ttf");

    public static SKFont Of(double size, bool isBold = false, bool isItalic = false) =>
        new(isBold ? Bold : Regular, (float)size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, SkewX = isItalic ? Lean : 0 };

    /// <summary>Width in pixels.</summary>
    public static double Width(string text, double size, bool isBold = false)
    {
        using var font = Of(size, isBold);
        return font.MeasureText(text);
    }

    /// <summary>Whether every letter can be drawn.</summary>
    public static bool Has(string text) => HasIn(Regular, text) && HasIn(Bold, text);

    private static bool HasIn(SKTypeface face, string text)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(text);
    }

    private static SKTypeface Load(string name)
    {
        using var file = typeof(PictureFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        using var data = SKData.Create(file);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
