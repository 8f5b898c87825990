namespace SmallTowns.Web.Shared.Charts;

/// <summary>
/// Years under a chart, all of them. Side by side where a phone has room for it; else they stand upright, moved apart as little as
/// possible (least squares: the pool-adjacent-violators algorithm), each with a line to its own place.
/// </summary>
public sealed class YearAxis
{
    /// <summary>Per cent of a phone's chart, 22 em wide: four digits with a gap beside each other, and upright.</summary>
    private const double Lying = 14;
    private const double Upright = 4.6;
    private const double RightEnd = 97.5;

    /// <param name="places">Per cent of the width, ascending.</param>
    public YearAxis(IReadOnlyList<double> places)
    {
        IsUpright = places.Zip(places.Skip(1), (left, right) => right - left).Any(gap => gap < Lying);
        Places = IsUpright ? Apart(places) : places;
    }

    public bool IsUpright { get; }

    /// <summary>Where each year is written, per cent of the width.</summary>
    public IReadOnlyList<double> Places { get; }

    private static double[] Apart(IReadOnlyList<double> places)
    {
        var blocks = new List<(double Mean, int Count)>();
        for (var i = 0; i < places.Count; i++)
        {
            var block = (Mean: places[i] - i * Upright, Count: 1);
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
            .Select((place, index) => Math.Min(place + index * Upright, RightEnd - (places.Count - 1 - index) * Upright))];
    }
}
