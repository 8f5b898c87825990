namespace SmallTowns.Domain.Settlement;

/// <summary>Values that a map shows alike.</summary>
/// <param name="Lowest">The smallest value of the class; it belongs to it.</param>
/// <param name="Highest">The largest; it belongs to it too.</param>
public readonly record struct ValueClass(double Lowest, double Highest, int Count);
