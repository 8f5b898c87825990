namespace SmallTowns.Web.Shared.Maps;

/// <summary>Circle of a town: its area is proportional to population, down to a size that can still be seen.</summary>
public static class TownSymbol
{
    public const double MinRadius = 4.4;

    private const double UnitsPerRootPerson = 0.0254;

    /// <summary>r = k·√population in units of the drawing, k = 0.0254, at least <see cref="MinRadius"/>.</summary>
    public static double Radius(double? population) =>
        Math.Max(MinRadius, UnitsPerRootPerson * Math.Sqrt(Math.Max(0, population ?? 0)));
}
