namespace SmallTowns.Web.Shared.Charts;

/// <summary>One of many compared values; null when this place has none.</summary>
public sealed record StripValue(string Name, double? Value);
