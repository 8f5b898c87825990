namespace SmallTowns.Web.Shared.Maps;

/// <summary>A town's name where it is written.</summary>
/// <param name="At">Baseline point that <paramref name="Anchor"/> refers to.</param>
/// <param name="Anchor">SVG text-anchor: start, middle or end.</param>
/// <param name="Box">The ground the name covers.</param>
/// <param name="Leader">From the town's circle to the name, when the name stands away from it.</param>
/// <param name="Cost">How far from ideal the place is; 0 is best.</param>
public sealed record PlacedLabel(MapPoint At, string Anchor, MapBox Box, MapLine? Leader, double Cost)
{
    /// <summary>Box and leader together: most pairs are far apart, and this tells it fast.</summary>
    public MapBox Bounds { get; } = Leader is { } line
        ? new MapBox(
            Math.Min(Box.Left, line.From.X), Math.Min(Box.Top, line.From.Y),
            Math.Max(Box.Right, line.From.X), Math.Max(Box.Bottom, line.From.Y)).Grow(2)
        : Box;

    public bool ConflictsWith(PlacedLabel other) => Bounds.Overlaps(other.Bounds) && Touches(other);

    private bool Touches(PlacedLabel other) =>
        Box.Overlaps(other.Box)
        || Leader is { } own && own.Crosses(other.Box)
        || other.Leader is { } theirs && (theirs.Crosses(Box) || Leader is { } mine && mine.Crosses(theirs));
}
