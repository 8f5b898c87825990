using System.Text;

namespace SmallTowns.Web.Datasets.Reading.Csv;

/// <summary>
/// What parts the cells: the one of <c>; , tab</c> that stands equally often in the most lines, or the one that a first line <c>sep=;</c>
/// declares. Titles and notes have none, and commas in numbers stand in some lines only.
/// </summary>
internal static class CsvDelimiter
{
    private const int StartCharacters = 64 * 1024;
    private const int Lines = 40;
    private static readonly char[] Known = [';', '\t', ','];

    public static (char Delimiter, bool IsDeclared) Detect(Stream stream, Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[StartCharacters];
        var text = buffer.AsSpan(0, reader.ReadBlock(buffer));
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
            return (text[4], true);

        var lines = CountsOf(text);
        // On a tie the first of the known wins.
        return (Known.Select((delimiter, i) => (delimiter, Steadiness: Steadiness(lines.ConvertAll(line => line[i])))).MaxBy(pair => pair.Steadiness).delimiter, false);
    }

    /// <summary>In how many lines it stands equally often, and how often that is.</summary>
    private static (int Lines, int Count) Steadiness(List<int> counts) => counts.Where(count => count > 0).GroupBy(count => count)
        .Select(same => (same.Count(), same.Key)).DefaultIfEmpty((0, 0)).Max();

    /// <summary>How often each of the known stands in each of the first lines, outside quotes.</summary>
    private static List<int[]> CountsOf(ReadOnlySpan<char> text)
    {
        var lines = new List<int[]> { new int[Known.Length] };
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && letter == '\n')
            {
                if (lines.Count == Lines)
                    break;
                lines.Add(new int[Known.Length]);
            }
            else if (!isQuoted && Array.IndexOf(Known, letter) is >= 0 and var known)
                lines[^1][known]++;
        }

        return lines;
    }
}
