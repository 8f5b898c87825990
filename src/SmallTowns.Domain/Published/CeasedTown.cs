namespace SmallTowns.Domain.Published;

/// <summary>A town that is none any more.</summary>
/// <param name="CeasedOn">The first day on which it was none.</param>
/// <param name="Successor">The town that it became a part of, where that is on the portal.</param>
/// <param name="Note">What became of it, by which act.</param>
public sealed record CeasedTown(string Slug, LocalizedText Name, DateOnly CeasedOn, PublishedTown? Successor, LocalizedText? Note);
