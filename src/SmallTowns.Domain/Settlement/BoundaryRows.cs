namespace SmallTowns.Domain.Settlement;

/// <summary>
/// The height of a region in rows that are equal in sin φ, and which sides pass through each: to find what lies on a parallel, only
/// the sides of its row are looked at.
/// </summary>
internal sealed class BoundaryRows
{
    /// <summary>So many that a row of a region is narrower than what a map of it shows.</summary>
    private const int Most = 4_096;

    /// <summary>A jagged boundary, whose every side passes every row, gets fewer rows, or it would fill the memory.</summary>
    private const int MostPassages = 2_000_000;

    private readonly BoundarySide[] _sides;
    private readonly double _south;
    private readonly double _height;
    // The sides of row i are _passing[_starts[i]] up to _passing[_starts[i + 1]].
    private readonly int[] _starts;
    private readonly int[] _passing;

    public BoundaryRows(BoundarySide[] sides)
    {
        _sides = sides;
        _south = SineOf(sides.Min(side => side.South));
        var whole = SineOf(sides.Max(side => side.North)) - _south;
        var passed = sides.Sum(side => SineOf(side.North) - SineOf(side.South));
        Count = whole > 0 ? (int)Math.Clamp(MostPassages / (passed / whole), 1, Most) : 1;
        _height = whole / Count;

        _starts = new int[Count + 1];
        foreach (var side in sides)
        {
            for (var row = RowOf(side.South); row <= RowOf(side.North); row++)
                _starts[row + 1]++;
        }

        for (var row = 0; row < Count; row++)
            _starts[row + 1] += _starts[row];
        _passing = new int[_starts[Count]];
        var next = _starts.ToArray();
        for (var i = 0; i < sides.Length; i++)
        {
            for (var row = RowOf(sides[i].South); row <= RowOf(sides[i].North); row++)
                _passing[next[row]++] = i;
        }
    }

    public int Count { get; }

    /// <summary>Of a row, in sin φ.</summary>
    public double Height => _height;

    /// <param name="row">From the south, from 0.</param>
    /// <param name="along">From 0 at its southern edge to 1 at its northern one.</param>
    /// <returns>sin φ.</returns>
    public double SineAt(int row, double along) => Math.Clamp(_south + (row + along) * _height, -1, 1);

    /// <summary>Longitudes where the sides pass the middle of a row, from the west: between every first and second lies the region.</summary>
    public List<double> CrossingsOf(int row)
    {
        var latitude = double.RadiansToDegrees(Math.Asin(SineAt(row, 0.5)));
        List<double> crossings = [];
        foreach (var i in Passing(row))
        {
            if (_sides[i].Crosses(latitude))
                crossings.Add(_sides[i].LongitudeAt(latitude));
        }

        crossings.Sort();
        return crossings;
    }

    public bool Contain(GeoPoint point)
    {
        var sine = SineOf(point.Latitude);
        if (sine < _south || sine > SineAt(Count, 0))
            return false;
        var isInside = false;
        foreach (var i in Passing(RowOf(point.Latitude)))
        {
            ref readonly var side = ref _sides[i];
            if (side.Holds(point))
                return true;
            if (side.Crosses(point.Latitude) && side.LongitudeAt(point.Latitude) > point.Longitude)
                isInside = !isInside;
        }

        return isInside;
    }

    private ReadOnlySpan<int> Passing(int row) => _passing.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    private int RowOf(double latitude) =>
        _height > 0 ? Math.Clamp((int)((SineOf(latitude) - _south) / _height), 0, Count - 1) : 0;

    private static double SineOf(double latitude) => Math.Sin(double.DegreesToRadians(latitude));
}
