using SkiaSharp;

namespace SmallTowns.Web.Shared.Images;

/// <summary>Whether a file is a picture that can be drawn, without drawing it.</summary>
public static class PictureKind
{
    /// <returns>Empty where it is neither a JPEG nor a PNG, is broken, or would unpack to more points than the portal takes.</returns>
    public static SKEncodedImageFormat? Of(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var codec = SKCodec.Create(stream);
        return codec is not null && codec.EncodedFormat is SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png && (long)codec.Info.Width * codec.Info.Height <= ImageSizes.MaxPixels
            ? codec.EncodedFormat
            : null;
    }
}
