namespace SmallTowns.Domain.Settlement;

/// <summary>Hoare's selection ("Algorithm 65: Find", 1961): puts the k-th point along an axis into its place, smaller ones before it.</summary>
internal static class Selection
{
    public static void Place(Span<TreePoint> points, int place, int axis)
    {
        // Random pivots: no order that somebody may send makes this slow. A fixed seed: every run does the same.
        var random = new SeededRandom((ulong)points.Length);
        var (from, to) = (0, points.Length - 1);
        while (from < to)
        {
            var pivot = MiddleOfThree(points, from, to, axis, ref random);
            var (left, right) = (from, to);
            while (left <= right)
            {
                while (points[left].Along(axis) < pivot)
                    left++;
                while (points[right].Along(axis) > pivot)
                    right--;
                if (left <= right)
                {
                    (points[left], points[right]) = (points[right], points[left]);
                    left++;
                    right--;
                }
            }

            if (place <= right)
                to = right;
            else if (place >= left)
                from = left;
            else
                return;
        }
    }

    private static double MiddleOfThree(ReadOnlySpan<TreePoint> points, int from, int to, int axis, ref SeededRandom random)
    {
        var count = (ulong)(to - from + 1);
        var a = points[from + (int)(random.Next() % count)].Along(axis);
        var b = points[from + (int)(random.Next() % count)].Along(axis);
        var c = points[from + (int)(random.Next() % count)].Along(axis);
        return Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
    }
}
