namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The boundary of a region: closed rings of WGS 84 points, whose sides are straight in degrees as in GeoJSON (RFC 7946). What an
/// odd number of rings holds is inside, so enclaves are rings like any other. Areas are kept by Lambert's cylindrical equal-area
/// projection (Snyder, Map Projections: A Working Manual, USGS 1987, eq. 10-1 and 10-2): x = R · λ, y = R · sin φ. In it the region is cut into
/// rows of equal height, by which points in it are made and asked about. A region that crosses the antimeridian is given cut along it.
/// </summary>
public sealed class RegionBoundary
{
    /// <summary>A square metre: less is no region but the rounding of a line.</summary>
    private const double SmallestAreaSquareKm = 1e-6;

    private readonly BoundarySide[] _sides;
    private readonly BoundaryRows _rows;
    private readonly BoundaryIntervals _intervals;

    private RegionBoundary(BoundarySide[] sides)
    {
        _sides = sides;
        _rows = new BoundaryRows(sides);
        _intervals = new BoundaryIntervals(_rows);
        AreaSquareKm = _intervals.Area * GreatCircle.EarthRadiusKm * GreatCircle.EarthRadiusKm;
        PerimeterKm = sides.Sum(side => GreatCircle.KmBetweenValid(side.From, side.To));
    }

    /// <summary>On the sphere, measured by rows: within a few hundredths of a per cent.</summary>
    public double AreaSquareKm { get; }

    /// <summary>The sides of all rings, those of enclaves too.</summary>
    public double PerimeterKm { get; }

    /// <param name="rings">Each with its first point repeated at its end.</param>
    /// <param name="boundary">The boundary, if there is no fault.</param>
    /// <returns>
    /// Null, or the first fault. Of a ring: TooFew (under four points), NotFinite, OutOfRange, NotClosed. Of the whole: NoData (no
    /// rings), NotPositive (it holds no area).
    /// </returns>
    public static BoundaryFault? TryCreate(IReadOnlyList<IReadOnlyList<GeoPoint>> rings, out RegionBoundary? boundary)
    {
        ArgumentNullException.ThrowIfNull(rings);
        boundary = null;
        if (rings.Count == 0)
            return new(null, CalculationFault.NoData);
        for (var i = 0; i < rings.Count; i++)
        {
            if (FaultOf(rings[i]) is { } fault)
                return new(i, fault);
        }

        var made = new RegionBoundary([.. rings.SelectMany(ring => ring.Zip(ring.Skip(1), (from, to) => new BoundarySide(from, to)))]);
        if (made.AreaSquareKm < SmallestAreaSquareKm)
            return new(null, CalculationFault.NotPositive);
        boundary = made;
        return null;
    }

    /// <summary>Whether a point is in the region or on its boundary; one that is not on the globe is not.</summary>
    public bool Contains(GeoPoint point) => point.Fault is null && _rows.Contain(point);

    /// <summary>
    /// From a point to the region. Near the point the globe is taken as flat, x = R · Δλ · cos φ and y = R · Δφ: within 1 % up to 100 km from it,
    /// south of 70°; farther away it is a measure of "far" and no more.
    /// </summary>
    /// <returns>Kilometres, 0 in the region and on its boundary; NotFinite or OutOfRange for a point that is not on the globe.</returns>
    public Calculated DistanceKm(GeoPoint point) =>
        point.Fault is { } fault ? Calculated.Failed(fault)
        : Contains(point) ? Calculated.Of(0.0)
        : Calculated.Of(_sides.Min(side => side.FlatKmTo(point)));

    /// <summary>A point of the region, each part of which is as likely as it is large.</summary>
    internal UnitVector PointAt(double alongArea, double alongRow) => _intervals.PointAt(alongArea, alongRow);

    private static CalculationFault? FaultOf(IReadOnlyList<GeoPoint> ring)
    {
        if (ring.Count < 4)
            return CalculationFault.TooFew;
        foreach (var point in ring)
        {
            if (point.Fault is { } fault)
                return fault;
        }

        return NumberFaults.If(ring[0] != ring[^1], CalculationFault.NotClosed);
    }
}

/// <summary>What is wrong with a boundary: in which ring (its position; null for the whole) and what.</summary>
public readonly record struct BoundaryFault(int? RingIndex, CalculationFault Fault);
