using SkiaSharp;

namespace SmallTowns.Web.Shared.Images;

/// <summary>
/// Makes an upload into an image of our own: turned the right way up, in sRGB, in the sizes that pages use, with nothing in
/// it but the picture. What a camera writes beside it (where it stood, whose it is) does not get through.
/// </summary>
internal static class ImageEncoding
{
    private const float Quality = 80;

    private static readonly SKEncodedImageFormat[] Formats = [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    public static (Encoded? Image, ImageFault? Fault) Encode(byte[] upload)
    {
        if (!HasMagic(upload))
            return (null, ImageFault.NotAnImage);
        using var stream = new MemoryStream(upload, writable: false);
        using var codec = SKCodec.Create(stream);
        if (codec is null)
            return (null, ImageFault.Broken);
        if (!Formats.Contains(codec.EncodedFormat))
            return (null, ImageFault.NotAnImage);
        // Asked of the head of the file, before a byte of the picture is unpacked.
        if ((long)codec.Info.Width * codec.Info.Height > ImageSizes.MaxPixels)
            return (null, ImageFault.TooManyPixels);
        // Nothing of it would get through: whoever makes such a file is told no all the same.
        if (TwoKinds.InPicture(upload))
            return (null, ImageFault.TwoKinds);

        using var decoded = Decode(codec);
        if (decoded is null)
            return (null, ImageFault.Broken);
        using var large = Resize(decoded, ImageSizes.Large);
        using var upright = Turn(large, codec.EncodedOrigin);
        using var small = Resize(upright, ImageSizes.Small);
        return (new Encoded(ToWebp(upright), ToWebp(small), upright.Width, upright.Height), null);
    }

    /// <summary>A part of a picture that is kept, in both sizes.</summary>
    public static (Encoded? Image, ImageFault? Fault) Cut(byte[] kept, ImageCrop crop)
    {
        using var whole = SKBitmap.Decode(kept);
        if (whole is null)
            return (null, ImageFault.Broken);
        var (x, y, width, height) = crop.Of(whole.Width, whole.Height);
        using var part = new SKBitmap();
        if (!whole.ExtractSubset(part, SKRectI.Create(x, y, width, height)))
            return (null, ImageFault.Broken);
        using var large = Resize(part, ImageSizes.Large);
        using var small = Resize(part, ImageSizes.Small);
        return (new Encoded(ToWebp(large), ToWebp(small), large.Width, large.Height), null);
    }

    public sealed record Encoded(byte[] Large, byte[] Small, int Width, int Height);

    private static bool HasMagic(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        || bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8);

    /// <summary>The first picture of the file, read smaller where its format can do that: 50 million pixels are 200 MB.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var scale = Math.Min(1f, ImageSizes.Large / (float)Math.Max(width, height));
        var size = codec.GetScaledDimensions(scale);
        if (Math.Max(size.Width, size.Height) < Math.Min(ImageSizes.Large, Math.Max(width, height)))
            size = codec.GetScaledDimensions(Math.Min(1f, scale * 2));
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Resize(SKBitmap bitmap, int longest)
    {
        var (width, height) = ImageSizes.Fit(bitmap.Width, bitmap.Height, longest);
        return bitmap.Resize(bitmap.Info.WithSize(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            ?? throw new InvalidOperationException("An image could not be made smaller.");
    }

    /// <summary>Cameras keep the picture as the sensor had it and write down how to hold it.</summary>
    private static SKBitmap Turn(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        var (w, h) = (bitmap.Width, bitmap.Height);
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        var isTurned = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(bitmap.Info.WithSize(isTurned ? h : w, isTurned ? w : h));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(matrix);
        canvas.DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    private static byte[] ToWebp(SKBitmap bitmap)
    {
        // Without a colour space no profile is written: browsers take an unmarked image for sRGB, which it is.
        using var pixels = bitmap.PeekPixels().WithColorSpace(null!);
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality))
            ?? throw new InvalidOperationException("An image could not be encoded.");
        return data.ToArray();
    }
}
