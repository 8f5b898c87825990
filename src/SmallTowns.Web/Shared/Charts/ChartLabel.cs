using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>The name of a point where it is written: one line or two, so many em from the point.</summary>
/// <param name="Point">Per cent of the chart's width and height.</param>
/// <param name="Anchor">SVG text-anchor: start, middle or end.</param>
/// <param name="Cost">How far from ideal the place is by itself.</param>
public sealed record ChartLabel(IReadOnlyList<string> Lines, MapPoint Point, double Dx, double Dy, string Anchor, bool HasLeader, double Cost)
{
    public double Width { get; } = Lines.Max(TextWidth.InEms);

    public double Height => Lines.Count * LabelRoom.LineHeight;

    public double Left => Anchor switch { "start" => Dx, "end" => Dx - Width, _ => Dx - Width / 2 };

    /// <summary>A name hangs below its place when that is under the point, stands on it when above, and is centred beside it.</summary>
    public double Top => Dy - Height / 2 + (Dx == 0 && Dy == 0 ? 0 : Dy / Math.Sqrt(Dx * Dx + Dy * Dy)) * Height / 2;

    public double Baseline(int line) => Top + line * LabelRoom.LineHeight + 0.95;
}
