using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using SmallTowns.Web.Public.Data.Downloads;

namespace SmallTowns.Web.Public.Data.Versions;

/// <summary>The file of a version: made, packed, unpacked, read.</summary>
internal static class VersionBytes
{
    /// <summary>The machine-readable CSV, the same for every reader.</summary>
    public static byte[] Of(DatasetTable table)
    {
        using var file = new MemoryStream();
        DatasetFormat.Csv.Write(file, table);
        return file.ToArray();
    }

    public static string Sha256(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    public static byte[] Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(file);
        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var file = new MemoryStream();
        gzip.CopyTo(file);
        return file.ToArray();
    }

    public static VersionRows Read(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), Encoding.UTF8);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add(csv.Record!);
        return new(rows.Count == 0 ? [] : rows[0], [.. rows.Skip(1)]);
    }
}

/// <summary>The cells of a file, as it spells them.</summary>
public sealed record VersionRows(IReadOnlyList<string> Heads, IReadOnlyList<string[]> Rows)
{
    public static readonly VersionRows Nothing = new([], []);
}
