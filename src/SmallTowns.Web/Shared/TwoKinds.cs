using System.Buffers.Binary;
using System.Text;

namespace SmallTowns.Web.Shared;

/// <summary>
/// Whether a file that is one thing is a second thing as well: a picture that is a page or an archive, a document that is an archive. Each of the
/// kinds leaves room for it: a picture has comments and may have a tail, an archive is read from its end, a PDF is looked for in the first kilobyte.
/// What a telephone writes behind a picture (a film, a second picture) is none of these.
/// </summary>
public static class TwoKinds
{
    // Readers of PDF look that far for its head (ISO 32000-1, implementation note 13), and browsers guess by no more.
    private const int Head = 1024;

    // The end of an archive and the longest comment behind it (APPNOTE 4.3.16).
    private const int ArchiveEnd = 22;
    private const int ArchiveTail = ArchiveEnd + ushort.MaxValue;

    // Long enough not to come up by chance among ten million bytes of a picture.
    private static readonly string[] PageWords = ["<script", "<!doctype", "<html>", "<html ", "<body>", "<body ", "<iframe", "<object", "<svg xmlns", "<svg on", "<?php ", "<?php\n"];

    private static ReadOnlySpan<byte> EndOfArchive => "PK\x05\x06"u8;

    private static ReadOnlySpan<byte> HeadOfPdf => "%PDF-"u8;

    /// <summary>A picture whose bytes are a page, a script, an archive or a PDF too.</summary>
    public static bool InPicture(ReadOnlySpan<byte> picture) =>
        HasPageWord(picture) || HasArchiveEnd(picture) || HeadOf(picture).IndexOf(HeadOfPdf) >= 0
        // A JPEG whose first segment is as long as "/*" says is a comment to an engine of scripts.
        || picture.Length > 6 && picture[0] == 0xFF && picture[4..6].SequenceEqual("/*"u8);

    /// <summary>A PDF that is an archive, or a page to whoever guesses by its beginning.</summary>
    public static bool InPdf(ReadOnlySpan<byte> pdf) => EndsAsArchive(pdf) || HasPageWord(HeadOf(pdf));

    /// <summary>An archive with something behind its end, or one that readers of PDF take for theirs.</summary>
    public static bool InArchive(ReadOnlySpan<byte> archive) =>
        HeadOf(archive).IndexOf(HeadOfPdf) >= 0 || archive.LastIndexOf(EndOfArchive) is var end && (end < 0 || archive.Length - end != ArchiveEnd);

    private static ReadOnlySpan<byte> HeadOf(ReadOnlySpan<byte> file) => file[..Math.Min(Head, file.Length)];

    private static bool HasArchiveEnd(ReadOnlySpan<byte> file) => file[^Math.Min(ArchiveTail, file.Length)..].IndexOf(EndOfArchive) >= 0;

    /// <summary>An archive whose comment goes to the last byte. One that merely lies in the file, an attachment of a letter, ends before it.</summary>
    private static bool EndsAsArchive(ReadOnlySpan<byte> file)
    {
        for (var tail = file[^Math.Min(ArchiveTail, file.Length)..]; tail.IndexOf(EndOfArchive) is var at and >= 0; tail = tail[(at + 1)..])
        {
            if (tail.Length - at >= ArchiveEnd && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + ArchiveEnd - 2)..]) == tail.Length - at - ArchiveEnd)
                return true;
        }

        return false;
    }

    private static bool HasPageWord(ReadOnlySpan<byte> file)
    {
        for (int at; (at = file.IndexOf((byte)'<')) >= 0; file = file[(at + 1)..])
        {
            foreach (var word in PageWords)
            {
                if (file.Length - at >= word.Length && Ascii.EqualsIgnoreCase(file.Slice(at, word.Length), word))
                    return true;
            }
        }

        return false;
    }
}
