namespace SmallTowns.Web.Shared.Charts;

/// <summary>A bar to one side of zero; null when this place has no value.</summary>
/// <param name="Note">A word or two beside the name.</param>
public sealed record DivergingBar(string Name, double? Value, string? Note = null);
