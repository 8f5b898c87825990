using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmallTowns.Web.Shared.Charts;
using SmallTowns.Web.Shared.Maps;
using SmallTowns.Web.Shared.Pictures;

namespace SmallTowns.Web.Tests.Charts;

/// <summary>What is wrong with a picture at one width, reckoned with letters wider than a reader's: the browser tests look again with real ones.</summary>
internal static partial class DrawnPicture
{
    private const double Em = 14;

    public static IEnumerable<string> FaultsOf(string html, double width, bool mayCoverDots)
    {
        var page = new HtmlParser().ParseDocument(html);
        // Files know only the widest layout: the one that a page of this width shows passes for it.
        foreach (var (group, layout) in DotLayout.All.SelectMany(layout => page.QuerySelectorAll("." + layout.CssClass).Select(group => (group, layout))).ToList())
        {
            if (layout.From * Em <= width && width < layout.To * Em)
                group.ClassName = "at-wide";
            else
                group.Remove();
        }

        return page.QuerySelectorAll("svg").Where(svg => svg.ParentElement!.Closest("svg, .legend, .map-legend") is null).SelectMany(svg => FaultsOf(svg, width, mayCoverDots));
    }

    private static IEnumerable<string> FaultsOf(IElement svg, double width, bool mayCoverDots)
    {
        var (marks, height) = PictureReader.Read(svg, 0, 0, width, 19 * 16);
        var words = marks.OfType<TextMark>().Where(text => !text.IsUpright).Select(text => (Text: string.Concat(text.Runs.Select(run => run.Text)), Box: BoxOf(text))).ToList();
        var dots = marks.OfType<PathMark>().Select(CircleOf).OfType<MapCircle>().ToList();
        foreach (var ((text, box), i) in words.Select((word, i) => (word, i)))
        {
            if (box.Left < -1 || box.Right > width + 1 || box.Top < -1 || box.Bottom > height + 1)
                yield return $"{width}: \"{text}\" leaves the picture";
            foreach (var (other, _) in words.Skip(i + 1).Where(other => other.Box.Overlaps(box)))
                yield return $"{width}: \"{text}\" lies on \"{other}\"";
            if (!mayCoverDots && dots.Exists(box.Overlaps))
                yield return $"{width}: \"{text}\" lies on a dot";
        }
    }

    private static MapBox BoxOf(TextMark text)
    {
        var width = TextWidth.InEms(string.Concat(text.Runs.Select(run => run.Text))) * text.Size;
        var left = text.Anchor switch { "middle" => text.X - width / 2, "end" => text.X - width, _ => text.X };
        // Letters without the empty parts of their line.
        return new(left, text.Y - .74 * text.Size, left + width, text.Y + .2 * text.Size);
    }

    private static MapCircle? CircleOf(PathMark mark) => Circle().Match(mark.Path) is { Success: true } found
        ? new(new(mark.X + Number(found.Groups[1]) + Number(found.Groups[3]), mark.Y + Number(found.Groups[2])), Number(found.Groups[3]))
        : null;

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^M(-?[\d.]+) (-?[\d.]+)a([\d.]+) ")]
    private static partial Regex Circle();
}
