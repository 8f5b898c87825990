namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Circle of a town. Towns in a belt have circles of one size, which the number of the belt fits in: they are small towns, whose
/// populations differ little. The area of the others is proportional to population, down to a size that can still be seen.
/// </summary>
public static class TownSymbol
{
    public const double MinRadius = 4.4;

    public const double NumberedRadius = 9;

    private const double UnitsPerRootPerson = 0.0254;

    public static bool IsNumbered(MapTown town) => town.Belt is not null && !town.IsCentre;

    public static double Radius(MapTown town) => IsNumbered(town) ? NumberedRadius : Radius(town.Population);

    /// <summary>r = k·√population in units of the drawing, k = 0.0254, at least <see cref="MinRadius"/>.</summary>
    public static double Radius(double? population) =>
        Math.Max(MinRadius, UnitsPerRootPerson * Math.Sqrt(Math.Max(0, population ?? 0)));
}
