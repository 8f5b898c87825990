namespace SmallTowns.Domain.Published;

/// <summary>How many published values of the indicator catalogue come from a source.</summary>
/// <param name="LastUtc">When the newest of them was published.</param>
public sealed record IndicatorUse(PublishedSource Source, int Values, DateTime? LastUtc);
