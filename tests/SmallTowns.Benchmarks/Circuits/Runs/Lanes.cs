namespace SmallTowns.Benchmarks.Circuits.Runs;

internal static class Lanes
{
    /// <summary>Opening many pages at once would measure the queue in front of two cores, not the pages.</summary>
    public static readonly ParallelOptions Few = new() { MaxDegreeOfParallelism = 4 };
}
