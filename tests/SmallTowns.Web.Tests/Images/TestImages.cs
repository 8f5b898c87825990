using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace SmallTowns.Web.Tests.Images;

/// <summary>Images made for a test, byte by byte where it matters.</summary>
internal static class TestImages
{
    /// <summary>The left half is red, the right half is blue.</summary>
    public static byte[] Halves(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        using (var blue = new SKPaint { Color = SKColors.Blue })
        {
            canvas.Clear(SKColors.Red);
            canvas.DrawRect(width / 2f, 0, width, height, blue);
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG as a telephone writes it: lying on its side, with the place where it was taken.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        var tiff = new MemoryStream();
        var writer = new BinaryWriter(tiff);
        writer.Write("II"u8);
        writer.Write((ushort)42);
        writer.Write(8);
        writer.Write((ushort)2);
        Entry(writer, 0x0112, 3, 1, orientation);
        const int gps = 8 + 2 + 2 * 12 + 4;
        Entry(writer, 0x8825, 4, 1, gps);
        writer.Write(0);
        writer.Write((ushort)1);
        Entry(writer, 0x001D, 2, 11, gps + 2 + 12 + 4);
        writer.Write(0);
        writer.Write("2026:11:01\0"u8);

        byte[] body = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(body.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. body, .. jpeg[2..]];
    }

    /// <summary>A PNG with a comment before its picture.</summary>
    public static byte[] WithText(byte[] png, string text)
    {
        const int head = 8 + 12 + 13;
        return [.. png[..head], .. Chunk("tEXt"u8, [.. "Comment\0"u8, .. Encoding.Latin1.GetBytes(text)]), .. png[head..]];
    }

    /// <summary>A JPEG with a segment before its picture: a comment (0xFE) or what a program keeps for itself (0xE0).</summary>
    public static byte[] WithSegment(byte[] jpeg, byte marker, int length, string text)
    {
        var segment = new byte[length + 2];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)length);
        Encoding.Latin1.GetBytes(text).CopyTo(segment, 4);
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    /// <summary>A small file that says it is an enormous picture.</summary>
    public static byte[] PngBomb(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 1;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[(width + 7) / 8 + 1];
            for (var i = 0; i < Math.Min(height, 2000); i++)
                zlib.Write(row);
        }

        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static void Entry(BinaryWriter writer, ushort tag, ushort type, int count, int value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        byte[] named = [.. type, .. body];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(named));
        return [.. length, .. named, .. crc];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
