namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// A box on a chart of any width: its place is a share of the width and so many em more, its height is fixed. Lengths are in em.
/// </summary>
public readonly record struct DotSpan(double Share, double Left, double Right, double Top, double Bottom)
{
    /// <summary>
    /// Whether the two meet on some chart between two widths. Places move evenly with the width, so boxes that stand on the same
    /// side of each other on the narrowest and on the widest chart do so on every one between.
    /// </summary>
    public bool Meets(in DotSpan other, in DotLayout on) =>
        Top < other.Bottom && other.Top < Bottom
        && !(IsLeftOf(other, on.From) && IsLeftOf(other, on.To))
        && !(other.IsLeftOf(this, on.From) && other.IsLeftOf(this, on.To));

    private bool IsLeftOf(in DotSpan other, double width) => Share * width + Right <= other.Share * width + other.Left;
}
