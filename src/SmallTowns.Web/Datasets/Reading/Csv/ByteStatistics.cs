using System.Text.Unicode;

namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>What one pass over the bytes of a text tells of its encoding.</summary>
internal sealed record ByteStatistics
{
    public bool IsUtf8 { get; private set; } = true;
    public bool HasNulls { get; private set; }

    /// <summary>Two Russian letters of UTF-8 in a row; in Windows-1251 they would read "РїСЂ", which no text contains.</summary>
    public bool HasUtf8Words { get; private set; }

    /// <summary>
    /// Letters of Windows-1251 outnumber by far the bytes that stand there for rare signs (CP866 writes most letters with
    /// those) and capitals seldom follow small letters (KOI8-R swaps them).
    /// </summary>
    public bool LooksLikeWindows1251 => letters > 0 && rare * 10 <= letters && capitalsAfterSmall * 20 <= letters;

    private int letters;
    private int rare;
    private int capitalsAfterSmall;

    public static ByteStatistics Of(Stream stream)
    {
        var census = new ByteStatistics();
        var buffer = new byte[128 * 1024];
        var carried = 0;
        int read;
        while ((read = stream.Read(buffer, carried, buffer.Length - carried)) > 0)
        {
            var bytes = buffer.AsSpan(0, carried + read);
            census.Count(bytes[carried..]);
            carried = census.IsUtf8 ? census.CheckUtf8(bytes) : 0;
        }

        census.IsUtf8 &= carried == 0;
        return census;
    }

    private byte last;
    private byte beforeLast;
    private byte beforeThat;

    private void Count(ReadOnlySpan<byte> bytes)
    {
        HasNulls |= bytes.Contains((byte)0);
        foreach (var now in bytes)
        {
            if (now >= 0x80)
            {
                HasUtf8Words |= IsTail(now) && IsLead(last) && IsTail(beforeLast) && IsLead(beforeThat);
                if (now >= 0xC0 || now is 0xA8 or 0xB8)
                    letters++;
                else if (!IsCommonSign(now))
                    rare++;
                if (now is >= 0xC0 and <= 0xDF && last >= 0xE0)
                    capitalsAfterSmall++;
            }

            (beforeThat, beforeLast, last) = (beforeLast, last, now);
        }
    }

    private static bool IsLead(byte value) => value is 0xD0 or 0xD1;

    private static bool IsTail(byte value) => value is >= 0x80 and <= 0xBF;

    // In Windows-1251: quotes, dashes, dots, no-break space, №, °, §, ±, ·, ©, ™ and the like.
    private static bool IsCommonSign(byte value) => value is 0x82 or 0x84 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0xA0 or 0xA7
        or 0xA9 or 0xAB or 0xAD or 0xAE or 0xB0 or 0xB1 or 0xB2 or 0xB7 or 0xB9 or 0xBB or 0x8B or 0x9B;

    /// <summary>How many bytes at the end begin a letter that the next block finishes; they are moved to the front.</summary>
    private int CheckUtf8(Span<byte> bytes)
    {
        var tail = 0;
        while (tail < Math.Min(3, bytes.Length) && (bytes[^(tail + 1)] & 0xC0) == 0x80)
            tail++;
        tail = tail < bytes.Length && bytes[^(tail + 1)] >= 0xC0 && Length(bytes[^(tail + 1)]) > tail + 1 ? tail + 1 : 0;
        IsUtf8 = Utf8.IsValid(bytes[..^tail]);
        bytes[^tail..].CopyTo(bytes);
        return IsUtf8 ? tail : 0;
    }

    private static int Length(byte lead) => lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}
