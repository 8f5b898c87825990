namespace SmallTowns.Domain.Settlement;

/// <summary>A point in a <see cref="PointTree"/>: where it is, and which one it was in the list that was given.</summary>
internal readonly struct TreePoint(UnitVector at, int index)
{
    public readonly double X = at.X, Y = at.Y, Z = at.Z;
    public readonly int Index = index;

    public double Along(int axis) => axis == 0 ? X : axis == 1 ? Y : Z;

    public double SquaredDistanceTo(in TreePoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }
}
