using System.Numerics;

namespace SmallTowns.Domain.Settlement;

/// <summary>
/// A balanced k-d tree over points of the unit sphere that finds the nearest other point of every point. It has no pointers:
/// nodes are numbered as in a heap (the root is 1, under k lie 2k and 2k + 1), and which points belong to a node follows from its
/// number, so that a tree may be filled again without allocating. A leaf holds at most eight points, a node the box around its own.
/// </summary>
internal sealed class PointTree
{
    private const int LargestLeaf = 8;

    private readonly TreePoint[] _points;
    private readonly PointBox[] _boxes;
    private readonly NearestPoint[] _nearest;
    private readonly int _leaves = 1;

    public PointTree(int count)
    {
        while ((count + _leaves - 1) / _leaves > LargestLeaf)
            _leaves *= 2;
        // All of it is written before it is read.
        _points = GC.AllocateUninitializedArray<TreePoint>(count);
        _boxes = GC.AllocateUninitializedArray<PointBox>(2 * _leaves);
        _nearest = GC.AllocateUninitializedArray<NearestPoint>(count);
    }

    /// <summary>The points, to be filled before <see cref="Build"/>, which puts them into another order.</summary>
    public Span<TreePoint> Points => _points;

    public void Build() => Build(1, 0, _points.Length);

    /// <summary>For each point, in the order that it has in <see cref="Points"/> now, its nearest other one. Needs two points.</summary>
    public ReadOnlySpan<NearestPoint> Nearest => _nearest;

    public void FindNearest()
    {
        // Not through the shared loop where a tree is small: it is asked a million times then, and must not allocate.
        if (_points.Length < ManyAtOnce.FewestShared)
            FindNearest(0, _leaves);
        else
            ManyAtOnce.Run(_leaves, FindNearest);
    }

    private void FindNearest(int fromLeaf, int toLeaf)
    {
        for (var leaf = fromLeaf; leaf < toLeaf; leaf++)
            FindNearestOfLeaf(leaf);
    }

    /// <summary>The first point of a node by its place on its level, from 0.</summary>
    private int StartOf(long place, int nodesOnLevel) => (int)(_points.Length * place / nodesOnLevel);

    private void Build(int node, int from, int to)
    {
        ref var box = ref _boxes[node];
        box = PointBox.Around(_points.AsSpan(from, to - from));
        if (node >= _leaves)
            return;
        var level = 1 << BitOperations.Log2((uint)node);
        var middle = StartOf(2L * (node - level) + 1, 2 * level);
        if (box.LongestAxis is { } axis)
            Selection.Place(_points.AsSpan(from, to - from), middle - from, axis);
        if (to - from >= ManyAtOnce.FewestShared)
        {
            BuildAtOnce(2 * node, from, middle, to);
            return;
        }

        Build(2 * node, from, middle);
        Build(2 * node + 1, middle, to);
    }

    private void BuildAtOnce(int left, int from, int middle, int to) =>
        Parallel.Invoke(() => Build(left, from, middle), () => Build(left + 1, middle, to));

    /// <summary>The points of a leaf are asked together: they lie in one place and look into the same few other leaves.</summary>
    private void FindNearestOfLeaf(int leaf)
    {
        var (from, to) = (StartOf(leaf, _leaves), StartOf(leaf + 1, _leaves));
        var own = _points.AsSpan(from, to - from);
        var nearest = _nearest.AsSpan(from, to - from);
        nearest.Fill(new NearestPoint(double.PositiveInfinity, -1));
        for (var i = 1; i < own.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var squared = own[i].SquaredDistanceTo(own[j]);
                if (squared < nearest[i].SquaredChord)
                    nearest[i] = new(squared, own[j].Index);
                if (squared < nearest[j].SquaredChord)
                    nearest[j] = new(squared, own[i].Index);
            }
        }

        // Upwards from the leaf, so that what lies near is looked at first and the farther parts can be left out whole.
        ref readonly var box = ref _boxes[_leaves + leaf];
        var farthest = Farthest(nearest);
        for (var node = _leaves + leaf; node > 1; node /= 2)
            Search(node ^ 1, box, own, nearest, ref farthest);
    }

    private void Search(int node, in PointBox box, ReadOnlySpan<TreePoint> own, Span<NearestPoint> nearest, ref double farthest)
    {
        ref readonly var there = ref _boxes[node];
        if (box.SquaredDistanceTo(there) >= farthest)
            return;
        if (node < _leaves)
        {
            var nearer = box.SquaredDistanceTo(_boxes[2 * node]) <= box.SquaredDistanceTo(_boxes[2 * node + 1]) ? 2 * node : 2 * node + 1;
            Search(nearer, box, own, nearest, ref farthest);
            Search(nearer ^ 1, box, own, nearest, ref farthest);
            return;
        }

        var (from, to) = (StartOf(node - _leaves, _leaves), StartOf(node - _leaves + 1, _leaves));
        var others = _points.AsSpan(from, to - from);
        for (var i = 0; i < own.Length; i++)
        {
            if (there.SquaredDistanceTo(own[i]) >= nearest[i].SquaredChord)
                continue;
            foreach (ref readonly var other in others)
            {
                var squared = own[i].SquaredDistanceTo(other);
                if (squared < nearest[i].SquaredChord)
                    nearest[i] = new(squared, other.Index);
            }
        }

        farthest = Farthest(nearest);
    }

    private static double Farthest(ReadOnlySpan<NearestPoint> nearest)
    {
        var farthest = 0.0;
        foreach (ref readonly var one in nearest)
            farthest = double.MaxNative(farthest, one.SquaredChord);
        return farthest;
    }
}

/// <summary>The squared straight distance, in radii of the sphere, to the nearest other point, and which one of the list that is.</summary>
internal readonly record struct NearestPoint(double SquaredChord, int Index);
