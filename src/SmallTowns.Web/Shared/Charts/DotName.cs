namespace SmallTowns.Web.Shared.Charts;

/// <summary>The name of a dot where it is written, in em from the dot's centre.</summary>
/// <param name="Dot">Its index.</param>
/// <param name="Baseline">Below the centre.</param>
/// <param name="Anchor">SVG text-anchor: start, middle or end.</param>
/// <param name="Leader">From the dot's edge to the name, when the name stands away from it.</param>
public sealed record DotName(int Dot, double Dx, double Baseline, string Anchor, (double X1, double Y1, double X2, double Y2)? Leader);
