namespace SmallTowns.Web.Shared.Maps;

/// <summary>
/// Lambert conformal conic projection on a sphere (Snyder, Map Projections: A Working Manual, USGS 1987, eq. 15-1…15-5).
/// Angles are kept, and between the two standard parallels the scale is constant within a fraction of a per cent,
/// so circles of distance and a scale bar are true. Results are kilometres east and north of the origin.
/// </summary>
public sealed class ConicProjection
{
    /// <summary>Mean radius of the Earth (IUGG), kilometres.</summary>
    private const double EarthRadiusKm = 6371.0088;

    private readonly double cone;
    private readonly double factor;
    private readonly double originRadius;
    private readonly double centralMeridian;

    /// <param name="centralMeridian">Degrees east.</param>
    /// <param name="originLatitude">Degrees north.</param>
    /// <param name="southParallel">Southern standard parallel, degrees; must differ from the northern one.</param>
    /// <param name="northParallel">Northern standard parallel, degrees.</param>
    public ConicProjection(double centralMeridian, double originLatitude, double southParallel, double northParallel)
    {
        var (south, north) = (Radians(southParallel), Radians(northParallel));
        cone = Math.Log(Math.Cos(south) / Math.Cos(north)) / Math.Log(Tangent(north) / Tangent(south));
        factor = Math.Cos(south) * Math.Pow(Tangent(south), cone) / cone;
        this.centralMeridian = centralMeridian;
        originRadius = Radius(originLatitude);
    }

    public (double EastKm, double NorthKm) Project(double latitude, double longitude)
    {
        var radius = Radius(latitude);
        var angle = cone * Radians(longitude - centralMeridian);
        return (radius * Math.Sin(angle), originRadius - radius * Math.Cos(angle));
    }

    private double Radius(double latitude) => EarthRadiusKm * factor / Math.Pow(Tangent(Radians(latitude)), cone);

    private static double Tangent(double latitude) => Math.Tan(Math.PI / 4 + latitude / 2);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
