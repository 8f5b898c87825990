namespace SmallTowns.Domain.Settlement;

/// <summary>The smallest box with its sides along the axes that holds some points.</summary>
internal readonly struct PointBox(double minX, double minY, double minZ, double maxX, double maxY, double maxZ)
{
    private readonly double _minX = minX, _minY = minY, _minZ = minZ, _maxX = maxX, _maxY = maxY, _maxZ = maxZ;

    public static PointBox Around(ReadOnlySpan<TreePoint> points)
    {
        double minX = 2, minY = 2, minZ = 2, maxX = -2, maxY = -2, maxZ = -2;
        foreach (ref readonly var point in points)
        {
            minX = double.MinNative(minX, point.X);
            minY = double.MinNative(minY, point.Y);
            minZ = double.MinNative(minZ, point.Z);
            maxX = double.MaxNative(maxX, point.X);
            maxY = double.MaxNative(maxY, point.Y);
            maxZ = double.MaxNative(maxZ, point.Z);
        }

        return new(minX, minY, minZ, maxX, maxY, maxZ);
    }

    /// <summary>0, 1 or 2 for x, y or z: the axis along which the box is longest; null if all its points are one.</summary>
    public int? LongestAxis
    {
        get
        {
            var (x, y, z) = (_maxX - _minX, _maxY - _minY, _maxZ - _minZ);
            return x >= y && x >= z ? (x > 0 ? 0 : null) : y >= z ? 1 : 2;
        }
    }

    /// <summary>Zero where the boxes touch.</summary>
    public double SquaredDistanceTo(in PointBox other)
    {
        var x = double.MaxNative(0, double.MaxNative(_minX - other._maxX, other._minX - _maxX));
        var y = double.MaxNative(0, double.MaxNative(_minY - other._maxY, other._minY - _maxY));
        var z = double.MaxNative(0, double.MaxNative(_minZ - other._maxZ, other._minZ - _maxZ));
        return x * x + y * y + z * z;
    }

    /// <summary>Zero inside the box.</summary>
    public double SquaredDistanceTo(in TreePoint point)
    {
        var x = double.MaxNative(0, double.MaxNative(_minX - point.X, point.X - _maxX));
        var y = double.MaxNative(0, double.MaxNative(_minY - point.Y, point.Y - _maxY));
        var z = double.MaxNative(0, double.MaxNative(_minZ - point.Z, point.Z - _maxZ));
        return x * x + y * y + z * z;
    }
}
