namespace SmallTowns.Domain.Sites;

/// <summary>What is wrong with where an object lies. The web layer makes the sentence, with what to do.</summary>
public enum GeometryFault
{
    NotFinite = 1,

    /// <summary>Zero and zero: an empty cell that became a point in the Gulf of Guinea.</summary>
    NotFilledIn = 2,

    /// <summary>Beyond 360: metres of a local system (МСК, Gauss–Krüger) or of a web map. They are to be converted to degrees of WGS 84.</summary>
    LooksLikeMetres = 3,

    /// <summary>Latitude and longitude in each other's place: so the point would lie in the region, as it stands it does not.</summary>
    Swapped = 4,

    /// <summary>No point of the globe: ±90°, ±180°.</summary>
    OutOfRange = 5,

    /// <summary>Farther than three kilometres from the region. A warning.</summary>
    OutsideRegion = 6,

    /// <summary>A ring of fewer than three different corners.</summary>
    TooFewPoints = 10,
    TooManyPoints = 11,

    /// <summary>A ring whose last point is not its first.</summary>
    NotClosed = 12,

    /// <summary>A ring that crosses or touches itself, or another ring of the object.</summary>
    Crossing = 13,

    /// <summary>A hole that does not lie in the ring around it.</summary>
    HoleOutside = 14,

    /// <summary>The area of the polygon is not within a tenth of the stated one.</summary>
    AreaDiffers = 15,

    /// <summary>The point does not lie in the polygon.</summary>
    PointOutsidePolygon = 16,
    NoRings = 17,
}

/// <param name="Polygon">Which one, from 0; empty for the point and for the whole.</param>
/// <param name="Ring">Which one of the polygon, from 0.</param>
/// <param name="MeasuredHectares">Of <see cref="GeometryFault.AreaDiffers"/>.</param>
public sealed record GeometryFinding(GeometryFault Fault, int? Polygon = null, int? Ring = null, double? MeasuredHectares = null)
{
    /// <summary>It may be so all the same: shown, not refused.</summary>
    public bool IsWarning => Fault is GeometryFault.OutsideRegion or GeometryFault.PointOutsidePolygon;
}
