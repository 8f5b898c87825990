using SmallTowns.Web.Shared.Maps;

namespace SmallTowns.Web.Shared.Charts;

/// <summary>A line from a dot to its name on a chart of any width: its place is a share of the width, the line is in em from there.</summary>
public readonly record struct DotLeader(double Share, MapLine Line)
{
    public DotSpan Bounds { get; } = new(Share, Math.Min(Line.From.X, Line.To.X), Math.Max(Line.From.X, Line.To.X), Math.Min(Line.From.Y, Line.To.Y), Math.Max(Line.From.Y, Line.To.Y));

    /// <summary>Of what moves with the line it is told exactly, of other things by the box around it.</summary>
    public bool Crosses(in DotSpan box, in DotLayout on) =>
        Bounds.Meets(box, on) && (Share != box.Share || Line.Crosses(new MapBox(box.Left, box.Top, box.Right, box.Bottom)));

    public bool Crosses(in DotLeader other, in DotLayout on) => Bounds.Meets(other.Bounds, on) && (Share != other.Share || Line.Crosses(other.Line));
}
