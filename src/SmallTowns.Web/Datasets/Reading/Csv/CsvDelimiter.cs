using System.Text;

namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>What parts the cells: the one of <c>; , tab</c> that the headings use most, or the one that a first line <c>sep=;</c> declares.</summary>
internal static class CsvDelimiter
{
    private const int HeadingCharacters = 64 * 1024;
    private static readonly char[] Known = [';', '\t', ','];

    public static (char Delimiter, bool IsDeclared) Detect(Stream stream, Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[HeadingCharacters];
        var text = buffer.AsSpan(0, reader.ReadBlock(buffer));
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
            return (text[4], true);

        var counts = new int[Known.Length];
        var isQuoted = false;
        var isFilled = false;
        foreach (var letter in text)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter is '\r' or '\n' && isFilled)
                break;
            else if (!isQuoted && Array.IndexOf(Known, letter) is >= 0 and var known)
                counts[known]++;
            isFilled |= letter is not ('\r' or '\n');
        }

        // On a tie the first of the known wins.
        return (Known[Array.IndexOf(counts, counts.Max())], false);
    }
}
