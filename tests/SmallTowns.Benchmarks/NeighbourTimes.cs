using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Benchmarks;

/// <summary>
/// A million points, spread over the globe and in a thousand crowds: how long their nearest neighbours take, from degrees to
/// kilometres. The points are left as unit vectors, for scripts/bench-neighbours to give the same ones to SciPy.
/// </summary>
internal static class NeighbourTimes
{
    private const int Count = 1_000_000;
    private const int Rounds = 7;

    public static int Run(string directory)
    {
        var random = new Random(26);
        var spread = Enumerable.Range(0, Count).Select(_ => Anywhere(random)).ToArray();
        var centres = Enumerable.Range(0, 1_000).Select(_ => Anywhere(random)).ToArray();
        var crowded = Enumerable.Range(0, Count).Select(_ => Near(centres[random.Next(centres.Length)], random)).ToArray();
        foreach (var (name, points) in new[] { ("uniform", spread), ("clustered", crowded) })
        {
            File.WriteAllBytes(Path.Combine(directory, name), MemoryMarshal.AsBytes<double>([.. points.SelectMany(Vector)]).ToArray());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {Best(points)}"));
        }

        return 0;
    }

    /// <summary>Seconds of the best round: the machine is shared, and others only ever make it slower.</summary>
    private static double Best(GeoPoint[] points)
    {
        var best = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            NearestNeighbours.DistancesKm(points);
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private static GeoPoint Anywhere(Random random) =>
        new(double.RadiansToDegrees(Math.Asin(2 * random.NextDouble() - 1)), 360 * random.NextDouble() - 180);

    /// <summary>Around a centre by the normal law, some 5 km wide.</summary>
    private static GeoPoint Near(GeoPoint centre, Random random)
    {
        var distance = 0.05 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        var (sine, cosine) = Math.SinCos(2 * Math.PI * random.NextDouble());
        return new(Math.Clamp(centre.Latitude + distance * sine, -90, 90), Math.Clamp(centre.Longitude + distance * cosine, -180, 180));
    }

    private static double[] Vector(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return [cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude];
    }
}
