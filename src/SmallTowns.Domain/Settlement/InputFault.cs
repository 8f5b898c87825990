namespace SmallTowns.Domain.Settlement;

/// <summary>One fault of an input: in which town (its position; null for the region), in which field, and what.</summary>
public readonly record struct InputFault(int? TownIndex, InputField Field, CalculationFault Fault);
