using SmallTowns.Domain.Published;

namespace SmallTowns.Data.Reading;

/// <summary>The sources that the passports of a region's towns name.</summary>
/// <param name="Editions">Which publication of each topic was the last one when this was read.</param>
public sealed record PassportSources(IReadOnlyList<PublishedSource> Sources, IReadOnlyDictionary<string, long> Editions, DateTime LoadedUtc);
