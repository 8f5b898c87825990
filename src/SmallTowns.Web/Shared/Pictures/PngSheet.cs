using SkiaSharp;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>A sheet as a PNG file on white, drawn by SkiaSharp.</summary>
public static class PngSheet
{
    /// <param name="scale">Pixels of the image to a pixel of the sheet.</param>
    public static byte[] Draw(Sheet sheet, double scale)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var bitmap = new SKBitmap(new SKImageInfo((int)Math.Round(sheet.Width * scale), (int)Math.Round(sheet.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        foreach (var mark in sheet.Marks)
            Draw(canvas, mark);

        using var pixels = bitmap.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.NoFilters, 7)) ?? throw new InvalidOperationException("A picture could not be encoded.");
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Mark mark)
    {
        canvas.Save();
        if (mark is PathMark path)
            Draw(canvas, path);
        else if (mark is TextMark text)
            Draw(canvas, text);
        else if (mark is ClippedMark clipped)
        {
            canvas.ClipRect(SKRect.Create((float)clipped.X, (float)clipped.Y, (float)clipped.Width, (float)clipped.Height), SKClipOperation.Intersect, antialias: true);
            foreach (var inner in clipped.Marks)
                Draw(canvas, inner);
        }

        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, PathMark mark)
    {
        using var path = SKPath.ParseSvgPathData(mark.Path) ?? throw new InvalidOperationException($"This is no path: {mark.Path}");
        canvas.Translate((float)mark.X, (float)mark.Y);
        canvas.Scale((float)mark.Scale);
        if (mark.Paint.Fill is { } fill)
        {
            using var brush = new SKPaint { Color = Colour(fill, mark.Paint.FillOpacity), IsAntialias = true };
            canvas.DrawPath(path, brush);
        }

        if (mark.Paint.Stroke is not { } stroke)
            return;
        using var dashes = mark.Paint.Dashes is { } lengths ? SKPathEffect.CreateDash([.. lengths.Select(length => (float)length)], 0) : null;
        using var pen = new SKPaint
        {
            Color = Colour(stroke, mark.Paint.StrokeOpacity),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = (float)mark.Paint.StrokeWidth,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeCap = mark.Paint.HasRoundCaps ? SKStrokeCap.Round : SKStrokeCap.Butt,
            PathEffect = dashes,
        };
        canvas.DrawPath(path, pen);
    }

    private static void Draw(SKCanvas canvas, TextMark mark)
    {
        canvas.Translate((float)mark.X, (float)mark.Y);
        if (mark.IsUpright)
            canvas.RotateDegrees(90);
        var widths = mark.Runs.Select(run => PictureFonts.Width(run.Text, mark.Size, run.IsBold)).ToArray();
        var start = mark.Anchor switch { "middle" => -widths.Sum() / 2, "end" => -widths.Sum(), _ => 0 };
        if (mark.Halo is { } halo)
        {
            using var pen = new SKPaint { Color = SKColor.Parse(halo), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)mark.HaloWidth, StrokeJoin = SKStrokeJoin.Round };
            DrawRuns(canvas, mark, widths, start, _ => pen);
        }

        using var ink = new SKPaint { IsAntialias = true };
        DrawRuns(canvas, mark, widths, start, run =>
        {
            ink.Color = Colour(run.Fill, run.Opacity);
            return ink;
        });
    }

    private static void DrawRuns(SKCanvas canvas, TextMark mark, double[] widths, double start, Func<TextRun, SKPaint> paint)
    {
        var x = start;
        foreach (var (run, width) in mark.Runs.Zip(widths))
        {
            using var font = PictureFonts.Of(mark.Size, run.IsBold, run.IsItalic);
            canvas.DrawText(run.Text, (float)x, 0, SKTextAlign.Left, font, paint(run));
            x += width;
        }
    }

    private static SKColor Colour(string value, double opacity) => SKColor.Parse(value).WithAlpha((byte)Math.Round(255 * opacity));
}
