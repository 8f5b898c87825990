namespace SmallTowns.Domain.Settlement;

/// <summary>A town that is like the chosen one.</summary>
/// <param name="Town">Its position in the given values.</param>
/// <param name="Distance">From the chosen town, ≥ 0, no unit: 1 is about one standard deviation of one measure.</param>
/// <param name="Scores">Its own, by each measure in use.</param>
/// <param name="Place">1 + the number of nearer towns.</param>
/// <param name="IsTied">Others are as far and share the place.</param>
public sealed record SimilarTown(int Town, double Distance, IReadOnlyList<double> Scores, int Place, bool IsTied);
