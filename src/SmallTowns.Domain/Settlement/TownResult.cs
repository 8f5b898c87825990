namespace SmallTowns.Domain.Settlement;

/// <summary>
/// What follows from one town's input. Density is people per km²; DensityMixesBases marks people of one territory
/// over km² of another (or of an unstated one), which must be said beside the number.
/// </summary>
public readonly record struct TownResult(
    Calculated DensityPerSquareKm, bool DensityMixesBases, Calculated<SizeClass> SizeClass, BeltComparison Belt);
