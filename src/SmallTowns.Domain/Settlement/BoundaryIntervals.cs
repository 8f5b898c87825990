namespace SmallTowns.Domain.Settlement;

/// <summary>
/// A region as the stretches of its rows that lie inside, one after another. Where a random place falls on their whole
/// length is in which of them, and how far along it, a random point lies.
/// </summary>
internal sealed class BoundaryIntervals
{
    private readonly BoundaryRows _rows;
    private readonly int[] _row;
    private readonly double[] _west;
    // Where each stretch ends on the whole length, radians.
    private readonly double[] _ends;

    public BoundaryIntervals(BoundaryRows rows)
    {
        _rows = rows;
        List<int> row = [];
        List<double> west = [];
        List<double> ends = [];
        var length = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            var crossings = rows.CrossingsOf(i);
            for (var pair = 0; pair + 1 < crossings.Count; pair += 2)
            {
                row.Add(i);
                west.Add(double.DegreesToRadians(crossings[pair]));
                ends.Add(length += double.DegreesToRadians(crossings[pair + 1] - crossings[pair]));
            }
        }

        (_row, _west, _ends) = ([.. row], [.. west], [.. ends]);
        Area = length * rows.Height;
    }

    /// <summary>On a sphere of radius one.</summary>
    public double Area { get; }

    /// <summary>Both from 0 (included) to 1 (not).</summary>
    public UnitVector PointAt(double alongArea, double alongRow)
    {
        var place = alongArea * _ends[^1];
        var found = Array.BinarySearch(_ends, place);
        // On an end lies the beginning of the next stretch.
        var i = Math.Min(found < 0 ? ~found : found + 1, _ends.Length - 1);
        var (sinLongitude, cosLongitude) = Math.SinCos(_west[i] + place - (i == 0 ? 0 : _ends[i - 1]));
        var sine = _rows.SineAt(_row[i], alongRow);
        var cosine = Math.Sqrt(1 - sine * sine);
        return new(cosine * cosLongitude, cosine * sinLongitude, sine);
    }
}
