namespace SmallTowns.Web.Shared.Maps;

/// <summary>A point of the drawing: x to the right, y down.</summary>
public readonly record struct MapPoint(double X, double Y)
{
    public double DistanceTo(MapPoint other)
    {
        var (dx, dy) = (X - other.X, Y - other.Y);
        return Math.Sqrt(dx * dx + dy * dy);
    }
}

public readonly record struct MapCircle(MapPoint Centre, double Radius);

public readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    public bool Contains(MapBox other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public bool Overlaps(MapBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Overlaps(MapCircle circle) => DistanceTo(circle.Centre) < circle.Radius;

    public MapBox Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Zero inside the box.</summary>
    public double DistanceTo(MapPoint point) =>
        point.DistanceTo(new MapPoint(Math.Clamp(point.X, Left, Right), Math.Clamp(point.Y, Top, Bottom)));
}

public readonly record struct MapLine(MapPoint From, MapPoint To)
{
    public bool Crosses(MapLine other) =>
        Side(other.From) * Side(other.To) < 0 && other.Side(From) * other.Side(To) < 0;

    public bool Crosses(MapBox box)
    {
        var (topLeft, topRight) = (new MapPoint(box.Left, box.Top), new MapPoint(box.Right, box.Top));
        var (bottomLeft, bottomRight) = (new MapPoint(box.Left, box.Bottom), new MapPoint(box.Right, box.Bottom));
        return box.DistanceTo(From) == 0 || box.DistanceTo(To) == 0
            || Crosses(new MapLine(topLeft, bottomRight)) || Crosses(new MapLine(topRight, bottomLeft));
    }

    public bool Crosses(MapCircle circle) => DistanceTo(circle.Centre) < circle.Radius;

    private double DistanceTo(MapPoint point)
    {
        var (dx, dy) = (To.X - From.X, To.Y - From.Y);
        var lengthSquared = dx * dx + dy * dy;
        var along = lengthSquared == 0 ? 0 : ((point.X - From.X) * dx + (point.Y - From.Y) * dy) / lengthSquared;
        along = Math.Clamp(along, 0, 1);
        return point.DistanceTo(new MapPoint(From.X + along * dx, From.Y + along * dy));
    }

    private double Side(MapPoint point) =>
        (To.X - From.X) * (point.Y - From.Y) - (To.Y - From.Y) * (point.X - From.X);
}
