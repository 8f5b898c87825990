using System.Collections.Concurrent;
using SmallTowns.Domain.Calendar;

namespace SmallTowns.Web.Visits;

/// <summary>What has been opened since the last minute, in memory: a day, a kind of page, a town, and how often.</summary>
public sealed class VisitTally(TimeProvider clock)
{
    private ConcurrentDictionary<Visited, long> counts = new();

    public void Add(string kind, string town) => counts.AddOrUpdate(new(RegionCalendar.Today(clock), kind, town), 1, (_, before) => before + 1);

    /// <summary>All that was counted, which is not counted any more. One that is being added at this moment may be lost: a count is no account.</summary>
    public IReadOnlyDictionary<Visited, long> Take() => Interlocked.Exchange(ref counts, new());

    /// <summary>Counts again what could not be written.</summary>
    public void Return(Visited visited, long count) => counts.AddOrUpdate(visited, count, (_, before) => before + count);
}

/// <param name="Town">Empty text for none.</param>
public readonly record struct Visited(DateOnly Day, string Kind, string Town);
