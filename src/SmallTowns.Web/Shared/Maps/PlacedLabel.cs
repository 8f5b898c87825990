namespace SmallTowns.Web.Shared.Maps;

/// <summary>A town's name where it is written.</summary>
/// <param name="At">Baseline point that <paramref name="Anchor"/> refers to.</param>
/// <param name="Anchor">SVG text-anchor: start, middle or end.</param>
/// <param name="Box">The ground the name covers.</param>
/// <param name="Leader">From the town's circle to the name, when the name stands away from it.</param>
/// <param name="Cost">How far from ideal the place is; 0 is best.</param>
public sealed record PlacedLabel(MapPoint At, string Anchor, MapBox Box, MapLine? Leader, double Cost)
{
    public bool ConflictsWith(PlacedLabel other) =>
        Box.Overlaps(other.Box)
        || Leader is { } own && own.Crosses(other.Box)
        || other.Leader is { } theirs && (theirs.Crosses(Box) || Leader is { } mine && mine.Crosses(theirs));
}
