namespace SmallTowns.Domain.Published;

/// <summary>How many published values of the indicator catalogue come from a source.</summary>
/// <param name="LastUtc">When the newest of all such values was published, whatever its source.</param>
public sealed record IndicatorUse(PublishedSource Source, int Values, DateTime? LastUtc);
