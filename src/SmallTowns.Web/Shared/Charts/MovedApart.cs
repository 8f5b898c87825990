namespace SmallTowns.Web.Shared.Charts;

/// <summary>Places on a line moved apart as little as possible until each has its room (least squares: the pool-adjacent-violators algorithm).</summary>
public static class MovedApart
{
    /// <param name="places">Ascending.</param>
    /// <param name="gap">The least distance between two.</param>
    /// <param name="from">None is moved before it, if all have room.</param>
    /// <param name="to">None is moved beyond it.</param>
    public static double[] Of(IReadOnlyList<double> places, double gap, double from, double to)
    {
        var blocks = new List<(double Mean, int Count)>();
        for (var i = 0; i < places.Count; i++)
        {
            var block = (Mean: places[i] - i * gap, Count: 1);
            while (blocks.Count > 0 && blocks[^1].Mean > block.Mean)
            {
                var (mean, count) = blocks[^1];
                block = ((mean * count + block.Mean * block.Count) / (count + block.Count), count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return [.. blocks
            .SelectMany(block => Enumerable.Repeat(block.Mean, block.Count))
            .Select((place, index) => Math.Min(Math.Max(place, from) + index * gap, to - (places.Count - 1 - index) * gap))];
    }
}
