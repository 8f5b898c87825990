using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmallTowns.Benchmarks.Circuits.Runs;

/// <summary>Durations from many people at once.</summary>
internal sealed class Timings
{
    private readonly ConcurrentBag<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public void Add(long start, long end) => milliseconds.Add(Stopwatch.GetElapsedTime(start, end).TotalMilliseconds);

    /// <summary>The shortest time that this share of all did not exceed.</summary>
    public double Quantile(double share)
    {
        double[] ordered = [.. milliseconds.Order()];
        return ordered.Length == 0 ? double.NaN : ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)];
    }
}
