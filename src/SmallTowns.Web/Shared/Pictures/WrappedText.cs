namespace SmallTowns.Web.Shared.Pictures;

/// <summary>Words put on lines by the widths of our own face.</summary>
public static class WrappedText
{
    /// <summary>A little narrower than the room: a reader's face may be wider than ours.</summary>
    private const double Filled = .95;

    public static IReadOnlyList<string> Lines(string text, double size, bool isBold, double room)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, size, isBold, room * Filled)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && PictureFonts.Width(longer, size, isBold) > room * Filled)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        return [.. lines, line];
    }

    /// <summary>A long address has no space to break at: it is cut where the line is full.</summary>
    private static IEnumerable<string> Pieces(string word, double size, bool isBold, double room)
    {
        while (PictureFonts.Width(word, size, isBold) > room)
        {
            var most = Enumerable.Range(1, word.Length).Last(length => length == 1 || PictureFonts.Width(word[..length], size, isBold) <= room);
            // Better between two parts of the address than inside one.
            var cut = word.LastIndexOfAny(['&', '?', '/'], most - 1) is var mark && mark > most / 2 ? mark + 1 : most;
            yield return word[..cut];
            word = word[cut..];
        }

        yield return word;
    }
}
