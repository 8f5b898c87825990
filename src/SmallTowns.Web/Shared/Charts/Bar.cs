namespace SmallTowns.Web.Shared.Charts;

/// <summary>A bar: its value, and where it matters the number as printed in a publication.</summary>
public sealed record Bar(string Name, double? Value, double? Printed = null, bool Highlight = false);
