using SmallTowns.Domain.Published;
using SmallTowns.Domain.Settlement;

namespace SmallTowns.Web.Explore;

/// <summary>A town of the answer with its number of each measure; a number that is not known is empty, never zero.</summary>
/// <param name="Value">The number by which towns are compared.</param>
/// <param name="Rank">Among the towns of the answer; empty without a number.</param>
/// <param name="Other">Where there is no number for the compared year: the newest of another one.</param>
/// <param name="IsChosen">Named in the address.</param>
public sealed record ExploreRow(PublishedTown Town, Observation? Value, Observation? Value2, RankAmong? Rank, Observation? Other, bool IsChosen);

/// <summary>All that is known of a town in the years asked about, oldest first, on one territory.</summary>
public sealed record ExploreSeries(PublishedTown Town, IReadOnlyList<Observation> Values, bool IsChosen);

/// <summary>Towns of which it is not known whether a filter takes them.</summary>
/// <param name="Parameter">The filter.</param>
public sealed record UnknownToFilter(string Parameter, IReadOnlyList<PublishedTown> Towns);
