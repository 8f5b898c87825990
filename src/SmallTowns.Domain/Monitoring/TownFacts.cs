using SmallTowns.Domain.Outages;
using SmallTowns.Domain.Published;

namespace SmallTowns.Domain.Monitoring;

/// <summary>All that rules may look at in one town, at one moment.</summary>
public sealed record TownFacts
{
    public required string Slug { get; init; }

    /// <summary>By code; empty where the catalogue has no such measure.</summary>
    public required Func<string, PublishedMeasure?> MeasureOf { get; init; }

    /// <summary>Published figures of the region by the code of a measure.</summary>
    public required Func<string, IReadOnlyList<Observation>> OfRegion { get; init; }

    /// <summary>Whether a measure was said to make no sense for the town.</summary>
    public required Func<string, bool> IsNotApplicable { get; init; }

    public required IReadOnlyList<NamedOutage> Outages { get; init; }
    public required DateOnly Today { get; init; }
    public required DateTime UtcNow { get; init; }
}

/// <param name="Word">Its own within the town.</param>
/// <param name="Name">What was off.</param>
public sealed record NamedOutage(string Word, LocalizedText Name, OutageContent Content);
