namespace SmallTowns.Web.Shared.Charts;

/// <summary>A place by two of its numbers. Without either there is nowhere to draw it.</summary>
/// <param name="Size">What the area of its circle tells, people for one; null where circles tell nothing.</param>
/// <param name="IsHighlighted">Chosen by the reader: always named.</param>
public sealed record ScatterPoint(string Name, double? X, double? Y, double? Size = null, bool IsHighlighted = false);
