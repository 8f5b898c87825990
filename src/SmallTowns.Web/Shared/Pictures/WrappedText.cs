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
        foreach (var word in text.Split(' '))
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
}
