namespace SmallTowns.Web.Shared.Charts;

public sealed record Bar(string Name, double? Value, bool Highlight = false);
