using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmallTowns.Web.Shared.Charts;

namespace SmallTowns.Web.Shared.Pictures;

/// <summary>A chart as a picture of its own: title, what it shows, the picture, its legend, sources, address, day and terms.</summary>
public sealed class ChartSheet
{
    /// <summary>A PNG is twice as wide.</summary>
    public const double Width = 800;

    private const double Margin = 32;
    private const double Room = Width - 2 * Margin;
    private const int MultiplesInARow = 4;

    private static string Ink => LightTokens.Of("ink");
    private static string Muted => LightTokens.Of("ink-muted");

    private readonly List<Mark> marks = [];
    private double y = Margin;

    private ChartSheet()
    {
    }

    /// <param name="html">The chart's picture as a page shows it.</param>
    /// <param name="address">Whole, of the page that shows it.</param>
    /// <param name="terms">Whole, of the terms of use.</param>
    public static Sheet Of(DataChart chart, string html, string address, string terms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var sheet = new ChartSheet();
        sheet.Write(chart.FullTitle, 20, Ink, isBold: true);
        if (chart.Note is { } note)
            sheet.Write(note, 14, Muted);
        sheet.y += 12;
        foreach (var block in new HtmlParser().ParseDocument(html).Body!.Children)
            sheet.Draw(block);
        sheet.y += 14;
        foreach (var line in Foot(chart, address, terms, today))
            sheet.Write(line, 12, Muted);
        var height = Math.Ceiling(sheet.y + Margin - 8);
        // White wherever it is shown: on a dark page too.
        var ground = new PathMark(FormattableString.Invariant($"M0 0h{Width}v{height}h-{Width}z"), new Paint(LightTokens.Of("ground")));
        return new Sheet(Width, height, $"{chart.FullTitle}. {Portal.Name}", [ground, .. sheet.marks]);
    }

    private static IEnumerable<string> Foot(DataChart chart, string address, string terms, DateOnly today)
    {
        if (chart.Sources.Count > 0)
        {
            yield return (chart.Sources.Count == 1 ? Language.T("Источник: ", "Source: ") : Language.T("Источники: ", "Sources: "))
                + string.Join("; ", chart.Sources.Select(source => source.Date is null ? source.Name : $"{source.Name}, {source.Date}"));
        }

        yield return $"{Portal.Name} · {address} · {Days.InWords(today)}";
        yield return Language.T($"Лицензия: {Portal.Licence}, условия: {terms}", $"Licence: {Portal.Licence}; terms: {terms}");
    }

    private void Draw(IElement block)
    {
        switch (block.LocalName)
        {
            case "svg":
                var (drawn, height) = PictureReader.Read(block, Margin, y, Room, HeightOf(block));
                marks.AddRange(drawn);
                y += height + 12;
                break;
            case "div":
                foreach (var inner in block.Children)
                    Draw(inner);
                break;
            case "a":
                // To skip what can be seen.
                break;
            case "ul" when block.ClassList.Contains("multiples"):
                foreach (var row in block.Children.Chunk(MultiplesInARow))
                    DrawMultiples(row);
                break;
            case "ul":
                DrawLegend(block);
                break;
            default:
                Write(WordsOf(block), 13, Muted);
                y += 4;
                break;
        }
    }

    // Where the stylesheet gives the height, and what a picture without one has.
    private static double HeightOf(IElement svg) =>
        svg.ClassList.Contains("line-chart") ? 19 * 16 : svg.ClassList.Contains("share-bar") ? 2.5 * 16 : 150;

    /// <summary>Each entry has a small picture and words, as many on a line as there is room for.</summary>
    private void DrawLegend(IElement list)
    {
        const double size = 13, gap = 24, between = 7, row = 24;
        var x = Margin;
        foreach (var entry in list.Children)
        {
            var words = WordsOf(entry);
            if (entry.QuerySelector("svg text")?.TextContent is { Length: > 0 } inside && words.StartsWith(inside, StringComparison.Ordinal))
                words = words[inside.Length..].TrimStart();
            var swatch = entry.QuerySelector("svg")!;
            var width = swatch.ClassList.Contains("map-swatch") ? 24.0 : 13;
            var taken = width + between + PictureFonts.Width(words, size);
            if (x > Margin && x + taken > Margin + Room)
                (x, y) = (Margin, y + row);
            // The colour of the entry is a class of its own.
            marks.AddRange(PictureReader.Read(swatch, x, y + (row - 4 - width * (width > 20 ? 20.0 / 24 : 1)) / 2, width, width, PictureStyles.Of(entry, new Dictionary<string, string>())).Marks);
            marks.Add(new TextMark(words, x + width + between, y + 14.5, size, Ink));
            x += taken + gap;
        }

        y += row + 6;
    }

    /// <summary>Small charts beside each other, each under its name.</summary>
    private void DrawMultiples(IElement[] cells)
    {
        const double size = 13, between = 20, line = size * 1.4;
        var width = (Room - (MultiplesInARow - 1) * between) / MultiplesInARow;
        var names = cells.Select(cell => WrappedText.Lines(WordsOf(cell.QuerySelector("div")!), size, isBold: true, width)).ToList();
        var (top, lowest) = (y + names.Max(lines => lines.Count) * line, y);
        foreach (var (cell, i) in cells.Select((cell, i) => (cell, i)))
        {
            var x = Margin + i * (width + between);
            foreach (var (text, row) in names[i].Select((text, row) => (text, row)))
                marks.Add(new TextMark(text, x, top - (names[i].Count - row) * line + size, size, Ink, isBold: true));
            if (cell.QuerySelector("svg") is not { } svg)
                continue;
            var (drawn, height) = PictureReader.Read(svg, x, top + 4, width, 0);
            marks.AddRange(drawn);
            lowest = Math.Max(lowest, top + 4 + height);
        }

        y = Math.Max(lowest, top) + 14;
    }

    // Spaces that hold a number together stay.
    private static string WordsOf(IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private void Write(string text, double size, string fill, bool isBold = false)
    {
        foreach (var line in WrappedText.Lines(text, size, isBold, Room))
        {
            y += size * 1.4;
            marks.Add(new TextMark(line, Margin, y - size * .3, size, fill, isBold));
        }
    }
}
