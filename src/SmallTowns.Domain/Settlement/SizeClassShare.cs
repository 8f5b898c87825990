namespace SmallTowns.Domain.Settlement;

/// <summary>One category of towns: how many, how many people, and their share (percent, unrounded) of the people of all the towns.</summary>
public readonly record struct SizeClassShare(SizeClass SizeClass, int Towns, long Population, Calculated SharePercent);
