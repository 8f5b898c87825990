using System.Collections.Concurrent;

namespace SmallTowns.Web.Hosting.Requests;

public readonly record struct RequestCount(string What, int Status, long Times);

/// <summary>How many requests of a kind there were. A kind is a route and a status, so invented addresses add none.</summary>
public sealed class RequestCounts
{
    private readonly ConcurrentDictionary<(string What, int Status), Count> counts = new();

    public void Add(string what, int status) => Interlocked.Increment(ref counts.GetOrAdd((what, status), static _ => new Count()).Times);

    /// <summary>What was added since it was last taken, the most frequent first.</summary>
    public IReadOnlyList<RequestCount> Take() =>
    [
        .. counts
            .Select(count => new RequestCount(count.Key.What, count.Key.Status, Interlocked.Exchange(ref count.Value.Times, 0)))
            .Where(count => count.Times > 0)
            .OrderByDescending(count => count.Times),
    ];

    private sealed class Count
    {
        public long Times;
    }
}
