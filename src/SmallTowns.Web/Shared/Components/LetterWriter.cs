using System.Buffers;
using System.Globalization;
using System.Text;

namespace SmallTowns.Web.Shared.Components;

/// <summary>
/// Takes what the framework's renderer writes and gives it back with letters as letters: the renderer spends eight bytes on
/// each that is not of ASCII. Dispose it after use: its buffer is borrowed.
/// </summary>
internal sealed class LetterWriter : TextWriter
{
    private const string Entity = "&#x";

    // Letters, dashes, quotation marks begin here; what is below may be a sign of markup and stays as it is.
    private const int FirstLetter = 0xA0;

    // "FFFF;"
    private const int LongestCode = 5;

    private char[] written = ArrayPool<char>.Shared.Rent(64 * 1024);
    private int length;

    public LetterWriter() : base(CultureInfo.InvariantCulture)
    {
    }

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > written.Length - length)
            Grow(buffer.Length);
        buffer.CopyTo(written.AsSpan(length));
        length += buffer.Length;
    }

    /// <summary>Everything that was written, once: the letters are put in their places in the buffer itself.</summary>
    public override string ToString()
    {
        var kept = 0;
        for (var from = 0; from < length;)
        {
            var rest = written.AsSpan(from, length - from);
            var end = rest.IndexOf(Entity);
            char? letter = null;
            if (end < 0)
                end = rest.Length;
            else if ((letter = LetterAt(rest[(end + Entity.Length)..], out var read)) is null)
                end += Entity.Length;
            else
                from += Entity.Length + read;

            rest[..end].CopyTo(written.AsSpan(kept));
            kept += end;
            from += end;
            if (letter is { } found)
                written[kept++] = found;
        }

        length = 0;
        return new(written, 0, kept);
    }

    private static char? LetterAt(ReadOnlySpan<char> afterEntity, out int read)
    {
        var digits = afterEntity[..Math.Min(LongestCode, afterEntity.Length)].IndexOf(';');
        read = digits + 1;
        return digits > 0 && ushort.TryParse(afterEntity[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code >= FirstLetter ? (char)code : null;
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(written);
        (written, length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(written.Length * 2, length + by));
        written.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(written);
        written = larger;
    }
}
